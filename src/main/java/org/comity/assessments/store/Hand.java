package org.comity.assessments.store;

import java.time.Instant;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;

/// Who did something, when, and its entry in the record.
public record Hand(PersonId by, boolean demonstration, Instant at, EntryId entry) {}
