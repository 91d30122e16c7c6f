package org.comity.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.duty.APoint;
import org.comity.duty.DutyRoster;
import org.comity.duty.Ladder;
import org.comity.duty.Rung;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The roster of one authority: its gatekeeper plans, its people read, nobody else knows.
@NodeTest
class RosterTest {

    @Autowired
    IdentityStore people;

    @Autowired
    DutyRoster roster;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private APoint point;
    private Person anna;
    private Person ben;
    private Http gatekeeper;

    @BeforeEach
    void aPointWithTwoOfficersAndAGatekeeper() {
        point = APoint.enrolled(people, clock, "KI", "Asia/Kathmandu");
        anna = point.somebody(Role.OFFICER);
        ben = point.somebody(Role.OFFICER, Role.APPROVER);
        gatekeeper = APoint.signedIn(point.somebody(Role.GATEKEEPER));
    }

    @Test
    void whoeverIsPlannedStandsOnTheLadderFirstThenTheDeputyThenTheOthersThenTheEmergencyDesk() {
        var carla = point.somebody(Role.APPROVER);
        assertThat(ladder().first().orElseThrow().rung()).isEqualTo(Rung.OFFICERS);
        assertThat(plan(anna, ben, here(-1), here(8)).status()).isEqualTo(303);

        var ladder = ladder();
        assertThat(ladder.on(Rung.DUTY)).extracting(Person::id).containsExactly(anna.id());
        assertThat(ladder.on(Rung.DEPUTY)).extracting(Person::id).containsExactly(ben.id());
        assertThat(ladder.on(Rung.OFFICERS)).extracting(Person::id).containsExactly(carla.id());
        assertThat(ladder.on(Rung.SECRETARIAT)).isNotEmpty().allMatch(Person::ofSecretariat);
        assertThat(ladder.steps()).extracting(step -> step.waits().toMinutes()).containsExactly(5L, 10L, 15L, 0L);
    }

    @Test
    void whoeverIsSuspendedStandsOnNoLadder() {
        plan(anna, ben, here(-1), here(8));
        people.suspend(anna.id(), clock.instant());

        assertThat(ladder().on(Rung.DUTY)).isEmpty();
        assertThat(ladder().first().orElseThrow().people())
                .extracting(Person::id)
                .containsExactly(ben.id());
        assertThat(APoint.signedIn(ben).get("/en/duty").body()).contains("Nobody is on duty now");
    }

    @Test
    void itsPeopleSeeWhoIsOnDutyByTheirOwnClock() {
        plan(anna, ben, here(-1), here(8));

        var page = APoint.signedIn(ben).get("/en/duty").body();
        assertThat(page)
                .contains("Now: " + here(0).toLocalTime().toString().substring(0, 5), anna.name(), ben.name())
                .contains("Only people of " + point.authority().name())
                .doesNotContain("Plan a shift");
    }

    @Test
    void gapsOfTheComingWeeksAreShown() {
        plan(anna, null, here(-1), here(8));
        var page = gatekeeper.get("/en/duty").body();
        assertThat(page).contains("When nobody is on duty in the next four weeks", "Nobody: ");

        var form = form(anna, null, here(8), here(8 + 7 * 24 - 9));
        form.put("weeks", "5");
        assertThat(gatekeeper.post("/en/duty/shifts", form).status()).isEqualTo(303);
        var nine = form(ben, null, here(8 + 7 * 24 - 9), here(8 + 7 * 24));
        nine.put("weeks", "5");
        assertThat(gatekeeper.post("/en/duty/shifts", nine).status()).isEqualTo(303);
        assertThat(gatekeeper.get("/en/duty").body()).contains("Somebody is on duty at every hour");
    }

