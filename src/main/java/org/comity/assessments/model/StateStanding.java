package org.comity.assessments.model;

import java.time.Instant;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// How far one State is.
///
/// @param last when it last submitted
/// @param consents whether it agreed that everyone may read its last reply
public record StateStanding(Country state, ReplyStatus status, Optional<Instant> last, boolean consents) {}
