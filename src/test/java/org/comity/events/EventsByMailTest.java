package org.comity.events;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.comity.events.usecase.RunningEvents;
import org.comity.testing.AnEvent;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Postbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People without an account, and the letters they get on their real way: SMTP to a mail server.
@NodeTest
class EventsByMailTest {

    private static final Pattern TICKET = Pattern.compile("/(?:en|fr|ar)/registrations/[A-Za-z0-9_-]{43}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    RunningEvents running;

    @Test
    void anAddressHoldsNoPlaceUntilWhoeverReadsItsLettersConfirms() throws Exception {
        var event = AnEvent.tomorrow(clock).with("capacity", "1").published();
        var address = address();
        var visitor = Http.visitor();

        var answer = ask(visitor, event, address);
        assertThat(answer).contains("A letter is on its way");
        assertThat(taken(event)).isZero();

        var ticket = ticket(letters(address, 1).getFirst());
        var opened = visitor.get(ticket);
        assertThat(opened.body()).contains("Yes, I want to come").doesNotContain(AnEvent.ROOM);
        assertThat(opened.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(Http.visitor().get(ticket).header("set-cookie"))
                .as("two thousand who register at once begin no session")
                .isEmpty();
        assertThat(taken(event)).isZero();

        assertThat(visitor.post(ticket + "/confirm", Map.of()).status()).isEqualTo(303);
        assertThat(visitor.post(ticket + "/confirm", Map.of()).status()).isEqualTo(303);
        assertThat(taken(event)).isEqualTo(1);
        var confirmed = letters(address, 2).get(1);
        assertThat(confirmed.getSubject()).isEqualTo("Comity: you have a place");
        assertThat(calendar(confirmed).getUid().getValue()).startsWith(event.id());
        assertThat(whole(confirmed)).doesNotContain(AnEvent.ROOM);

        clock.advance(Duration.ofDays(1).minusMinutes(5));
        assertThat(visitor.get(ticket).body()).contains(AnEvent.ROOM);
        assertThat(Http.visitor().get(event.page()).body()).doesNotContain(AnEvent.ROOM);

        assertThat(visitor.post(ticket + "/withdraw", Map.of()).status()).isEqualTo(303);
        assertThat(visitor.get(ticket).body()).doesNotContain(AnEvent.ROOM);
        assertThat(taken(event)).isZero();
    }

    @Test
    void nobodyLearnsHereWhoComesAndAMachineIsAnsweredLikeEverybody() throws Exception {
        var event = AnEvent.tomorrow(clock).published();
        var address = address();
        var visitor = Http.visitor();
        var first = ask(visitor, event, address);
        visitor.post(ticket(letters(address, 1).getFirst()) + "/confirm", Map.of());

        assertThat(withoutToken(ask(Http.visitor(), event, address))).isEqualTo(withoutToken(first));

        var machine = address();
        var reply = post(Http.visitor(), event, Map.of("name", "M", "address", machine, "website", "x"));
        assertThat(withoutToken(reply)).isEqualTo(withoutToken(first));
        assertThat(rows(machine)).isZero();
    }

    @Test
    void oneAddressGetsSoManyLettersADayAndNoMore() {
        var event = AnEvent.tomorrow(clock).published();
        var address = address();
        for (var time = 0; time < 9; time++) {
            assertThat(ask(Http.visitor(), event, address)).contains("A letter is on its way");
        }
        assertThat(database.sql("""
                        SELECT count(*) FROM events_letter l JOIN events_registration r ON r.id = l.registration_id
                        WHERE r.address = :address
                        """)
                        .param("address", address)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void whatNobodyConfirmsIsErasedAndSoIsEverythingSomeTimeAfterTheEvent() {
        var event = AnEvent.tomorrow(clock).published();
        var unconfirmed = address();
        ask(Http.visitor(), event, unconfirmed);
        var person = Http.officer("Demo Member");
        person.get("/en/account");
        event.register(person);

        clock.advance(Duration.ofHours(25));
        running.look();
        assertThat(rows(unconfirmed)).isZero();
        assertThat(registrations(event)).isEqualTo(1);

        clock.advance(Duration.ofDays(91));
        running.look();
        assertThat(registrations(event)).isZero();
        assertThat(Http.visitor().get(event.page()).body()).contains(">held<");
    }

    @Test
    void professionalAddressesAreTakenAndOthersAreTold() {
        var event = AnEvent.tomorrow(clock)
                .with("rule", "PROFESSIONAL")
                .with("domains", "justice.example")
                .published();
        var refused = Http.visitor();
        refused.get(event.page() + "/register");
        var reply = refused.post(
                event.page() + "/registration/mail", Map.of("name", "N", "address", "n@evil-justice.example"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(ask(Http.visitor(), event, "n" + UUID.randomUUID() + "@court.justice.example"))
                .contains("A letter is on its way");
    }

    @Test
    void whoeverConfirmsIsAskedAgainWhetherTheirAddressMayCome() throws Exception {
        var event = AnEvent.tomorrow(clock).published();
        var address = address();
        var visitor = Http.visitor();
        ask(visitor, event, address);
        var ticket = ticket(letters(address, 1).getFirst());
        visitor.get(ticket);
        event.changed(Map.of("rule", "PROFESSIONAL", "domains", "justice.example"));

        assertThat(visitor.post(ticket + "/confirm", Map.of()).status()).isEqualTo(404);
        assertThat(visitor.get(ticket).body())
                .contains("Registration is closed.")
                .doesNotContain("Yes, I want to come");
        assertThat(taken(event)).isZero();
    }

    @Test
    void readingAnEventBeginsNoSessionAndTheFormAloneDoes() {
        var event = AnEvent.tomorrow(clock).published();
        var reader = Http.visitor().get(event.page());
        assertThat(reader.header("set-cookie")).isEmpty();
        assertThat(reader.body()).contains(event.page() + "/register").doesNotContain("_csrf");
        assertThat(Http.visitor().get(event.page() + "/register").body()).contains("_csrf", "name=\"address\"");
        var signedIn = Http.officer("Demo Member");
        assertThat(signedIn.get(event.page() + "/register").location()).isEqualTo(event.page());
    }

    @Test
    void aVisitorIsToldTheDayInUtcWhereItIsAnother() {
        var early =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo")).plusDays(40);
        var event = AnEvent.at(
                        early.atTime(7, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant(), ZoneId.of("Asia/Tokyo"))
                .published();
        var dayBefore =
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(early.minusDays(1));
        assertThat(Http.visitor().get(event.page()).body()).contains(dayBefore + ", 22:00 UTC");
    }

    @Test
    void aMovedEventIsToldAtOnceByBothClocksAndTheCalendarFollows() throws Exception {
        var event = AnEvent.at(noonIn(400, "Europe/Paris"), ZoneId.of("Europe/Paris"))
                .published();
        var address = address();
        var ticket = comes(event, address, "Asia/Tokyo");
        var first = calendar(letters(address, 2).get(1));

        var day = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC")).plusDays(401);
        event.moved(day.toString(), "15:00");

        var letter = letters(address, 3).get(2);
        assertThat(letter.getSubject()).isEqualTo("Comity: an event of yours was moved");
        assertThat(whole(letter)).contains("(Paris) = ", "Before: ", "The speaker is ill.");
        var entry = calendar(letter);
        assertThat(entry.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(entry.getSequence().getValue()).isEqualTo(first.getSequence().getValue() + 1);
        var begins = day.atTime(15, 0).atZone(ZoneId.of("Europe/Paris")).toInstant();
        assertThat(entry.getDateStart().getValue().toInstant()).isEqualTo(begins);

        assertThat(Http.visitor().get(ticket).body()).contains("This event was moved");
        assertThat(Http.visitor().get(event.page()).body()).contains("This event was moved", "15:00");
        assertThat(feedEntry(event).getDateStart().getValue().toInstant()).isEqualTo(begins);
        assertThat(Http.visitor().get("/api/v1/events/" + event.id()).body())
                .contains("\"status\":\"MOVED\"", begins.toString());
        assertThat(Http.visitor()
                        .get("/api/v1/events/" + event.id() + "/linked")
                        .body())
                .contains("EventRescheduled");
    }

    @Test
    void aCancelledEventIsToldAtOnceAndStaysVisibleAsCancelledEverywhere() throws Exception {
        var event = AnEvent.at(noonIn(30, "America/New_York"), ZoneId.of("America/New_York"))
                .published();
        var address = address();
        comes(event, address, "Europe/Lisbon");

        assertThat(event.act("CANCEL", "").status()).isEqualTo(422);
        assertThat(event.act("CANCEL", "Nobody is free.").status()).isEqualTo(303);

        var letter = letters(address, 3).get(2);
        assertThat(whole(letter)).contains("Nobody is free.", "(New York) = ");
        assertThat(Biweekly.parse(attachment(letter)).first().getMethod().getValue())
                .isEqualTo("CANCEL");
        assertThat(calendar(letter).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(feedEntry(event).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(Http.visitor().get(event.page()).body())
                .contains("This event is cancelled.", "Nobody is free.", "Registration is closed.");
        assertThat(Http.visitor().get("/en/events.atom").body()).contains("Cancelled: " + event.title());
        assertThat(Http.visitor()
                        .get("/api/v1/events/" + event.id() + "/linked")
                        .body())
                .contains("EventCancelled");
        assertThat(event.act("PUBLISH", "").status()).isEqualTo(422);
    }

    @Test
    void remindersAreToldOnceAlsoAfterANodeStoodStill() throws Exception {
        var event =
                AnEvent.at(noonIn(30, "Asia/Tokyo"), ZoneId.of("Asia/Tokyo")).published();
        var address = address();
        comes(event, address, "Europe/Lisbon");
        letters(address, 2);
        // Seven days and one day before have both come when somebody looks again.
        clock.advance(Duration.between(clock.instant(), begins(event).minus(Duration.ofHours(20))));
        running.look();
        running.look();
        assertThat(letters(address, 3)).hasSize(3);
        assertThat(letters(address, 3).get(2).getSubject()).isEqualTo("Comity: an event of yours is near");

        clock.advance(Duration.between(clock.instant(), begins(event).minus(Duration.ofMinutes(50))));
        running.look();
        running.look();
        assertThat(letters(address, 4)).hasSize(4);
    }

    private String comes(AnEvent event, String address, String zone) throws Exception {
        var visitor = Http.visitor();
        visitor.get(event.page() + "/register");
        visitor.post(event.page() + "/registration/mail", Map.of("name", "Somebody", "address", address, "zone", zone));
        var ticket = ticket(letters(address, 1).getFirst());
        assertThat(visitor.get(ticket).status()).isEqualTo(200);
        assertThat(visitor.post(ticket + "/confirm", Map.of()).status()).isEqualTo(303);
        return ticket;
    }

    private Instant noonIn(int days, String zone) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone))
                .plusDays(days)
                .atTime(12, 0)
                .atZone(ZoneId.of(zone))
                .toInstant();
    }

    private Instant begins(AnEvent event) {
        return feedEntry(event).getDateStart().getValue().toInstant();
    }

    private static VEvent feedEntry(AnEvent event) {
        return Biweekly.parse(Http.visitor().get("/en/events.ics").body()).first().getEvents().stream()
                .filter(entry -> entry.getUid().getValue().startsWith(event.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String ask(Http visitor, AnEvent event, String address) {
        return post(visitor, event, Map.of("name", "Somebody", "address", address));
    }

    private static String post(Http visitor, AnEvent event, Map<String, String> form) {
        visitor.get(event.page() + "/register");
        var reply = visitor.post(event.page() + "/registration/mail", form);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private static String withoutToken(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static String address() {
        return "reader" + UUID.randomUUID() + "@mail.example";
    }

    private static List<MimeMessage> letters(String address, int expected) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var letters = Postbox.of(address);
        while (letters.size() < expected && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            letters = Postbox.of(address);
        }
        assertThat(letters).hasSizeGreaterThanOrEqualTo(expected);
        return letters;
    }

    private static String ticket(MimeMessage letter) throws Exception {
        var found = TICKET.matcher(whole(letter));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String whole(MimeMessage letter) throws Exception {
        return letter.getContent() instanceof MimeMultipart parts
                ? parts.getBodyPart(0).getContent().toString()
                : letter.getContent().toString();
    }

    private static String attachment(MimeMessage letter) throws Exception {
        var part = ((MimeMultipart) letter.getContent()).getBodyPart(1);
        assertThat(part.getContentType()).contains("text/calendar", "method=");
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static VEvent calendar(MimeMessage letter) throws Exception {
        return Biweekly.parse(attachment(letter)).first().getEvents().getFirst();
    }

    private int rows(String address) {
        return database.sql("SELECT count(*) FROM events_registration WHERE address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    private int registrations(AnEvent event) {
        return database.sql("SELECT count(*) FROM events_registration WHERE event_id = :id")
                .param("id", UUID.fromString(event.id()))
                .query(Integer.class)
                .single();
    }

    private int taken(AnEvent event) {
        return database.sql("SELECT taken FROM events_place WHERE event_id = :id")
                .param("id", UUID.fromString(event.id()))
                .query(Integer.class)
                .single();
    }
}
