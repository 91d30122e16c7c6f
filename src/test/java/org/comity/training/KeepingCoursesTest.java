package org.comity.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.ACourse;
import org.comity.testing.ALearner;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Courses that the secretariat brings, who gets in, groups and their tutors, trainers, figures.
@NodeTest
class KeepingCoursesTest {

    @Autowired
    MutableClock clock;

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Test
    void aCourseIsBroughtPublishedAndRetired() {
        var course = new ACourse();
        assertThat(course.brought().location()).isEqualTo(course.desk());
        assertThat(Http.visitor().get(course.page()).status()).isEqualTo(404);
        assertThat(course.secretary().get(course.desk() + "/versions/1").body())
                .contains("at least sixty days", "So says Article 29(7).");

        assertThat(course.act("PUBLISH", 1).status()).isEqualTo(303);

        assertThat(Http.visitor().get(course.page()).body()).contains("A tiny course for tests");
        assertThat(Http.visitor().get("/en/training.atom").body()).contains(course.page());
        assertThat(Http.visitor().get("/api/v1/courses/" + course.id()).body())
                .contains("\"version\":1")
                .doesNotContain("So says");
        assertThat(course.act("RETIRE", 1).status()).isEqualTo(303);
        assertThat(Http.visitor().get(course.page()).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoCourseIsRefusedWithItsPlace() {
        assertThat(new ACourse().file("../evil.md", new byte[] {'x'}).brought().body())
                .contains("A file may not be called so: ../evil.md");
        assertThat(new ACourse()
                        .file("lesson-zeros.en.md", new byte[20_000_000])
                        .brought()
                        .body())
                .contains("Too large: lesson-zeros.en.md");
        assertThat(new ACourse()
                        .with("course.json", "\"format\": 1,", "\"format\": 1, \"extra\": 1,")
                        .brought()
                        .body())
                .contains("An unknown field: course.json: extra");
        assertThat(new ACourse()
                        .with("lesson-sixty-days.en.md", "# What", "<img src=x onerror=alert(1)> What")
                        .brought()
                        .body())
                .contains("lesson-sixty-days.en.md: HTML")
                .doesNotContain("onerror");
        assertThat(new ACourse()
                        .with("course.json", "\"requires\": []", "\"requires\": [\"nowhere\"]")
                        .brought()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aNewVersionKeepsWhatStayedTheSame() {
        var course = new ACourse().published(1);
        var learner = ALearner.ofLisbon(people, clock);
        learner.enrol(course.page());
        learner.read(course.page(), "sixty-days");
        assertThat(course.brought().body()).contains("This version, or a higher one, is there already");

        course.with("course.json", "\"version\": 1", "\"version\": 2")
                .with("quiz-check.en.json", "For how many days", "For how many days, then,")
                .published(2);
        assertThat(learner.session().get(course.page()).body()).contains("1 of 3 parts done");

        course.with("course.json", "\"version\": 2", "\"version\": 3")
                .with("lesson-sixty-days.en.md", "What follows", "What follows now")
                .published(3);
        assertThat(learner.session().get(course.page()).body())
                .contains("0 of 3 parts done", "changed since you did it");
    }

    @Test
    void aCourseThatBuildsOnAnotherIsOpenOnceTheOtherIsCompletedOrRecognised() {
        var first = new ACourse().published(1);
        var second = new ACourse()
                .with("course.json", "\"requires\": []", "\"requires\": [\"" + first.id() + "\"]")
                .published(1);
        var learner = ALearner.ofLisbon(people, clock);

        var refused = learner.enrol(second.page());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("This course builds on others", first.page().substring(3));
        assertThat(learner.session().get(second.page() + "/parts/check").status())
                .isEqualTo(404);

        learner.session()
                .post(second.page() + "/recognitions", Map.of("required", first.id(), "said", "Ten years of work."));
        var waiting = second.secretary().get(second.page() + "/learners").body();
        assertThat(waiting).contains("Ten years of work.", learner.person().name());
        var id = waiting.replaceFirst("(?s)^.*name=\"id\" value=\"([0-9a-f-]{36})\".*$", "$1");
        assertThat(learner.session()
                        .post(second.page() + "/learners/recognitions", Map.of("id", id, "decision", "ACCEPT"))
                        .status())
                .isEqualTo(404);
        second.secretary().post(second.page() + "/learners/recognitions", Map.of("id", id, "decision", "ACCEPT"));

        assertThat(learner.enrol(second.page()).status()).isEqualTo(303);
        assertThat(learner.session().get(second.page()).body()).contains(">enrolled<");
    }

    @Test
    void anEnrolmentThatIsLookedAtWaitsForADecision() {
        var course = new ACourse()
                .with("course.json", "\"entry\": \"open\"", "\"entry\": \"approved\"")
                .published(1);
        var learner = ALearner.ofLisbon(people, clock);
        learner.enrol(course.page());
        assertThat(learner.session().get(course.page() + "/parts/check").status())
                .isEqualTo(404);
        var waiting = course.secretary().get(course.page() + "/learners").body();
        var id = waiting.replaceFirst("(?s)^.*name=\"id\" value=\"([0-9a-f-]{36})\".*$", "$1");

        course.secretary().post(course.page() + "/learners/enrolments", Map.of("id", id, "decision", "ACCEPT"));

        assertThat(learner.session().get(course.page() + "/parts/check").status())
                .isEqualTo(200);
    }

    @Test
    void aStateNamesItsOwnPeopleAndNobodyElse() {
        var course = new ACourse()
                .with("course.json", "\"entry\": \"open\"", "\"entry\": \"nominated\"")
                .published(1);
        var learner = ALearner.ofLisbon(people, clock);
        assertThat(learner.enrol(course.page()).status()).isEqualTo(422);
        var tokyo = Http.officer("Demo Gatekeeper (Tokyo)");
        tokyo.get("/en/account");
        var form = Map.of("course", course.id(), "person", learner.person().id().toString());
        assertThat(tokyo.post("/en/reports/training/nominations", form).status())
                .isEqualTo(404);
        assertThat(learner.session()
                        .post("/en/reports/training/nominations", form)
                        .status())
                .isEqualTo(404);
        var lisbon = Http.officer("Demo Head (Lisbon)");
        lisbon.get("/en/account");

        assertThat(lisbon.post("/en/reports/training/nominations", form).status())
                .isEqualTo(303);

        assertThat(learner.session().get(course.page()).body()).contains(">enrolled<");
        assertThat(lisbon.get("/en/reports/training").body())
                .contains(learner.person().name());
        assertThat(lisbon.get("/en/reports/training.csv").body()).contains(course.id() + ",A tiny course");
        assertThat(tokyo.get("/en/reports/training").body())
                .doesNotContain(learner.person().name());
        assertThat(course.secretary().get("/en/reports/training.csv").body())
                .contains(course.id() + ",A tiny course for tests,PT,,<5,<5");
    }

    @Test
    void aListOfPeopleIsSaidToBeCutOnlyWhereItIs() {
        var nauru = new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country("NR"),
                "Training Office " + UUID.randomUUID(),
                Set.of(AuthorityFunction.CENTRAL_AUTHORITY),
                ZoneOffset.UTC,
                true);
        people.add(nauru, clock.instant());
        var head = ALearner.of(people, clock, new Belonging.ToAuthority(nauru), Role.HEAD);
        var cut = "who joined last are listed";

        enrolled(1_000, head);
        assertThat(head.session().get("/en/reports/training").body()).doesNotContain(cut);

        enrolled(1, head);
        assertThat(head.session().get("/en/reports/training").body()).contains("1,000 " + cut);
    }

    /// So many people of the State in a course of their own, one of them known here.
    private void enrolled(int many, ALearner known) {
        database.sql("""
                        INSERT INTO training_enrolment (id, course_id, person_id, state, country, demonstration, asked_at)
                        SELECT gen_random_uuid(), 'course-of-' || :many,
                            CASE WHEN n = 1 THEN :known ELSE gen_random_uuid() END, 'ENROLLED', 'NR', true, now()
                        FROM generate_series(1, :many) n
                        """)
                .param("many", many)
                .param("known", known.person().id().value())
                .update();
    }

    @Test
    void aGroupHasPlacesAWaitingListAndATutorWhoAnswers() {
        var course = new ACourse().published(1);
        var trainer = trainer();
        validate(trainer, "ACCEPT");
        var group = course.cohort(new ACourse.Person(trainer.person().id().toString()), clock, 1);
        var cohort = group.substring("/en/cohorts/".length());
        var first = ALearner.ofLisbon(people, clock);
        var second = ALearner.ofLisbon(people, clock);
        first.session().post(course.page() + "/enrolment", Map.of("cohort", cohort));
        second.session().post(course.page() + "/enrolment", Map.of("cohort", cohort));
        assertThat(second.session().get(course.page()).body()).contains("on the waiting list");
        assertThat(second.session().get(group).status()).isEqualTo(404);

        first.session().post(group + "/messages", Map.of("text", "What is a Party?"));
        assertThat(trainer.session().get(group).body())
                .contains(first.person().name(), second.person().name(), "waits for an answer");
        var thread = group + "/learners/" + first.person().id();
        assertThat(trainer.session().get(thread).body()).contains("What is a Party?");
        assertThat(second.session().get(thread).status()).isEqualTo(404);
        assertThat(course.secretary().get(thread).status()).isEqualTo(404);
        var answer = Map.of(
                "text", "A State bound by it.", "learner", first.person().id().toString());
        assertThat(second.session().post(group + "/messages", answer).status()).isEqualTo(404);
        assertThat(trainer.session().post(group + "/messages", answer).status()).isEqualTo(303);
        assertThat(first.session().get(group).body())
                .contains("A State bound by it.")
                .doesNotContain(second.person().name());

        first.session().post(course.page() + "/enrolment/withdraw", Map.of());
        assertThat(second.session().get(course.page()).body()).contains(">enrolled<");
        assertThat(second.session().get("/en/notices").body())
                .contains("You moved up: you have a place in a course now", "href=\"" + course.page());
        assertThat(first.session().get("/en/notices").body()).contains("Somebody wrote to you in a course");
        assertThat(trainer.session().get("/en/notices").body()).contains("Somebody wrote to you in a course");

        validate(trainer, "REFUSE");
        assertThat(trainer.session().get(group).status())
                .as("whom the secretariat stands behind no more is no tutor")
                .isEqualTo(404);
        assertThat(trainer.session().post(group + "/messages", answer).status()).isEqualTo(404);
    }

    @Test
    void filesForTrainersAreForThoseTheSecretariatStandsBehind() {
        var course = new ACourse().published(1);
        var trainer = trainer();
        var secretary = course.secretary();
        var bytes = "notes".getBytes(StandardCharsets.UTF_8);
        secretary.get("/en/secretariat/trainers");
        var form = Map.of("_csrf", secretary.token(), "title", "Notes of " + course.id(), "course", course.id());
        assertThat(secretary
                        .sendFile("/en/secretariat/trainers/packs", form, "pack", "notes.exe", bytes)
                        .status())
                .isEqualTo(422);
        assertThat(secretary
                        .sendFile("/en/secretariat/trainers/packs", form, "pack", "notes.pdf", bytes)
                        .status())
                .isEqualTo(303);
        var pack = secretary
                .get("/en/secretariat/trainers")
                .body()
                .replaceFirst(
                        "(?s)^.*href=\"(/en/trainers/packs/[0-9a-f-]{36})\" download><bdi dir=\"auto\">Notes of "
                                + course.id() + ".*$",
                        "$1");
        assertThat(trainer.session().get(pack).status()).isEqualTo(404);
        assertThat(Http.officer("Demo Member").get(pack).status()).isEqualTo(404);

        validate(trainer, "ACCEPT");
        assertThat(trainer.session().get(pack).body()).isEqualTo("notes");
        assertThat(trainer.session().get("/en/trainers").body())
                .contains("Known for years.", "Notes of " + course.id());

        validate(trainer, "REFUSE");
        assertThat(trainer.session().get(pack).status()).isEqualTo(404);
    }

    private ALearner trainer() {
        return ALearner.ofLisbon(people, clock, Role.MEMBER, Role.TRAINER);
    }

    private static void validate(ALearner trainer, String decision) {
        var secretary = Http.officer("Demo Secretary Two");
        secretary.get("/en/account");
        var form =
                Map.of("trainer", trainer.person().id().toString(), "decision", decision, "reason", "Known for years.");
        assertThat(Touch.confirm(secretary, "/en/secretariat/trainers/validations", form)
                        .status())
                .isEqualTo(303);
        assertThat(secretary
                        .post(
                                "/en/secretariat/trainers/validations",
                                Map.of("trainer", UUID.randomUUID().toString(), "reason", "x"))
                        .status())
                .isEqualTo(404);
    }
}
