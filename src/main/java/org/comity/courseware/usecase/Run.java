package org.comity.courseware.usecase;

import java.util.Optional;
import org.comity.courseware.CourseStandard;
import org.comity.courseware.model.CourseContent;
import org.comity.courseware.model.PackageVersion;
import org.comity.courseware.model.Unit;
import org.comity.courseware.store.AttemptStore.Attempt;
import org.comity.vocabulary.Language;

/// A package that runs for somebody right now: what a good ticket opens, and nothing beyond.
public record Run(Attempt attempt, PackageVersion version, Language language) {

    public CourseContent content() {
        return version.content();
    }

    public CourseStandard standard() {
        return content().standard();
    }

    public Optional<Unit> unit(int number) {
        return content().unit(number);
    }
}
