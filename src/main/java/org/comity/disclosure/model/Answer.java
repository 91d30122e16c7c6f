package org.comity.disclosure.model;

import java.time.Instant;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sensitive;

/// What somebody answered: a decision, a revocation or what a review found.
///
/// @param words to the one who asked; empty where none are needed
public record Answer(Hand hand, PersonId by, Instant at, Sensitive<String> words) {}
