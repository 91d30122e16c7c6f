package org.comity.providers.model;

import java.time.Instant;
import java.util.Optional;
import org.comity.providers.Keeper;
import org.comity.providers.Statement;

/// Something that changed on a kept page.
///
/// @param keeper who kept the page then
/// @param statement empty where everything was said to be right
/// @param takenBack whether it was said no longer
public record Version(Keeper keeper, Instant at, Optional<Statement> statement, boolean takenBack) {}
