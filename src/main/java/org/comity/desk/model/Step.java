package org.comity.desk.model;

import java.time.Instant;
import java.util.Optional;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sensitive;

/// Something that was done to a ticket.
///
/// @param number grows from step to step, over all tickets
/// @param by who of the secretariat did it
/// @param words written with it; empty where nothing was, and once they are forgotten
public record Step(long number, Act act, Optional<PersonId> by, Optional<Sensitive<String>> words, Instant at) {}
