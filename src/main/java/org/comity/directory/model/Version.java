package org.comity.directory.model;

import java.util.Optional;
import org.comity.directory.Actor;
import org.comity.directory.ListedItem;

/// A version in the history of a listing.
///
/// @param actor who brought it in; empty for what was there before that was kept
public record Version(ListedItem item, Optional<Actor> actor) {}
