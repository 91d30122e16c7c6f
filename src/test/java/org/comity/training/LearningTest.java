package org.comity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.testing.ALearner.TINY;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.comity.identity.PersonId;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.ALearner;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.training.Outcomes.Noted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Taking a course: from enrolling to completing it, and what does not work in between.
@NodeTest
class LearningTest {

    private static final CourseId COURSE = new CourseId("tiny-course");

    @Autowired
    MutableClock clock;

    @Autowired
    IdentityStore people;

    @Autowired
    Outcomes outcomes;

    @Autowired
    JdbcClient database;

    private ALearner learner;

    @BeforeEach
    void aLearnerWhoIsNew() {
        learner = ALearner.ofLisbon(people, clock);
    }

    @Test
    void somebodyEnrolsReadsFailsOncePassesAndCompletes() {
        assertThat(learner.enrol(TINY).status()).isEqualTo(303);
        assertThat(see(TINY)).contains(">enrolled<", ">Begin<", "0 of 3 parts done");
        assertThat(see(TINY + "/parts/sixty-days")).contains("at least sixty days", "fn-1", "Read, and go on");

        assertThat(learner.read(TINY, "sixty-days").location()).isEqualTo(TINY + "/parts/check");

        var failed = learner.answer(1, ALearner.wrong());
        assertThat(failed.location()).isEqualTo(TINY + "/parts/check?try=1");
        assertThat(see(failed.location()))
                .contains("Not passed yet", "2 of 4 answers", "Then preservation lapses.", "Read Article 29(7) again.");

        var passed = learner.answer(2, ALearner.right());
        assertThat(see(passed.location())).contains("Passed.", "4 of 4 answers", "So says Article 29(7).");

        assertThat(reached(true)).isEqualTo(Noted.NOTED);
        assertThat(see(TINY)).contains(">completed<", "3 of 3 parts done", "Completed on");
        assertThat(see("/en/account/training")).contains("A tiny course for tests", ">completed<");
        assertThat(entries("enrolment.completed")).isEqualTo(1);
    }

    @Test
    void whatIsRightIsNotInThePageBeforeItWasAnsweredAndPassed() {
        learner.enrol(TINY);
        assertThat(see(TINY + "/parts/check"))
                .contains("For how many days", "Nothing", "A request for mutual assistance")
                .doesNotContain(
                        "So says Article", "Then preservation lapses", "At least sixty days: Article", "Just so");

        learner.answer(1, ALearner.wrong());

        assertThat(see(TINY + "/parts/check?try=1"))
                .contains("Then preservation lapses")
                .doesNotContain("So says Article", "At least sixty days: Article");
    }

    @Test
    void theItemsOfAnOrderAreNeverShownInTheRightOrder() {
        learner.enrol(TINY);
        var page = see(TINY + "/parts/check");
        var places = IntStream.of(
                        page.indexOf("Preservation is asked for"),
                        page.indexOf("Data are preserved"),
                        page.indexOf("Mutual assistance is asked for"))
                .boxed()
                .toList();

        assertThat(places).doesNotContain(-1);
        assertThat(places).isNotEqualTo(places.stream().sorted().toList());
        assertThat(see(TINY + "/parts/check").indexOf("Data are preserved")).isEqualTo(places.get(1));
    }

    @Test
    void anAnswerThatIsMissingUsesUpNoTryAndWhatWasTypedStays() {
        learner.enrol(TINY);
        var answers = new HashMap<>(ALearner.right());
        answers.remove("q.after");
        answers.put("q.steps.keep", "1");

        var refused = learner.answer(1, answers);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#q.after\"", "href=\"#q.steps\"", "value=\"60\"")
                .doesNotContain("href=\"#q.days\"", "So says Article");
        assertThat(attempts()).isZero();
    }

