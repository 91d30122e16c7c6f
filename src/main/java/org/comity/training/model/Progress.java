package org.comity.training.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.training.Course;
import org.comity.training.Exercise;
import org.comity.training.LearningPackage;
import org.comity.training.Lesson;
import org.comity.training.Part;
import org.comity.training.Quiz;

/// How far somebody is in a version of a course. What was reached in another version counts where the part teaches the
/// same; what it taught otherwise is to be done anew.
public final class Progress {

    /// How a part stands.
    public enum Standing {
        OPEN,
        /// Begun, or answered and not passed.
        BEGUN,
        DONE,
        /// Done in an earlier version, and taught otherwise since.
        CHANGED
    }

    private final Course course;
    private final Map<String, Standing> standings = new HashMap<>();
    private final Map<String, Reached> reached = new HashMap<>();

    public Progress(Course course, List<Reached> rows) {
        this.course = course;
        for (var part : course.parts()) {
            var substance = part.substance(course.original());
            var own = rows.stream().filter(row -> row.part().equals(part.id())).toList();
            var now = own.stream()
                    .filter(row -> row.substance().equals(substance))
                    .findFirst();
            now.ifPresent(row -> reached.put(part.id(), row));
            standings.put(
                    part.id(),
                    now.map(row -> done(part, row) ? Standing.DONE : Standing.BEGUN)
                            .orElse(own.stream().anyMatch(row -> done(part, row)) ? Standing.CHANGED : Standing.OPEN));
        }
    }

    private static boolean done(Part part, Reached row) {
        return switch (part) {
            case Quiz _, Exercise _ -> row.passed();
            case Lesson _ -> row.completed();
            // Many packages say that they were completed, and never whether they were passed.
            case LearningPackage _ -> row.completed() || row.passed();
        };
    }

    public Standing of(Part part) {
        return standings.getOrDefault(part.id(), Standing.OPEN);
    }

    public Optional<Reached> reached(Part part) {
        return Optional.ofNullable(reached.get(part.id()));
    }

    public boolean done(Part part) {
        return of(part) == Standing.DONE;
    }

    public int done() {
        return (int) course.parts().stream().filter(this::done).count();
    }

    public int all() {
        return course.parts().size();
    }

    /// In percent.
    public int share() {
        return done() * 100 / all();
    }

    public boolean whole() {
        return done() == all();
    }

    /// Where to go on: the first part that is not done.
    public Optional<Part> next() {
        return course.parts().stream().filter(part -> !done(part)).findFirst();
    }
}
