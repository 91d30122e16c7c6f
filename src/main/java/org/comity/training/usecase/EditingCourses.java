package org.comity.training.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.model.EditedPart;
import org.comity.training.model.EditedPart.Tried;
import org.comity.training.store.CourseStore;
import org.comity.training.store.CourseStore.Hand;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Edits lessons and quizzes of the newest version of a course, one at a time, in all its languages.
///
/// While the newest version waits to be published, what is saved goes into it. Where it was published, or
/// comes with the program, what is saved begins the next version. Nobody who learns sees any of it before
/// that is published.
public class EditingCourses {

    /// What came of saving.
    public sealed interface Outcome {
        record Saved(int version) implements Outcome {}

        record Refused(Tried.Refused refused) implements Outcome {}

        /// Somebody else saved this part meanwhile.
        record ChangedMeanwhile(EditedPart now) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final CourseStore store;
    private final CurrentTraining training;
    private final TrainingAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    public EditingCourses(
            CourseStore store, CurrentTraining training, TrainingAccess access, AuditTrail audit, Clock clock) {
        this.store = store;
        this.training = training;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Empty for whoever does not keep courses, and for what is no lesson or quiz of the newest version.
    public Optional<EditedPart> open(Person person, CourseId id, String part) {
        if (!access.mayKeep(person)) {
            return Optional.empty();
        }
        int shipped = training.shipped(id).map(Course::version).orElse(0);
        int brought = store.newest(id);
        var waits = brought > shipped && !store.published(id, brought);
        var next = waits ? brought : Math.max(shipped, store.highest(id)) + 1;
        return training.files(id, Math.max(shipped, brought)).flatMap(files -> EditedPart.of(files, part, next));
    }

    /// @param stand what the person began from
    @Transactional
    public Outcome save(Person person, CourseId id, String part, String stand, Map<Language, String> texts) {
        if (!access.mayKeep(person)) {
            return new Outcome.NotFound();
        }
        store.lock();
        var open = open(person, id, part);
        if (open.isEmpty()) {
            return new Outcome.NotFound();
        }
        var edited = open.get();
        if (!edited.changed(texts)) {
            return new Outcome.Saved(edited.course().version());
        }
        if (!edited.stand().equals(stand)) {
            return new Outcome.ChangedMeanwhile(edited);
        }
        return switch (edited.tried(texts)) {
            case Tried.Refused refused -> new Outcome.Refused(refused);
            case Tried.Fits(var course, var zip) -> {
                var entry = audit.append(AuditEntry.of("course.edited")
                        .with("course", id.slug())
                        .with("version", Integer.toString(course.version()))
                        .with("part", part)
                        .with("content.sha256", Sha256.of(zip).hex())
                        .with("by", person.id().toString()));
                var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                store.bring(
                        course, zip, new Hand(person.id(), person.belonging().demonstration(), now, entry));
                yield new Outcome.Saved(course.version());
            }
        };
    }

    /// A version as the files it consists of, in one ZIP; empty for whoever does not keep courses.
    public Optional<byte[]> zip(Person person, CourseId id, int version) {
        return access.mayKeep(person) ? training.zip(id, version) : Optional.empty();
    }
}
