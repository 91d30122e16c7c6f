package org.comity.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.comity.duty.APoint;
import org.comity.duty.usecase.RingingDrills;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Drills over HTTP: ordered, acknowledged, and told to whom they belong.
@NodeTest
class DrillTest {

    private static final String STATE = "KI";
    private static final String TOKYO = "Asia/Tokyo";

    @Autowired
    IdentityStore people;

    @Autowired
    RingingDrills ringing;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private APoint point;
    private Person anna;
    private Person ben;
    private Person headPerson;
    private Http head;

    @BeforeEach
    void aPointWithSomebodyOnDuty() {
        point = APoint.enrolled(people, clock, STATE, TOKYO);
        anna = point.somebody(Role.OFFICER);
        ben = point.somebody(Role.OFFICER);
        headPerson = point.somebody(Role.HEAD);
        head = APoint.signedIn(headPerson);
        assertThat(head.post("/en/duty/shifts", shift(anna, point)).status()).isEqualTo(303);
    }

    @Test
    void whoeverIsOnDutyIsAskedAndOneTouchIsEnough() {
        var page = ownDrill();
        var session = APoint.signedIn(anna);
        assertThat(session.get("/en/notices").body())
                .contains(
                        "Drill: please acknowledge",
                        "because you are on duty for " + point.authority().name(),
                        page);
        assertThat(APoint.signedIn(ben).get("/en/notices").body()).doesNotContain(page);
        assertThat(session.get("/en" + page).body()).contains("I am here");

        pass(Duration.ofMinutes(4));
        assertThat(session.post("/en" + page + "/acknowledge", Map.of()).status())
                .isEqualTo(303);
        assertThat(session.get("/en" + page).body())
                .contains("Acknowledged after 4 minutes", "Whoever was on duty had been called")
                .doesNotContain("I am here");

        pass(Duration.ofMinutes(30));
        assertThat(APoint.signedIn(ben).get("/en/notices").body()).doesNotContain("nobody before you");
        assertThat(head.get("/en/notices").body()).contains("A drill of your authority is over");
    }

    @Test
    void acknowledgingOnceMoreIsHarmless() {
        var page = ownDrill();
        var session = APoint.signedIn(anna);
        pass(Duration.ofMinutes(2));
        session.post("/en" + page + "/acknowledge", Map.of());
        pass(Duration.ofMinutes(9));

        assertThat(session.follow(session.post("/en" + page + "/acknowledge", Map.of()))
                        .body())
                .contains("Acknowledged after 2 minutes");
        assertThat(acknowledgements(page)).isEqualTo(1);
    }

    @Test
    void acknowledgingAfterTheEndSaysSoAndKeepsNothing() {
        var page = ownDrill();
        pass(Duration.ofHours(2));
        var session = APoint.signedIn(anna);

        assertThat(session.follow(session.post("/en" + page + "/acknowledge", Map.of()))
                        .body())
                .contains("The drill is over since", "nobody acknowledged in time");
        assertThat(acknowledgements(page)).isZero();
        assertThat(head.get("/en/duty/drills").body()).contains("nobody answered");
    }

    @Test
    void nobodyAnswersSoTheOtherOfficersAreAskedAndTheSecretariatIsNotOfAnOwnDrill() {
        var before =
                Http.officer("Demo Secretary One").get("/en/notices").body().split("that need help", -1).length;
        var page = ownDrill();
        pass(Duration.ofMinutes(5));

        assertThat(APoint.signedIn(ben).get("/en/notices").body()).contains("nobody before you acknowledged", page);
        pass(Duration.ofMinutes(40));
        var secretary = Http.officer("Demo Secretary One");
        assertThat(secretary.get("/en/notices").body().split("that need help", -1))
                .hasSize(before);
        assertThat(secretary.get("/en/secretariat/drills").body())
                .doesNotContain(point.authority().name());
    }

    @Test
    void howFastAnAuthorityWasIsKnownToNobodyElse() {
        var page = ownDrill();
        APoint.signedIn(anna).post("/en" + page + "/acknowledge", Map.of());
        var other = APoint.enrolled(people, clock, STATE, TOKYO);
        var strangers = new ArrayList<>(List.of(
                APoint.signedIn(other.somebody(Role.OFFICER)),
                APoint.signedIn(other.somebody(Role.HEAD, Role.GATEKEEPER))));
        for (var name : List.of("Demo Secretary One", "Demo Auditor", "Demo Member")) {
            strangers.add(Http.officer(name));
        }

        for (var stranger : strangers) {
            stranger.get("/en/account");
            assertThat(stranger.get("/en" + page).status()).isEqualTo(404);
            assertThat(stranger.post("/en" + page + "/acknowledge", Map.of()).status())
                    .isEqualTo(404);
            assertThat(stranger.get("/en/duty/drills").body()).doesNotContain(page);
        }
        assertThat(APoint.signedIn(ben).get("/en/duty/drills").body()).contains(page, "under a minute");
        assertThat(entries(page)).doesNotContain(anna.id().toString());
    }

