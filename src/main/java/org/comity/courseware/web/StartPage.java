package org.comity.courseware.web;

import java.util.Optional;
import org.comity.courseware.CoursePackage;
import org.comity.courseware.Result;

/// A package before it is run.
///
/// @param result what came of it so far
/// @param runnable whether this node has an origin for packages
public record StartPage(CoursePackage found, Optional<Result> result, boolean runnable) {

    /// In hundredths; empty where there is no score.
    public Optional<Integer> percent() {
        return result.map(Result::score).filter(score -> score.isPresent()).map(score ->
                (int) Math.round(score.getAsDouble() * 100));
    }

    /// The key of what came of it.
    public String state() {
        return "courseware.result."
                + result.map(told -> told.passed() ? "PASSED" : told.completed() ? "COMPLETED" : "BEGUN")
                        .orElse("NEW");
    }
}
