package org.comity.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.comity.events.model.RegistrationState;
import org.comity.events.usecase.Registering;
import org.comity.events.usecase.Withdrawing;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.AnEvent;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Places at events: who gets one, who waits, and who sees the way in.
@NodeTest
class RegisteringForEventsTest {

    private static final int SEATS = 10;
    private static final int PEOPLE = 50;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    IdentityStore people;

    @Autowired
    Registering registering;

    @Autowired
    Withdrawing withdrawing;

    @Test
    void aDraftIsTheSecretariatsAloneUntilItIsPublished() {
        var event = AnEvent.tomorrow(clock).begun();
        assertThat(Http.visitor().get(event.page()).status()).isEqualTo(404);
        assertThat(signedIn("Demo Member").get(event.desk()).status()).isEqualTo(404);
        assertThat(Http.visitor().get("/en/events").body()).doesNotContain(event.title());

        assertThat(event.act("PUBLISH", "").status()).isEqualTo(303);

        assertThat(Http.visitor().get("/en/events").body()).contains(event.title());
        assertThat(Http.visitor().get(event.page()).body())
                .contains(event.title(), "The request", "First Speaker", "ETS 185 · 29", "interpreted");
        assertThat(Http.visitor().get(event.page().replace("/en/", "/ar/")).body())
                .contains("التحفظ عمليًا");
    }

    @Test
    void thePageShowsTheClockOfTheEventAndTheReadersOwn() {
        var event = AnEvent.tomorrow(clock).published();
        var tokyo = signedIn("Demo Duty Officer (Tokyo)").get(event.page()).body();
        assertThat(tokyo).contains("(Paris) = ").contains("your time");

        var visitor = Http.visitor();
        var chosen = visitor.get("/en/events/clock?zone=Asia/Tokyo&next=/events/" + event.id());
        assertThat(chosen.location()).isEqualTo(event.page());
        var cookie = chosen.header("set-cookie").replaceFirst(";.*", "");
        assertThat(visitor.get(event.page(), "Cookie", cookie).body()).contains("(Paris) = ");
    }

    @Test
    void aClockThatIsNoneAndAnAddressElsewhereAreLeftAside() {
        var reply = Http.visitor().get("/en/events/clock?zone=Nowhere/Atall&next=//evil.example");
        assertThat(reply.location()).isEqualTo("/en/events");
        assertThat(reply.header("set-cookie")).doesNotContain("comity-clock");
    }

