package org.comity.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.requests.Rehearsals;
import org.comity.requests.RequestId;
import org.comity.requests.Requests;
import org.comity.requests.Sandbox;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.usecase.ActOutcome;
import org.comity.requests.usecase.ActingOnRequest;
import org.comity.requests.usecase.SendingRequest;
import org.comity.requests.usecase.StartingDraft;
import org.comity.requests.usecase.StartingDraft.Wanted;
import org.comity.testing.AnExercise;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sensitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// No exercise reaches anybody real, and nothing real reaches an exercise.
@NodeTest
class WallAroundExercisesTest {

    private static final List<String> STRANGERS = List.of(
            "Demo Trainer",
            "Demo Approving Officer (Lisbon)",
            "Demo Duty Officer (Tokyo)",
            "Demo Gatekeeper (Lisbon)",
            "Demo Head (Lisbon)",
            "Demo Auditor",
            "Demo Secretary Two");

    @Autowired
    JdbcClient database;

    @Autowired
    Directory directory;

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @Autowired
    Requests requests;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    StartingDraft starting;

    @Autowired
    ActingOnRequest acting;

    @Autowired
    SendingRequest sending;

    @Test
    void nobodyButTheLearnerEverFindsIt() {
        var exercise = AnExercise.begunBy(AnExercise.aLearner(people, clock), AnExercise.FIRST)
                .sent();
        for (var name : STRANGERS) {
            var stranger = PlayingExercisesTest.signedIn(name);
            var nothing = stranger.get("/en/requests/" + UUID.randomUUID());
            for (var path : List.of(
                    "", "/draft", "/draft.docx", "/document", "/receipts/1", "/assistance", "/assistance.pdf")) {
                assertThat(stranger.get(exercise.page() + path).status())
                        .as(name + path)
                        .isEqualTo(404);
            }
            assertThat(stranger.get(exercise.page()).bodyWithoutToken().replace(exercise.id(), ""))
                    .isEqualTo(nothing.bodyWithoutToken().replaceAll("/requests/[0-9a-f-]{36}", "/requests/"));
            assertThat(stranger.post(exercise.page() + "/acts", Map.of("act", "WITHDRAW", "text", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.post(exercise.page() + "/draft", Map.of("subject", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.get("/api/v1/requests/" + exercise.id()).status())
                    .isEqualTo(404);
        }
        assertThat(Http.visitor().get(exercise.page()).status()).isEqualTo(302);
    }

    @Test
    void noListAndNoPageForOthersEverHoldsOne() {
        var officer = PlayingExercisesTest.signedIn("Demo Duty Officer (Lisbon)");
        var exercise = AnExercise.begunBy(officer, AnExercise.FIRST).sent();
        var paths = List.of("/en/requests", "/api/v1/requests", "/en/notices", "/en/duty", "/en/duty/drills");
        for (var path : paths) {
            assertThat(officer.get(path).body()).as(path).doesNotContain("EXERCISE-", exercise.id());
        }
        assertThat(PlayingExercisesTest.signedIn("Demo Head (Lisbon)")
                        .get("/en/sent")
                        .body())
                .doesNotContain("EXERCISE-", exercise.id());
        var open = List.of(
                "/en/states",
                "/en/directory",
                "/en/authorities",
                "/en/registers",
                "/en/paths",
                "/en/map",
                "/en/paths/matrix?from=PT",
                "/en/search?q=Exercise+State",
                "/sitemap.xml",
                "/api/v1/states");
        for (var path : open) {
            assertThat(Http.visitor().get(path).body())
                    .as(path)
                    .doesNotContain("Exercise State A", "Exercise State B", "Exercise 24/7 Point", "\"QX\"", "\"QY\"");
        }
        assertThat(directory.authorities())
                .noneMatch(authority -> authority.country().inExercise());
    }

    @Test
    void nothingOfItEntersTheOutboxTheFiguresOrTheNotices() {
        var member = AnExercise.aLearner(people, clock);
        var exercise = AnExercise.begunBy(member, AnExercise.FIRST).sent();
        exercise.say("ANSWER", "In UTC.");
        member.get(exercise.page());

        var id = UUID.fromString(exercise.id());
        for (var place : List.of(
                "exchange_parcel WHERE subject = :id",
                "requests_pace WHERE request_id = :id",
                "requests_hold WHERE request_id = :id",
                "notices_case WHERE request_id = :id",
                "notices_notice WHERE subject = :id")) {
            assertThat(database.sql("SELECT count(*) FROM " + place)
                            .param("id", id)
                            .query(Integer.class)
                            .single())
                    .as(place)
                    .isZero();
        }
    }

    @Test
    void aRealOfficerCannotAddressAnExerciseAuthority() {
        var officer = PlayingExercisesTest.signedIn("Demo Duty Officer (Lisbon)");
        for (var state : List.of("QX", "QY", "qy")) {
            officer.get("/en/requests");
            assertThat(officer.post("/en/requests", Map.of("to", state, "offence", "2", "language", "fr"))
                            .status())
                    .isEqualTo(422);
            assertThat(officer.json("POST", "/api/v1/requests", "{\"to\": \"" + state + "\"}")
                            .status())
                    .isBetween(400, 499);
        }
        var lisbon = Lisbon.officer(directory);
        assertThat(starting.start(
                        lisbon,
                        Wanted.of(
                                RequestedMeasure.PRESERVATION, Country.EXERCISE_REQUESTED, Map.of(), Language.FRENCH)))
                .isInstanceOf(StartingDraft.Outcome.NotBothParties.class);
    }

    @Test
    void somebodyInAPartCannotAddressARealState() {
        var exercise = AnExercise.begunBy(AnExercise.aLearner(people, clock), AnExercise.FIRST);
        var part = part(exercise, Set.of(Role.OFFICER, Role.APPROVER, Role.HEAD, Role.GATEKEEPER));

        assertThat(starting.start(
                        part, Wanted.of(RequestedMeasure.PRESERVATION, new Country("JP"), Map.of(), Language.FRENCH)))
                .isInstanceOf(StartingDraft.Outcome.NotBothParties.class);
        assertThat(starting.start(
                        part,
                        Wanted.of(
                                RequestedMeasure.PRESERVATION, Country.EXERCISE_REQUESTED, Map.of(), Language.FRENCH)))
                .isInstanceOf(StartingDraft.Outcome.NotBothParties.class);
        assertThat(requests.list(part)).isEmpty();
        assertThat(requests.envelopes(part)).isEmpty();
    }

    @Test
    void whatIsTypedBesideTheFormAddressesNobody() {
        var member = AnExercise.aLearner(people, clock);
        var exercise = AnExercise.begunBy(member, AnExercise.FIRST);
        var japan = directory.authorities().stream()
                .filter(authority -> authority.country().code().equals("JP"))
                .findFirst()
                .orElseThrow();
        var smuggled = new HashMap<String, String>();
        for (var name : List.of("to", "requested", "requestedAuthority", "authority", "recipient", "exercise")) {
            smuggled.put(name, japan.id().toString());
        }
        exercise.write(smuggled);
        assertThat(member.json(
                                "PATCH",
                                "/api/v1/requests/" + exercise.id() + "/draft",
                                "{\"requested\": {\"id\": \"" + japan.id() + "\"}}")
                        .status())
                .isBetween(400, 499);

        var seen = member.get("/api/v1/requests/" + exercise.id()).body();
        assertThat(seen)
                .contains("\"exercise\":true", "\"country\":\"QY\"")
                .doesNotContain(japan.id().toString());
        assertThat(member.post(exercise.page() + "/members", Map.of("person", lisbonsId()))
                        .status())
                .isEqualTo(422);
        assertThat(member.post(exercise.page() + "/take", Map.of()).location()).isEqualTo(exercise.page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVE", "SEND", "DELIVER", "ACKNOWLEDGE", "RELEASE", "HOLD", "RECALL", "LAPSE"})
    void theLearnerCannotPlayTheOthers(String act) {
        var member = AnExercise.aLearner(people, clock);
        var exercise = AnExercise.begunBy(member, AnExercise.REFUSED);
        exercise.write(Map.of());

        assertThat(exercise.act(act).status()).isEqualTo(422);
        assertThat(member.json("POST", "/api/v1/requests/" + exercise.id() + "/acts", "{\"act\": \"" + act + "\"}")
                        .status())
                .isBetween(400, 499);
        assertThat(member.get("/api/v1/requests/" + exercise.id()).body()).contains("\"status\":\"DRAFT\"");
    }

    @Test
    void commandsOfRealOfficersDoNothingToOne() {
        var exercise = AnExercise.begunBy(AnExercise.aLearner(people, clock), AnExercise.FIRST);
        exercise.write(Map.of());
        exercise.act("SUBMIT");
        var id = new RequestId(UUID.fromString(exercise.id()));
        var lisbon = Lisbon.officer(directory);

        assertThat(acting.act(id, lisbon, new Deed.Plain(Act.APPROVE), Optional.empty()))
                .isInstanceOf(ActOutcome.NotFound.class);
        assertThat(sending.send(id, lisbon, Optional.empty())).isInstanceOf(ActOutcome.NotFound.class);
        assertThat(requests.read(id, lisbon)).isEmpty();
        var ofAnother = part(
                AnExercise.begunBy(AnExercise.aLearner(people, clock), AnExercise.FIRST),
                Set.of(Role.OFFICER, Role.APPROVER));
        assertThat(acting.act(id, ofAnother, new Deed.Plain(Act.APPROVE), Optional.empty()))
                .isInstanceOf(ActOutcome.NotFound.class);
        assertThat(rehearsals.play(id, ofAnother, new Deed.Plain(Act.APPROVE))).isFalse();
    }

    @Test
    void theScriptDoesNothingToARealRequest() {
        var real = new RequestId(UUID.fromString(Desk.at(TestNode.address()).submitted()));
        var lisbon = Lisbon.officer(directory);

        assertThat(rehearsals.play(real, lisbon, new Deed.Plain(Act.APPROVE))).isFalse();
        assertThat(rehearsals.play(real, lisbon, new Deed.Saying(Act.WITHDRAW, Sensitive.of("x"))))
                .isFalse();
        rehearsals.deliver(real);
        rehearsals.clear(real, Period.ofDays(1));
        assertThat(rehearsals.look(real)).isEmpty();

        assertThat(requests.read(real, lisbon))
                .hasValueSatisfying(
                        reading -> assertThat(reading.request().status().name()).isEqualTo("AWAITING_APPROVAL"));
        assertThat(database.sql("""
                        SELECT count(*) FROM vault_retention t JOIN requests_request r ON r.case_key = t.case_key
                        WHERE r.id = :id
                        """)
                        .param("id", real.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "requested_authority = (SELECT id FROM identity_authority WHERE country = 'JP' LIMIT 1)",
                "requesting_authority = (SELECT id FROM identity_authority WHERE country = 'PT' LIMIT 1)",
                "requested_country = 'JP'",
                "requesting_country = 'PT'",
                "reference = 'PT-2026-999999'",
                "exercise = false",
                "id = gen_random_uuid()"
            })
    void theDatabaseRefusesOneThatIsHalfReal(String change) {
        var exercise = AnExercise.begunBy(AnExercise.aLearner(people, clock), AnExercise.REFUSED);

        assertThatThrownBy(() -> database.sql("UPDATE requests_request SET " + change + " WHERE id = :id")
                        .param("id", UUID.fromString(exercise.id()))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "requested_country = 'QY'",
                "requesting_country = 'QX'",
                "exercise = true",
                "reference = 'EXERCISE-2026-999999'",
                "exercise = true, reference = 'EXERCISE-2026-999998', requesting_country = 'QX', requested_country = 'QY'"
            })
    void theDatabaseRefusesARealOneThatIsHalfAnExercise(String change) {
        var real = Desk.at(TestNode.address()).draft();

        assertThatThrownBy(() -> database.sql("UPDATE requests_request SET " + change + " WHERE id = :id")
                        .param("id", UUID.fromString(real))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void noAuthorityOfAnExerciseStateIsEverEnrolled() {
        assertThatThrownBy(() -> database.sql("""
                        INSERT INTO identity_authority (id, country, name, functions, zone, demonstration, enrolled_at)
                        VALUES (gen_random_uuid(), 'QY', 'Real?', '{CONTACT_POINT}', 'UTC', false, now())
                        """).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private Officer part(AnExercise exercise, Set<Role> roles) {
        var sandbox = new Sandbox(new RequestId(UUID.fromString(exercise.id())));
        var learner = Lisbon.officer(directory);
        return new Officer(learner.id(), learner.name(), sandbox.requesting(), roles);
    }

    private String lisbonsId() {
        return Lisbon.officer(directory).id().toString();
    }
}
