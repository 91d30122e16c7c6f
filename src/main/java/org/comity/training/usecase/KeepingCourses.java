package org.comity.training.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.search.DocumentsChanged;
import org.comity.search.Kind;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.model.CourseFiles;
import org.comity.training.model.CourseRefused;
import org.comity.training.model.Taught;
import org.comity.training.store.CourseStore;
import org.comity.training.store.CourseStore.Act;
import org.comity.training.store.CourseStore.Hand;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Brings a version of a course in, publishes it, retires the course. A version never changes, and publishing and
/// retiring ask for a touch for exactly what is shown.
public class KeepingCourses {

    /// What came of bringing a ZIP.
    public sealed interface Brought {
        record Kept(CourseId course, int version) implements Brought {}

        record Refused(CourseRefused.Reason reason, String where) implements Brought {}

        /// This version, or a higher one, is there already.
        record NotHigher(CourseId course, int version) implements Brought {}

        record NotFound() implements Brought {}
    }

    /// What came of publishing or retiring.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// It was edited after it was looked through.
        record ChangedMeanwhile() implements Outcome {}

        /// A course to be completed before is not taught here.
        record WithoutRequired(CourseId required) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private static final int LARGEST = 12_000_000;

    private final CourseStore store;
    private final CurrentTraining training;
    private final TrainingAccess access;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    public KeepingCourses(
            CourseStore store,
            CurrentTraining training,
            TrainingAccess access,
            FreshTouch touch,
            AuditTrail audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.store = store;
        this.training = training;
        this.access = access;
        this.touch = touch;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// @param bytes of a ZIP
    @Transactional
    public Brought bring(Person person, InputStream bytes) {
        if (!access.mayKeep(person)) {
            return new Brought.NotFound();
        }
        try {
            var zip = bytes.readNBytes(LARGEST + 1);
            if (zip.length > LARGEST) {
                return new Brought.Refused(CourseRefused.Reason.TOO_LARGE, "ZIP");
            }
            return keep(person, CourseFiles.open(zip).course(), zip);
        } catch (CourseRefused refused) {
            return new Brought.Refused(refused.reason(), refused.where());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Brought keep(Person person, Course course, byte[] zip) {
        store.lock();
        var taught = training.beforeChanging(course.id()).map(Taught::course);
        if (store.there(course.id(), course.version())
                || taught.filter(known -> known.version() >= course.version()).isPresent()
                || training.shipped(course.id())
                        .filter(known -> known.version() >= course.version())
                        .isPresent()) {
            return new Brought.NotHigher(course.id(), course.version());
        }
        var entry = AuditEntry.of("course.brought")
                .with("course", course.id().slug())
                .with("version", Integer.toString(course.version()))
                .with("content.sha256", Sha256.of(zip).hex());
        store.bring(course, zip, hand(entry, person, Map.of()));
        return new Brought.Kept(course.id(), course.version());
    }

    /// @param seen the digest of the edition that was looked through; empty for a version that comes with the program
    @Transactional
    public Outcome publish(Person person, CourseId id, int version, String seen, Optional<TouchAnswer> answer) {
        if (!access.mayPublish(person)) {
            return new Outcome.NotFound();
        }
        store.lock();
        var taught = training.beforeChanging(id).map(Taught::course);
        var course = training.read(id, version)
                .filter(_ -> taught.filter(known -> known.version() >= version).isEmpty());
        if (course.isEmpty()) {
            return new Outcome.NotFound();
        }
        var missing = course.get().requires().stream()
                .filter(required -> training.beforeChanging(required).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            return new Outcome.WithoutRequired(missing.get());
        }
        return seen.equals(digest(course.get()))
                ? decide(person, course.get(), Act.PUBLISH, answer)
                : new Outcome.ChangedMeanwhile();
    }

    /// Nobody gets in any more, and no part is shown; what people reached and completed stays.
    @Transactional
    public Outcome retire(Person person, CourseId id, Optional<TouchAnswer> answer) {
        if (!access.mayPublish(person)) {
            return new Outcome.NotFound();
        }
        store.lock();
        return training.beforeChanging(id)
                .map(taught -> decide(person, taught.course(), Act.RETIRE, answer))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome decide(Person person, Course course, Act act, Optional<TouchAnswer> answer) {
        var publishes = act == Act.PUBLISH;
        var shown = shown(course, publishes);
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var entry = AuditEntry.of(publishes ? "course.published" : "course.retired")
                        .with("course", course.id().slug())
                        .with("version", Integer.toString(course.version()));
                store.decide(course.id(), course.version(), act, hand(entry, person, proof));
                training.changedAfterCommit();
                publisher.publishEvent(new DocumentsChanged(Kind.COURSE));
                yield new Outcome.Done();
            }
        };
    }

    private Shown shown(Course course, boolean publishes) {
        var shown = Shown.of(publishes ? "training.act.publish" : "training.act.retire")
                .line("training.desk.id", course.id().slug())
                .line("training.desk.name", course.title().in(Language.ENGLISH))
                .line("training.field.version", Integer.toString(course.version()));
        var digest = digest(course);
        return publishes && !digest.isEmpty()
                ? shown.line("training.desk.digest", digest).shown()
                : shown.shown();
    }

    private String digest(Course course) {
        return training.shipped(course.id())
                        .filter(shipped -> shipped.version() == course.version())
                        .isPresent()
                ? ""
                : store.digest(course.id(), course.version()).map(Sha256::hex).orElse("");
    }

    private Hand hand(AuditEntry begun, Person person, Map<String, String> proof) {
        var entry = begun.with("by", person.id().toString());
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return new Hand(
                person.id(),
                person.belonging().demonstration(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                audit.append(entry));
    }
}
