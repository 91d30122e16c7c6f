package org.comity.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comity.exercises.usecase.LeavingExercise;
import org.comity.identity.Directory;
import org.comity.identity.PersonId;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.AnExercise;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vault.Retention;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/// Exercises on the real pages of requests: what the learner does, what the script answers, what comes of it.
@NodeTest
class PlayingExercisesTest {

    @Autowired
    Exercises exercises;

    @Autowired
    LeavingExercise leaving;

    @Autowired
    Retention retention;

    @Autowired
    Directory directory;

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @Autowired
    ConfigurableApplicationContext node;

    @Test
    void aMemberDraftsSendsAnswersAndReadsTheClock() {
        var member = signedIn("Demo Member");
        var exercise = AnExercise.begunBy(member, AnExercise.FIRST);

        assertThat(member.get(exercise.page() + "/draft").body())
                .contains("EXERCISE", "Nothing here is real", "EXERCISE-20", "Exercise State B");
        exercise.write(Map.of());
        assertThat(exercise.act("SUBMIT").status()).isEqualTo(303);
        assertThat(member.get(exercise.page()).body()).contains("Approved by a second officer");
        assertThat(exercise.act("SEND").status()).isEqualTo(303);
        assertThat(member.get(exercise.page()).body())
                .contains("Delivered to Exercise State B", "acknowledged receipt", "in which time zone");

        assertThat(exercise.say("ANSWER", "Our log is kept in UTC.").status()).isEqualTo(303);
        assertThat(member.get(exercise.page()).body())
                .contains("confirms preservation", "Article 29(5)(b)", "Data preserved");

        assertThat(member.get(exercise.story()).body())
                .contains(
                        "<title>EXERCISE",
                        "What came of it",
                        "Passed",
                        "100 of 100 points",
                        "What Article 29 asks for");
        assertThat(exercises.outcome(person("Demo Member"), AnExercise.FIRST))
                .hasValueSatisfying(outcome -> assertThat(outcome.passed()).isTrue());
        assertThat(exercise.say("ASK_EXTENSION", "The prosecutor needs more time.")
                        .status())
                .isEqualTo(303);
        assertThat(member.get(exercise.page()).body()).contains("extends the preservation");
    }

    @Test
    void theScriptLooksAtWhatTheLearnerWrote() {
        var trainer = signedIn("Demo Trainer");
        var exercise = AnExercise.begunBy(trainer, AnExercise.FIRST);

        exercise.write(Map.of("facts", "Somebody came in.", "linkToOffence", "Logs.", "custodian", "Some provider"));
        exercise.act("SUBMIT");
        assertThat(trainer.get(exercise.page()).body()).contains("returned it to the draft", "This is too little");
        exercise.write(Map.of("linkToOffence", "Logs.", "custodian", "Some provider"));
        exercise.act("SUBMIT");
        trainer.get(exercise.page());
        exercise.act("SEND");
        trainer.get(exercise.page());
        exercise.say("ANSWER", "It is the hospital’s own time.");
        assertThat(trainer.get(exercise.page()).body()).contains("Your answer names no time zone");
        exercise.say("ANSWER", "It is UTC.");
        assertThat(trainer.get(exercise.page()).body()).contains("asks for the relationship of the data");
        exercise.say("ANSWER", "The logs show which customer used the address when the intruder came in.");

        assertThat(trainer.get(exercise.page()).body()).contains("confirms preservation");
        // The facts and the link came later and count half; the custodian never came.
        assertThat(trainer.get(exercise.story()).body())
                .contains("74 of 100 points", "Came later: half of 16 points", "Was missing: 10 points lost");
    }

    @Test
    void aRefusalNamesItsGroundAndItsReasons() {
        var secretary = signedIn("Demo Secretary One");
        var exercise = AnExercise.begunBy(secretary, AnExercise.REFUSED).sent();
        exercise.say("ANSWER", "Yes: the person is tried for a speech as well, and the ministry is the same.");

        assertThat(secretary.get(exercise.page()).body())
                .contains("Exercise State B refuses", "29(5)(a)", "connected with a political offence");
        assertThat(exercises.outcome(person("Demo Secretary One"), AnExercise.REFUSED))
                .hasValueSatisfying(outcome -> assertThat(outcome.completed()).isTrue());
    }