    @Test
    void aTryThatWasAnsweredIsNotAnsweredAgainAndAnotherNumberIsNoTry() {
        learner.enrol(TINY);
        assertThat(learner.answer(1, ALearner.wrong()).location()).endsWith("?try=1");
        assertThat(learner.answer(1, ALearner.right()).location()).endsWith("?try=1");
        for (var other : List.of(0, 3, 999)) {
            assertThat(learner.answer(other, ALearner.right()).location()).isEqualTo(TINY + "/parts/check");
        }

        assertThat(attempts()).isEqualTo(1);
        assertThat(see(TINY)).contains(">begun<").doesNotContain(">done<");
    }

    @Test
    void manyClicksAtOnceAreOneTry() throws Exception {
        learner.enrol(TINY);
        Callable<Http.Reply> click = () -> learner.answer(1, ALearner.right());
        try (var clicks = Executors.newFixedThreadPool(6)) {
            for (var reply : clicks.invokeAll(Collections.nCopies(6, click))) {
                assertThat(reply.get().location()).endsWith("?try=1");
            }
        }

        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void afterThreeTriesADayPassesBeforeTheNext() {
        learner.enrol(TINY);
        for (var attempt = 1; attempt <= 3; attempt++) {
            learner.answer(attempt, ALearner.wrong());
        }
        assertThat(learner.answer(4, ALearner.right()).location()).isEqualTo(TINY + "/parts/check");
        assertThat(see(TINY + "/parts/check"))
                .contains("You can try again from")
                .doesNotContain("Hand in");

        clock.advance(Duration.ofHours(25));
        learner = new ALearner(learner.person(), Http.officer(learner.person().name()));
        learner.session().get("/en/account");

        learner.answer(4, ALearner.right());
        assertThat(see(TINY + "/parts/check")).contains("Passed.");
    }

    @Test
    void fieldsThatSomebodyAlteredAreNoAnswer() {
        learner.enrol(TINY);
        var answers = new HashMap<>(ALearner.right());
        answers.put("q.after", "assistance' OR 1=1");
        answers.put("q.steps.ask", "7");
        answers.put("q.days", "sixty");
        answers.put("passed", "true");
        answers.put("score", "1");

        assertThat(learner.answer(1, answers).status()).isEqualTo(422);
        assertThat(attempts()).isZero();
    }

    @Test
    void whoeverIsNotInTheCourseFindsNoPartOfIt() {
        for (var somebody : List.of(learner.session(), Http.officer("Demo Secretary One"))) {
            somebody.get("/en/account");
            assertThat(somebody.get(TINY + "/parts/sixty-days").status()).isEqualTo(404);
            assertThat(somebody.get(TINY + "/parts/check").status()).isEqualTo(404);
            assertThat(somebody.post(TINY + "/parts/sixty-days/read", Map.of()).status())
                    .isEqualTo(404);
            assertThat(somebody.post(TINY + "/parts/check/answers", ALearner.right())
                            .status())
                    .isEqualTo(404);
            assertThat(somebody.post(TINY + "/completion", Map.of()).status()).isEqualTo(404);
        }
        assertThat(Http.visitor().get(TINY + "/parts/check").location()).startsWith("/en/sign-in");
        assertThat(Http.visitor().get(TINY).body())
                .contains("Sixty days", "Sign in and enrol")
                .doesNotContain("at least sixty days", "/parts/");
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        var other = ALearner.ofLisbon(people, clock);
        learner.enrol(TINY);
        other.enrol(TINY);
        var answers = new HashMap<>(ALearner.right());
        answers.put("person", learner.person().id().toString());
        answers.put("learner", learner.person().id().toString());

        other.answer(1, answers);

        assertThat(attempts()).isZero();
        assertThat(see(TINY)).contains("0 of 3 parts done");
    }

    @Test
    void aPartOfAnotherKindIsNeitherReadNorAnswered() {
        learner.enrol(TINY);
        assertThat(learner.read(TINY, "check").status()).isEqualTo(404);
        assertThat(learner.read(TINY, "practice").status()).isEqualTo(404);
        assertThat(learner.session()
                        .post(TINY + "/parts/sixty-days/answers", ALearner.right())
                        .status())
                .isEqualTo(404);
        assertThat(see(TINY)).contains("0 of 3 parts done");
    }

    @Test
    void whatWasReachedElsewhereIsNotedOnceAndForLearnersAlone() {
        assertThat(reached(true)).isEqualTo(Noted.NOT_ENROLLED);
        learner.enrol(TINY);

        assertThat(reached(true)).isEqualTo(Noted.NOTED);
        assertThat(reached(true)).isEqualTo(Noted.KNOWN);
        assertThat(reached(false)).isEqualTo(Noted.KNOWN);
        assertThat(outcomes.reached(
                        learner.person().id(), "exercise:nowhere", new Outcome(true, true, 1, clock.instant())))
                .isEqualTo(Noted.NOT_ENROLLED);
        assertThat(outcomes.reached(
                        new PersonId(UUID.randomUUID()), "exercise:tiny", new Outcome(true, true, 1, clock.instant())))
                .isEqualTo(Noted.NOT_ENROLLED);
        assertThat(see(TINY)).contains("1 of 3 parts done");
    }

    @Test
    void whatIsBroughtFromElsewhereCompletesTheCourseAndAnswersAreMarkedHere() {
        learner.enrol(TINY);
        var id = learner.person().id();
        var now = clock.instant();
        var answers = Map.of(
                "days", List.of("60"),
                "after", List.of("assistance"),
                "data", List.of("content", "traffic"),
                "steps", List.of("ask", "keep", "assist"));

        assertThat(outcomes.ofLesson(id, COURSE, "sixty-days", new Outcome(true, true, 1, now)))
                .isEqualTo(Noted.NOTED);
        assertThat(outcomes.ofLesson(id, COURSE, "check", new Outcome(true, true, 1, now)))
                .isEqualTo(Noted.NOT_ENROLLED);
        assertThat(outcomes.ofQuiz(id, COURSE, "check", new QuizAnswers(Map.of()), now))
                .isEqualTo(Noted.NOTED);
        assertThat(see(TINY)).contains("1 of 3 parts done");
        assertThat(outcomes.ofQuiz(id, COURSE, "check", new QuizAnswers(answers), now))
                .isEqualTo(Noted.NOTED);
        reached(true);

        assertThat(see(TINY)).contains(">completed<");
    }

    @Test
    void whoeverWithdrawsFindsWhatTheyDidWhenTheyComeBack() {
        learner.enrol(TINY);
        learner.read(TINY, "sixty-days");
        assertThat(learner.session()
                        .post(TINY + "/enrolment/withdraw", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(learner.session().get(TINY + "/parts/check").status()).isEqualTo(404);

        learner.enrol(TINY);

        assertThat(see(TINY)).contains("1 of 3 parts done", ">Go on<");
    }

    private String see(String path) {
        return learner.session().get(path).body();
    }

    private Noted reached(boolean passed) {
        return outcomes.reached(
                learner.person().id(), "exercise:tiny", new Outcome(true, passed, passed ? 1 : 0, clock.instant()));
    }

    private int attempts() {
        return database.sql("SELECT count(*) FROM training_attempt WHERE person_id = ?")
                .param(learner.person().id().value())
                .query(Integer.class)
                .single();
    }

    private int entries(String act) {
        return database.sql(
                        "SELECT count(*) FROM audit_entry WHERE act = :act AND statement LIKE '%' || :enrolment || '%'")
                .param("act", act)
                .param(
                        "enrolment",
                        database.sql("SELECT id FROM training_enrolment WHERE person_id = ?")
                                .param(learner.person().id().value())
                                .query(String.class)
                                .single())
                .query(Integer.class)
                .single();
    }
}