    @Test
    void aSurpriseDrillIsKnownToNobodyBeforeItCallsAndAnAnnouncedOneIsTold() {
        var secretary = Http.officer("Demo Secretary Two");
        secretary.get("/en/account");
        var begins = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(3);
        var form = new HashMap<>(Map.of(
                "day", begins.toLocalDate().toString(), "from", "03:00", "to", "03:00", "state-" + STATE, "yes"));
        form.put("kind", "surprise");
        assertThat(secretary.post("/en/secretariat/drills", form).body()).contains("touch-form");
        assertThat(Touch.confirm(secretary, "/en/secretariat/drills", form).status())
                .isEqualTo(303);
        assertThat(head.get("/en/duty/drills").body()).doesNotContain("Drills to come");

        form.put("kind", "announced");
        assertThat(Touch.confirm(secretary, "/en/secretariat/drills", form).status())
                .isEqualTo(303);
        assertThat(head.get("/en/duty/drills").body()).contains("Drills to come", "announced");
        assertThat(APoint.signedIn(ben).get("/en/notices").body()).contains("A drill of the 24/7 points is announced");
    }

    @Test
    void theSecretariatSeesFiguresOfFiveAndMoreAndWhoNeedsHelpButNotHowFastAnybodyWas() {
        for (var more = 0; more < 5; more++) {
            APoint.enrolled(people, clock, STATE, TOKYO).somebody(Role.OFFICER);
        }
        var secretary = Http.officer("Demo Secretary One");
        secretary.get("/en/account");
        var day = LocalDateTime.ofInstant(clock.instant(), ZoneId.of(TOKYO)).plusDays(2);
        var form = Map.of("day", day.toLocalDate().toString(), "from", "03:00", "to", "03:00", "state-" + STATE, "yes");
        Touch.confirm(secretary, "/en/secretariat/drills", form);
        var call = newestCall();
        clock.advance(Duration.between(clock.instant(), call));
        // Nobody's session lasts so long.
        head = APoint.signedIn(headPerson);
        secretary = Http.officer("Demo Secretary One");
        assertThat(head.post("/en/duty/shifts", shift(anna, point)).status()).isEqualTo(303);
        settle();
        var page = newestPage();
        pass(Duration.ofMinutes(3));
        APoint.signedIn(anna).post("/en" + page + "/acknowledge", Map.of());
        pass(Duration.ofMinutes(60));
        assertThat(secretary.get("/en/notices").body()).contains("A drill shows authorities that need help");

        // Points of the same State lie in zones where three in the morning is later.
        pass(Duration.ofHours(20));
        pass(Duration.ofHours(3));
        head = APoint.signedIn(headPerson);
        secretary = Http.officer("Demo Secretary One");
        var shown = secretary.get("/en/secretariat/drills").body();
        assertThat(shown)
                .contains("authorities need help", "Half answered within", "By night")
                .doesNotContain(point.authority().name(), anna.name(), "3 minutes");
        assertThat(head.get("/en/duty/drills").body()).contains("3 minutes", "How all answered", "authorities called");
    }

    /// @return the page of the call, without the language
    private String ownDrill() {
        assertThat(head.post("/en/duty/drills", Map.of("when", "now")).status()).isEqualTo(303);
        settle();
        return newestPage();
    }

    private String newestPage() {
        return "/duty/drills/"
                + database.sql("""
                                SELECT drill_id FROM duty_call WHERE authority_id = :authority AND called_at IS NOT NULL
                                ORDER BY planned_at DESC LIMIT 1
                                """)
                        .param("authority", point.authority().id().value())
                        .query(UUID.class)
                        .single();
    }

    private Instant newestCall() {
        return database.sql("SELECT max(planned_at) FROM duty_call WHERE authority_id = :authority")
                .param("authority", point.authority().id().value())
                .query(Instant.class)
                .single();
    }

    private void pass(Duration time) {
        clock.advance(time);
        settle();
    }

    /// Waits until nothing is due, whether this thread rings or the node does.
    private void settle() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (due() > 0) {
            ringing.ring();
            assertThat(System.nanoTime()).as("calls go out in time").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private int due() {
        return database.sql("SELECT count(*) FROM duty_call WHERE next_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private int acknowledgements(String page) {
        return entries(page).split("drill.acknowledged", -1).length - 1;
    }

    /// What the record says of a drill and of the call of this point.
    private String entries(String page) {
        return database.sql("""
                        SELECT coalesce(string_agg(e.statement, ' '), '') FROM audit_entry e, duty_call c
                        WHERE c.drill_id = CAST(:drill AS uuid) AND c.authority_id = :authority
                          AND e.act = 'drill.acknowledged' AND e.statement LIKE '%' || c.id || '%'
                        """)
                .param("drill", page.substring(page.lastIndexOf('/') + 1))
                .param("authority", point.authority().id().value())
                .query(String.class)
                .single();
    }

    private Map<String, String> shift(Person onDuty, APoint where) {
        var now = LocalDateTime.ofInstant(clock.instant(), where.authority().zone())
                .truncatedTo(ChronoUnit.MINUTES);
        return Map.of(
                "on-duty", onDuty.id().toString(),
                "deputy", "",
                "from", now.minusHours(1).toString(),
                "to", now.plusHours(6).toString());
    }
}