    @Test
    void withdrawingEndsItUnfinishedAndWhatItCameToIsTold() {
        var told = new CopyOnWriteArrayList<ExerciseFinished>();
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> {
            if (event.getPayload() instanceof ExerciseFinished finished) {
                told.add(finished);
            }
        };
        node.addApplicationListener(listener);
        try {
            var lawyer = signedIn("Demo Provider Lawyer");
            var exercise = AnExercise.begunBy(lawyer, AnExercise.FIRST).sent();
            exercise.say("WITHDRAW", "It was a mistake.");

            assertThat(told)
                    .filteredOn(finished -> finished.learner().equals(person("Demo Provider Lawyer")))
                    .singleElement()
                    .satisfies(finished ->
                            assertThat(finished.outcome().completed()).isFalse());
            assertThat(lawyer.get(exercise.story()).body()).contains("Not brought to its end");
        } finally {
            node.removeApplicationListener(listener);
        }
    }

    @Test
    void theScriptWritesTheLanguageTheLearnerBeganIn() {
        var auditor = signedIn("Demo Auditor");
        auditor.get("/fr/exercises/" + AnExercise.FIRST);
        auditor.post("/fr/exercises/" + AnExercise.FIRST + "/end", Map.of());
        var begun = auditor.post("/fr/exercises/" + AnExercise.FIRST + "/begin", Map.of());
        var id = begun.location().replaceFirst(".*/requests/([0-9a-f-]+)/.*", "$1");
        new AnExercise(auditor, AnExercise.FIRST, id).sent();

        assertThat(auditor.get("/fr/requests/" + id).body())
                .contains("EXERCICE", "État d’exercice B", "dans quel fuseau horaire");
        assertThat(auditor.get("/ar/requests/" + id).body()).contains("تمرين", "دولة التمرين ب");
    }

    @Test
    void oneThatGoesOnIsGoneOnWithAndCoursesFindTheWay() {
        var gatekeeper = signedIn("Demo Gatekeeper (Tokyo)");
        var exercise = AnExercise.begunBy(gatekeeper, AnExercise.FIRST);

        var again = exercises.begin(person("Demo Gatekeeper (Tokyo)"), AnExercise.FIRST);

        assertThat(again.path()).isEqualTo("/requests/" + exercise.id() + "/draft");
        assertThat(gatekeeper.get("/en" + again.path()).status()).isEqualTo(200);
        assertThat(exercises.scenarios()).containsExactly(AnExercise.FIRST, AnExercise.REFUSED);
        assertThat(gatekeeper.get("/en/exercises/no-such-exercise").status()).isEqualTo(404);
    }

    @Test
    void whatWasLeftIsClosedAndItsWordsAreDestroyed() {
        var head = signedIn("Demo Head (Tokyo)");
        var left = AnExercise.begunBy(head, AnExercise.FIRST).sent();
        head.post(left.story() + "/end", Map.of());
        assertThat(head.get(left.page()).status()).isEqualTo(404);

        var old = AnExercise.begunBy(head, AnExercise.REFUSED).sent();
        clock.advance(Duration.ofDays(31));
        leaving.clear();
        var anew = signedIn("Demo Head (Tokyo)");
        assertThat(anew.get(old.page()).status()).isEqualTo(404);
        assertThat(anew.get(old.story()).body()).contains("Begin the exercise");

        clock.advance(Duration.ofDays(2));
        retention.destroyDue();
        assertThat(List.of(left, old))
                .allSatisfy(exercise -> assertThat(exercises.outcome(person("Demo Head (Tokyo)"), exercise.scenario()))
                        .isEmpty());
    }

    @Test
    void moreThanFitIntoADayAreNotBegun() {
        var officer = AnExercise.aLearner(people, clock);
        for (var begun = 0; begun < 20; begun++) {
            AnExercise.begunBy(officer, AnExercise.REFUSED);
        }
        officer.get("/en/exercises/" + AnExercise.FIRST);

        var refused = officer.post("/en/exercises/" + AnExercise.FIRST + "/begin", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("as many exercises as fit into a day");
    }

    private PersonId person(String name) {
        return directory.demonstrationPeople().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static Http signedIn(String name) {
        var somebody = Http.officer(name);
        somebody.get("/en/account");
        return somebody;
    }
}