    @Test
    void aShiftIsChangedAndTakenBackAndEveryVersionStays() {
        plan(anna, null, here(10), here(20));
        var shift = shifts().getFirst();
        assertThat(gatekeeper.get("/en/duty?shift=" + shift).body()).contains("Change the shift");
        var changed = form(ben, anna, here(11), here(20));
        assertThat(gatekeeper.post("/en/duty/shifts/" + shift, changed).status())
                .isEqualTo(303);
        assertThat(gatekeeper
                        .post("/en/duty/shifts/" + shift + "/remove", Map.of("week", ""))
                        .status())
                .isEqualTo(303);

        assertThat(gatekeeper
                        .post("/en/duty/shifts/" + shift + "/remove", Map.of("week", ""))
                        .status())
                .isEqualTo(404);
        assertThat(database.sql("SELECT count(*) FROM duty_shift WHERE CAST(shift_id AS text) = :shift")
                        .param("shift", shift)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(gatekeeper.get("/en/duty").body()).contains("What was changed", "removed");
        assertThat(recorded()).containsExactlyInAnyOrder("roster.planned", "roster.changed", "roster.removed");
    }

    @Test
    void twoShiftsAtOnceAreRefusedAndTheOtherOneIsNamed() {
        plan(anna, null, here(10), here(20));

        var refused = plan(ben, null, here(19), here(30));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("A shift is planned then already");
        var weekly = form(ben, null, here(10).minusWeeks(1).plusHours(1), here(20).minusWeeks(1));
        weekly.put("weeks", "3");
        assertThat(gatekeeper.post("/en/duty/shifts", weekly).status()).isEqualTo(422);
        assertThat(plan(ben, null, here(20), here(30)).status()).isEqualTo(303);
        assertThat(shifts()).hasSize(2);
    }

    @Test
    void whatCannotBePlannedIsToldInAKindSentence() {
        assertThat(plan(anna, null, here(-20), here(-10)).body()).contains("That time is over");
        assertThat(plan(anna, null, here(10), here(5)).body()).contains("It must end after it begins");
        assertThat(plan(anna, anna, here(10), here(20)).body()).contains("another one as deputy");
        assertThat(plan(anna, null, here(10), here(10 + 24 * 9)).body()).contains("eight days at most");
        assertThat(plan(anna, null, here(24 * 500), here(24 * 500 + 8)).body()).contains("400 days ahead");
        var stranger = Lisbon.officer(people).person();
        assertThat(plan(stranger, null, here(10), here(20)).body()).contains("Choose an officer of your authority");
        assertThat(gatekeeper
                        .post("/en/duty/shifts", Map.of("on-duty", "x", "from", "soon", "to", "", "weeks", "99"))
                        .body())
                .contains("Please give day and time", "a number from 1 to 52", "Please choose one of the entries");
        assertThat(shifts()).isEmpty();
    }

    @Test
    void aTimeThatTheClockLeavesOutIsNamedWithTheNextOne() {
        var lisbon = APoint.enrolled(people, clock, "KI", "Europe/Lisbon");
        var officer = lisbon.somebody(Role.OFFICER);
        var head = APoint.signedIn(lisbon.somebody(Role.HEAD));
        var zone = lisbon.authority().zone();
        var forward = zone.getRules().nextTransition(clock.instant());
        while (!forward.isGap()) {
            forward = zone.getRules().nextTransition(forward.getInstant());
        }
        var missing = forward.getDateTimeBefore().plusMinutes(30);

        var refused = head.post("/en/duty/shifts", form(officer, null, missing, missing.plusHours(8)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("There is no 01:30 on Sunday", "The next time there is 02:00");
        var night = form(officer, null, missing.minusHours(8), missing.plusHours(8));
        var planned = head.follow(head.post("/en/duty/shifts", night));
        assertThat(planned.body()).contains("15 h", "the clock changes in between");
    }

    @Test
    void whoIsOnDutyIsKnownToNobodyElse() {
        plan(anna, ben, here(-1), here(8));
        var shift = shifts().getFirst();
        var other = APoint.enrolled(people, clock, "KI", "Asia/Tokyo");
        for (var stranger : List.of(
                APoint.signedIn(other.somebody(Role.OFFICER)),
                APoint.signedIn(other.somebody(Role.GATEKEEPER)),
                APoint.signedIn(other.somebody(Role.HEAD)))) {
            assertThat(stranger.get("/en/duty?shift=" + shift).body()).doesNotContain(anna.name(), ben.name());
            assertThat(stranger.post("/en/duty/shifts/" + shift + "/remove", Map.of())
                            .status())
                    .isEqualTo(404);
        }
        for (var nobody : List.of("Demo Secretary One", "Demo Member", "Demo Auditor")) {
            assertThat(Http.officer(nobody).get("/en/duty").status()).as(nobody).isEqualTo(404);
        }
        assertThat(APoint.signedIn(anna)
                        .post("/en/duty/shifts", form(anna, null, here(10), here(20)))
                        .status())
                .isEqualTo(404);
        assertThat(database.sql("SELECT string_agg(statement, ' ') FROM audit_entry WHERE act LIKE 'roster.%'")
                        .query(String.class)
                        .single())
                .doesNotContain(anna.name(), anna.id().toString());
    }

    private Ladder ladder() {
        return roster.now(point.authority().id());
    }

    private Reply plan(Person onDuty, @Nullable Person deputy, LocalDateTime from, LocalDateTime to) {
        return gatekeeper.post("/en/duty/shifts", form(onDuty, deputy, from, to));
    }

    private static Map<String, String> form(
            Person onDuty, @Nullable Person deputy, LocalDateTime from, LocalDateTime to) {
        return new HashMap<>(Map.of(
                "on-duty", onDuty.id().toString(),
                "deputy", deputy == null ? "" : deputy.id().toString(),
                "from", from.toString(),
                "to", to.toString()));
    }

    /// So many hours from now, by the clock of the point.
    private LocalDateTime here(int hours) {
        return LocalDateTime.ofInstant(
                        clock.instant().plus(Duration.ofHours(hours)),
                        point.authority().zone())
                .truncatedTo(ChronoUnit.MINUTES);
    }

    private List<String> shifts() {
        return database.sql("SELECT DISTINCT CAST(shift_id AS text) FROM duty_shift WHERE authority_id = :authority")
                .param("authority", point.authority().id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> recorded() {
        return database.sql("""
                        SELECT act FROM audit_entry
                        WHERE act LIKE 'roster.%' AND statement LIKE '%' || :authority || '%'
                        """)
                .param("authority", point.authority().id().toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
