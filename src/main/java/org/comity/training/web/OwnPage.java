package org.comity.training.web;

import java.util.List;
import org.comity.training.usecase.ReadingTraining.Own;

/// What a learner has of courses.
public record OwnPage(List<Own> own) {}
