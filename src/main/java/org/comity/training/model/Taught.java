package org.comity.training.model;

import java.time.Instant;
import org.comity.training.Course;

/// A course as it is taught now.
///
/// @param since when this version was published here
/// @param shipped whether it comes with the program
public record Taught(Course course, Instant since, boolean shipped) {}
