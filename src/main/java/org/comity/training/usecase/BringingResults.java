package org.comity.training.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.Lesson;
import org.comity.training.Outcomes;
import org.comity.training.Outcomes.Noted;
import org.comity.training.Part;
import org.comity.training.Quiz;
import org.comity.training.model.Brought;
import org.comity.training.model.BroughtResults;
import org.comity.training.model.Marked;
import org.comity.training.pack.CoursePack;
import org.comity.training.store.BroughtStore;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Takes back what somebody did in their pack without network. Quizzes are marked anew; what was brought before, and
/// what is no better than what is known, changes nothing.
public class BringingResults {

    /// Why a file counts for nothing.
    public enum Refusal {
        EMPTY,
        TOO_LARGE,
        /// No file that a pack makes.
        NOT_RESULTS,
        OTHER_COURSE,
        /// Made for somebody else, or elsewhere.
        OTHER_LEARNER
    }

    /// What came of it.
    public sealed interface Outcome {
        /// @param noted how many parts are better than before
        /// @param changed how many are taught otherwise in the version of today
        record Counted(int noted, int changed) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final CurrentTraining training;
    private final TakingPack packs;
    private final Outcomes outcomes;
    private final BroughtStore store;
    private final AuditTrail audit;
    private final Clock clock;

    public BringingResults(
            CurrentTraining training,
            TakingPack packs,
            Outcomes outcomes,
            BroughtStore store,
            AuditTrail audit,
            Clock clock) {
        this.training = training;
        this.packs = packs;
        this.outcomes = outcomes;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// What the person brought back before.
    public List<Brought> before(Person person, CourseId id) {
        return store.of(person.id(), id);
    }

    @Transactional
    public Outcome bring(Person person, CourseId id, byte[] file) {
        if (!(packs.take(person, id) instanceof TakingPack.Outcome.Ready(var today, var _))) {
            return new Outcome.NotFound();
        }
        var read = BroughtResults.read(file);
        if (read.isEmpty()) {
            return new Outcome.Refused(Refusal.NOT_RESULTS);
        }
        var results = read.get();
        if (!results.course().equals(id)) {
            return new Outcome.Refused(Refusal.OTHER_COURSE);
        }
        if (!packs.madeFor(person, id, results.version(), results.learner())
                || !CoursePack.id(results.learner()).equals(results.pack())) {
            return new Outcome.Refused(Refusal.OTHER_LEARNER);
        }
        var then = training.read(id, results.version());
        if (then.isEmpty()) {
            return new Outcome.Refused(Refusal.OTHER_COURSE);
        }
        return fits(then.get(), results)
                ? count(new Bringing(person, today, then.get(), results), Sha256.of(file))
                : new Outcome.Refused(Refusal.NOT_RESULTS);
    }

    private record Bringing(Person person, Course today, Course then, BroughtResults results) {

        /// Whether a part is taught today as it was in the pack.
        boolean same(String id) {
            var before = then.part(id).map(part -> part.substance(then.original()));
            return before.isPresent()
                    && before.equals(
                            today.part(id).filter(CoursePack::holds).map(part -> part.substance(today.original())));
        }
    }

    /// Whether the file speaks of nothing but what was in the pack.
    private static boolean fits(Course course, BroughtResults results) {
        return results.lessons().keySet().stream().allMatch(id -> inPack(course, id, Lesson.class))
                && results.quizzes().keySet().stream().allMatch(id -> inPack(course, id, Quiz.class));
    }

    private static boolean inPack(Course course, String id, Class<? extends Part> kind) {
        return course.part(id)
                .filter(kind::isInstance)
                .filter(CoursePack::holds)
                .isPresent();
    }

    private Outcome count(Bringing bringing, Sha256 file) {
        var noted = 0;
        var changed = 0;
        for (var lesson : bringing.results().lessons().entrySet()) {
            changed += bringing.same(lesson.getKey()) ? 0 : 1;
            noted += bringing.same(lesson.getKey()) ? lesson(bringing, lesson.getKey(), lesson.getValue()) : 0;
        }
        for (var quiz : bringing.results().quizzes().entrySet()) {
            changed += bringing.same(quiz.getKey()) ? 0 : 1;
            noted += bringing.same(quiz.getKey()) ? quiz(bringing, quiz.getKey(), quiz.getValue()) : 0;
        }
        if (noted > 0) {
            audit.append(AuditEntry.of("course.results-brought")
                    .with("course", bringing.today().id().slug())
                    .with("version", Integer.toString(bringing.then().version()))
                    .with("pack", bringing.results().pack())
                    .with("parts", Integer.toString(noted))
                    .with("file", file.hex()));
        }
        return new Outcome.Counted(noted, changed);
    }

    private int lesson(Bringing bringing, String part, Instant at) {
        var learnt = noLater(at);
        var noted = outcomes.ofLesson(
                bringing.person().id(),
                bringing.today().id(),
                part,
                new org.comity.training.Outcome(true, true, 1, learnt));
        return keep(bringing, noted, part, true, learnt);
    }

    private int quiz(Bringing bringing, String part, BroughtResults.Answered answered) {
        var learnt = noLater(answered.at());
        var noted = outcomes.ofQuiz(bringing.person().id(), bringing.today().id(), part, answered.answers(), learnt);
        var passed = bringing.today()
                .quiz(part)
                .map(quiz -> Marked.of(quiz, answered.answers()).passed())
                .orElse(false);
        return keep(bringing, noted, part, passed, learnt);
    }

    private int keep(Bringing bringing, Noted noted, String part, boolean passed, Instant learnt) {
        if (noted != Noted.NOTED) {
            return 0;
        }
        store.add(bringing.person().id(), bringing.today().id(), new Brought(part, passed, learnt, now()));
        return 1;
    }

    /// The other computer's clock may run ahead.
    private Instant noLater(Instant at) {
        return at.isAfter(now()) ? now() : at.truncatedTo(ChronoUnit.MICROS);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
