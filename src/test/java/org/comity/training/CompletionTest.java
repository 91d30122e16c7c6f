package org.comity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.testing.ALearner.TINY;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.comity.certificates.Certificates;
import org.comity.certificates.Issued;
import org.comity.certificates.Kind;
import org.comity.courseware.CourseAdmission;
import org.comity.courseware.PackageId;
import org.comity.exercises.ExerciseFinished;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.ALearner;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What was reached in an exercise counts in a course, and whoever completes one has a certificate of it.
@NodeTest
class CompletionTest {

    private static final String CERTIFICATE = TINY + "/certificate";

    @Autowired
    MutableClock clock;

    @Autowired
    IdentityStore people;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Certificates certificates;

    @Autowired
    CourseAdmission admission;

    @Autowired
    JdbcClient database;

    private ALearner learner;

    @BeforeEach
    void aLearnerWhoDidEverythingButTheExercise() {
        learner = ALearner.ofLisbon(people, clock);
        learner.enrol(TINY);
        learner.read(TINY, "sixty-days");
        learner.answer(1, ALearner.right());
    }

    @Test
    void anExerciseThatWasPassedCompletesTheCourse() {
        finished(true, true, 90);

        assertThat(see(TINY)).contains(">completed<", "3 of 3 parts done");
    }

    @Test
    void anExerciseThatWasLeftOrNotPassedDoesNot() {
        finished(false, false, 0);
        finished(true, false, 40);

        assertThat(see(TINY)).contains("2 of 3 parts done").doesNotContain(">completed<");
        assertThat(learner.session().get(CERTIFICATE).status()).isEqualTo(404);
    }

    @Test
    void theCertificateIsTheLearnersAloneAndAnybodyCanCheckIt() {
        finished(true, true, 100);

        assertThat(see(TINY)).contains("href=\"" + CERTIFICATE + "\"");
        var sheet = learner.session().get(CERTIFICATE);
        assertThat(sheet.header("content-type")).startsWith("application/pdf");
        assertThat(new String(Issued.text(sheet.bytes()), StandardCharsets.UTF_8))
                .contains(learner.person().name(), "A tiny course for tests");
        assertThat(Http.visitor().get("/en/certificates/" + number()).body()).contains("Valid.");
        assertThat(ALearner.ofLisbon(people, clock).session().get(CERTIFICATE).status())
                .isEqualTo(404);
        assertThat(Http.visitor().get(CERTIFICATE).location()).startsWith("/en/sign-in");
    }

    @Test
    void toldTwiceItIsOneCertificate() {
        finished(true, true, 80);
        var first = number();
        finished(true, true, 100);

        assertThat(number()).isEqualTo(first);
    }

    @Test
    void aPackageThatNoCourseOfTheLearnersUsesIsNotTheirs() {
        assertThat(admission.admits(learner.person().id(), new PackageId(UUID.randomUUID())))
                .isFalse();
    }

    private void finished(boolean completed, boolean passed, int score) {
        var outcome = new org.comity.exercises.Outcome(completed, passed, score, clock.instant());
        transactions.executeWithoutResult(begun ->
                publisher.publishEvent(new ExerciseFinished(learner.person().id(), "tiny", outcome)));
    }

    private String number() {
        var enrolment = database.sql("SELECT id FROM training_enrolment WHERE person_id = ?")
                .param(learner.person().id().value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
        return certificates
                .of(Kind.COMPLETION, enrolment)
                .orElseThrow()
                .number()
                .text();
    }

    private String see(String path) {
        return learner.session().get(path).body();
    }
}
