package org.comity.training.web;

import java.util.List;
import java.util.Set;
import org.comity.training.Course;
import org.comity.training.Part;
import org.comity.training.model.Brought;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;

/// Taking a course away, and bringing back what was done.
///
/// @param in whether the reader is enrolled
/// @param chosen the languages that stand ticked
/// @param brought what the reader brought back before
/// @param came what a file that was just brought came to; empty for other visits
public record CoursePackPage(
        Course course, boolean in, Set<Language> chosen, List<Brought> brought, String came, List<FieldError> errors) {

    static CoursePackPage of(Course course, boolean in) {
        return new CoursePackPage(course, in, Set.of(), List.of(), "", List.of());
    }

    public String path() {
        return course.path() + "/offline";
    }

    /// As it is called today; parts go with versions.
    public String title(String part, Language language) {
        return course.part(part)
                .map(Part::title)
                .map(title -> title.in(language))
                .orElse(part);
    }

    public boolean quiz(String part) {
        return course.quiz(part).isPresent();
    }
}