    @Test
    void oneButtonRegistersAndTheWayInIsShownShortlyBeforeToThoseWithAPlaceAlone() {
        var event = AnEvent.tomorrow(clock).published();
        var member = signedIn("Demo Member");
        assertThat(event.register(member).status()).isEqualTo(303);
        assertThat(event.register(member).status()).isEqualTo(303);
        assertThat(member.get(event.page()).body()).contains("you have a place").doesNotContain(AnEvent.ROOM);

        clock.advance(Duration.ofDays(1).minusMinutes(10));

        var later = signedIn("Demo Member");
        assertThat(later.get(event.page()).body()).contains(AnEvent.ROOM, AnEvent.ROOM + "-fr");
        assertThat(signedIn("Demo Trainer").get(event.page()).body()).doesNotContain(AnEvent.ROOM);
        for (var open : List.of(
                event.page(),
                event.page() + "/event.ics",
                "/en/events.ics",
                "/en/events",
                "/en/search?q=preservation")) {
            assertThat(Http.visitor().get(open).body()).as(open).doesNotContain(AnEvent.ROOM);
        }
        assertThat(database.sql("SELECT count(*) FROM events_version WHERE content::text LIKE '%secret-room%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whenEveryPlaceIsTakenPeopleWaitAndMoveUpByThemselves() {
        var event = AnEvent.tomorrow(clock).with("capacity", "1").published();
        var first = signedIn("Demo Member");
        var second = signedIn("Demo Trainer");
        event.register(first);
        event.register(second);
        assertThat(second.get(event.page()).body()).contains("on the waiting list");

        assertThat(first.post(event.page() + "/registration/withdraw", Map.of()).status())
                .isEqualTo(303);

        assertThat(first.get(event.page()).body()).contains(">Register<");
        assertThat(second.get(event.page()).body()).contains("you have a place");
        assertThat(second.get("/en/notices").body()).contains("You moved up");
        assertThat(taken(event)).isEqualTo(1);
    }

    @Test
    void morePlacesLetThoseWhoWaitInAndFewerThanAreTakenAreRefused() {
        var event = AnEvent.tomorrow(clock).with("capacity", "1").published();
        event.register(signedIn("Demo Member"));
        var waiting = signedIn("Demo Trainer");
        event.register(waiting);

        assertThat(event.changed(Map.of("capacity", "2")).status()).isEqualTo(303);
        assertThat(waiting.get(event.page()).body()).contains("you have a place");

        var refused = event.changed(Map.of("capacity", "1"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("More people have a place already");
    }

    @Test
    void fiftyAtOnceForTenPlacesGiveTenPlacesAndAWaitingListOfForty() throws Exception {
        var event = AnEvent.tomorrow(clock)
                .with("capacity", Integer.toString(SEATS))
                .published();
        var id = EventId.read(event.id()).orElseThrow();
        var everybody =
                IntStream.range(0, PEOPLE).mapToObj(number -> somebody()).toList();
        List<Registering.Outcome> outcomes;
        try (var at = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Registering.Outcome>> calls = everybody.stream()
                    .map(person ->
                            (Callable<Registering.Outcome>) () -> registering.register(person, id, Language.ENGLISH))
                    .toList();
            outcomes =
                    at.invokeAll(calls).stream().map(done -> done.resultNow()).toList();
        }
        assertThat(outcomes.stream().filter(new Registering.Outcome.Done(RegistrationState.REGISTERED)::equals))
                .hasSize(SEATS);
        assertThat(outcomes.stream().filter(new Registering.Outcome.Done(RegistrationState.WAITING)::equals))
                .hasSize(PEOPLE - SEATS);
        assertThat(taken(event)).isEqualTo(SEATS);
    }

    @Test
    void whoeverWithdrewAndPressesTwiceAtOnceTakesOnePlace() throws Exception {
        var event = AnEvent.tomorrow(clock).with("capacity", "5").published();
        var id = EventId.read(event.id()).orElseThrow();
        var person = somebody();
        registering.register(person, id, Language.ENGLISH);
        assertThat(withdrawing.withdraw(person, id)).isTrue();
        try (var at = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Registering.Outcome> press = () -> registering.register(person, id, Language.ENGLISH);
            assertThat(at.invokeAll(List.of(press, press, press)))
                    .allMatch(done ->
                            done.resultNow().equals(new Registering.Outcome.Done(RegistrationState.REGISTERED)));
        }
        assertThat(taken(event)).isEqualTo(1);
    }

    @Test
    void everybodyWhoWaitsMovesUpHoweverManyTheyAreBeforeAnybodyNewHasAPlace() {
        var event = AnEvent.tomorrow(clock).with("capacity", "1").published();
        event.register(signedIn("Demo Member"));
        database.sql("""
                        INSERT INTO events_registration (id, event_id, person_id, name, language, zone, state, ticket, asked_at)
                        SELECT gen_random_uuid(), :event, gen_random_uuid(), '', 'en', 'UTC', 'WAITING',
                            rpad(replace(gen_random_uuid()::text, '-', ''), 43, 'x'), now()
                        FROM generate_series(1, 450)
                        """).param("event", UUID.fromString(event.id())).update();
        var newcomer = signedIn("Demo Trainer");
        database.sql("UPDATE events_place SET capacity = 2 WHERE event_id = :event")
                .param("event", UUID.fromString(event.id()))
                .update();
        event.register(newcomer);
        assertThat(newcomer.get(event.page()).body()).contains("on the waiting list");
        assertThat(taken(event)).isEqualTo(2);

        assertThat(event.changed(Map.of("capacity", "500")).status()).isEqualTo(303);
        assertThat(taken(event)).isEqualTo(452);
    }

    @Test
    void anEventForCertainRolesTakesThemAndNobodyElse() {
        var event = AnEvent.tomorrow(clock)
                .with("rule", "VETTED")
                .with("role-TRAINER", "yes")
                .published();
        var member = signedIn("Demo Member");
        event.register(member);
        assertThat(member.get(event.page()).body())
                .contains("for people of certain roles")
                .doesNotContain(">Register<");
        var trainer = signedIn("Demo Trainer");
        event.register(trainer);
        assertThat(trainer.get(event.page()).body()).contains("you have a place");
    }

    @Test
    void aTimeThatTheClockSkipsIsRefused() {
        var event = AnEvent.tomorrow(clock).begun();
        var refused = event.changed(Map.of("date", "2031-03-30", "time", "02:30"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("put forward past this time");
    }

    @Test
    void whatIsHostileStaysText() {
        var event = AnEvent.tomorrow(clock)
                .with("summary-en", "<script>alert(1)</script>\nEND:VEVENT\nBEGIN:VEVENT")
                .published();
        assertThat(Http.visitor().get(event.page()).body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(Http.visitor()
                        .get(event.page() + "/event.ics")
                        .body()
                        .lines()
                        .filter("BEGIN:VEVENT"::equals))
                .hasSize(1);
    }

    private Person somebody() {
        var person = Person.of(
                new PersonId(UUID.randomUUID()),
                "Somebody " + UUID.randomUUID(),
                new Belonging.Independent("Event Academy", java.util.Optional.empty(), ZoneId.of("Asia/Tokyo"), true),
                List.of(Role.MEMBER));
        people.add(person, clock.instant());
        return person;
    }

    private int taken(AnEvent event) {
        return database.sql("SELECT taken FROM events_place WHERE event_id = :id")
                .param("id", UUID.fromString(event.id()))
                .query(Integer.class)
                .single();
    }

    private static Http signedIn(String name) {
        var person = Http.officer(name);
        person.get("/en/account");
        return person;
    }
}
