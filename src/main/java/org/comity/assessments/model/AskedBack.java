package org.comity.assessments.model;

import java.time.Instant;
import org.comity.vocabulary.Country;

/// What the secretariat asks a State about one of its answers.
public record AskedBack(Country state, String question, String words, Instant at) {}
