package org.comity.training.model;

import java.time.Instant;
import org.comity.vocabulary.Sha256;

/// What somebody reached in a part as it was taught then.
///
/// @param substance of the part: [org.comity.training.Part#substance]
public record Reached(String part, Sha256 substance, boolean completed, boolean passed, double score, Instant at) {}
