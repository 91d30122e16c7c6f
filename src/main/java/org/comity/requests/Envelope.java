package org.comity.requests;

import org.comity.requests.model.PreservationClock;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// What an officer on duty sees of a request under TLP:RED that they do not work on: the envelope, never the letter.
///
/// @param urgency a choice of the field of that name, or empty
/// @param clock runs once preservation is confirmed
/// @param takeable nobody of the officer's authority works on it, and this officer may
public record Envelope(
        RequestId id,
        String reference,
        Country requesting,
        String urgency,
        @Nullable PreservationClock clock,
        boolean takeable) {}
