package org.comity.training.model;

import java.time.Instant;
import org.comity.identity.PersonId;

/// That the secretariat stands behind a trainer, or does no longer, and why.
public record Validation(PersonId person, boolean given, String reason, Instant at) {}
