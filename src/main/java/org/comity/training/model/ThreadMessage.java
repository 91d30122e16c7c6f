package org.comity.training.model;

import java.time.Instant;
import org.comity.identity.PersonId;

/// What a learner or a tutor wrote.
public record ThreadMessage(PersonId author, String text, Instant at) {}
