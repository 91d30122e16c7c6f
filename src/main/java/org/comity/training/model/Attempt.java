package org.comity.training.model;

import java.time.Instant;
import org.comity.training.QuizAnswers;

/// One time a quiz was answered.
///
/// @param number counted from one
public record Attempt(int number, QuizAnswers answers, double score, boolean passed, Instant at) {}
