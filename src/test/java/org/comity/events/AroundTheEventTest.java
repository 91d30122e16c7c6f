package org.comity.events;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.documents.VeraPdf;
import org.comity.events.paper.PrintingCertificate;
import org.comity.events.paper.PrintingCertificate.Particulars;
import org.comity.testing.AnEvent;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens around an event: admission, questions, one's own calendar, attendance and its certificate.
@NodeTest
class AroundTheEventTest {

    private static final Pattern REGISTRATION = Pattern.compile("name=\"registration\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern QUESTION = Pattern.compile("name=\"question\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern PRIVATE = Pattern.compile("/en/calendars/[A-Za-z0-9_-]{43}/events\\.ics");

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Events events;

    @Autowired
    PrintingCertificate printing;

    @Test
    void whereEditorsLookAtRegistrationsNobodyHasAPlaceBeforeTheySaidYes() {
        var event = AnEvent.tomorrow(clock).with("approval", "yes").published();
        var member = signedIn("Demo Member");
        var trainer = signedIn("Demo Trainer");
        event.register(member);
        assertThat(member.get(event.page()).body()).contains("an editor looks at it");
        var first = found(REGISTRATION, event.secretary().get(event.desk()).body());
        event.register(trainer);

        decide(event, first, "ACCEPT");
        assertThat(member.get(event.page()).body()).contains("you have a place");
        var second = found(REGISTRATION, event.secretary().get(event.desk()).body());
        decide(event, second, "REFUSE");
        assertThat(trainer.get(event.page()).body()).doesNotContain("you have a place", ">Register<");
        assertThat(trainer.get("/en/notices").body()).contains("You were not admitted to an event");
    }

    @Test
    void questionsComeFromThoseWithAPlaceAndEditorsChooseWithoutSeeingWhoAsks() {
        var event = AnEvent.tomorrow(clock).published();
        var member = signedIn("Demo Member");
        var text = "What of roaming numbers? " + UUID.randomUUID();
        assertThat(ask(member, event, text)).isEqualTo(404);
        event.register(member);
        member.get(event.page());
        assertThat(ask(member, event, text)).isEqualTo(303);

        var desk = event.secretary().get(event.desk()).body();
        assertThat(desk).contains(text);
        assertThat(event.secretary()
                        .post(
                                event.desk() + "/questions",
                                Map.of("question", found(QUESTION, desk), "decision", "ACCEPT"))
                        .status())
                .isEqualTo(303);
        assertThat(event.secretary().get(event.desk()).body()).contains("goes to the speakers");
        assertThat(Http.visitor().get(event.page()).body()).doesNotContain(text);
    }

    @Test
    void onesOwnCalendarHasAPrivateAddressThatANewOneEnds() {
        var event = AnEvent.tomorrow(clock).published();
        var other = AnEvent.tomorrow(clock).published();
        var member = signedIn("Demo Member");
        event.register(member);
        member.get("/en/account/events");
        var first = found(
                PRIVATE, member.post("/en/account/events/calendar", Map.of()).body());
        var calendar = Http.visitor().get(first);
        assertThat(calendar.header("content-type")).startsWith("text/calendar");
        assertThat(Biweekly.parse(calendar.body()).first().getEvents())
                .anyMatch(entry -> entry.getUid().getValue().startsWith(event.id()))
                .noneMatch(entry -> entry.getUid().getValue().startsWith(other.id()));
        assertThat(member.get("/en/account/events").body()).doesNotContain(first);

        var second = found(
                PRIVATE, member.post("/en/account/events/calendar", Map.of()).body());
        assertThat(Http.visitor().get(first).status()).isEqualTo(404);
        assertThat(Http.visitor().get(second).status()).isEqualTo(200);
        member.post("/en/account/events/calendar/end", Map.of());
        assertThat(Http.visitor().get(second).status()).isEqualTo(404);
    }

    @Test
    void whoeverWasThereLongEnoughGetsACertificateThatAnybodyChecksByItsName() {
        var event = AnEvent.tomorrow(clock).published();
        event.register(signedIn("Demo Member"));
        event.register(signedIn("Demo Trainer"));
        clock.advance(Duration.ofDays(1).plusHours(3));
        var secretary = signedIn("Demo Secretary One");
        secretary.get(event.desk());
        var noted = secretary.post(
                event.desk() + "/attendance",
                Map.of(
                        "table",
                        "Name;Email;Duration (minutes)\nDemo Member;;50\nDemo Member;;30\nDemo Trainer;;5\nNobody;;90"));
        assertThat(noted.location()).contains("noted=2").contains("unknown=1");
        var unread = secretary.post(event.desk() + "/attendance", Map.of("table", "Who,When"));
        assertThat(secretary.get(unread.location()).body()).contains("This table cannot be read.");

        var trainer = signedIn("Demo Trainer");
        assertThat(trainer.get(event.page()).body()).doesNotContain("Certificate of attendance");
        assertThat(trainer.post(event.page() + "/certificate", Map.of()).status())
                .isEqualTo(404);

        var member = signedIn("Demo Member");
        assertThat(member.get(event.page()).body()).contains("Certificate of attendance");
        var paper = member.post(event.page() + "/certificate", Map.of());
        assertThat(paper.header("content-type")).isEqualTo("application/pdf");
        assertThat(member.post(event.page() + "/certificate", Map.of()).bytes()).isEqualTo(paper.bytes());

        var id = database.sql("SELECT id FROM events_certificate WHERE event_id = :event")
                .param("event", UUID.fromString(event.id()))
                .query(UUID.class)
                .single();
        var anybody = Http.visitor();
        assertThat(anybody.get("/en/attendance/" + id).body())
                .contains(
                        "issued here",
                        "80 of 90 minutes",
                        Sha256.of(paper.bytes()).hex())
                .doesNotContain("Demo Member");
        assertThat(check(anybody, id, "demo  MEMBER")).contains("was issued to this name");
        assertThat(check(anybody, id, "Demo Trainer")).contains("was not issued to this name");
        assertThat(anybody.get("/en/attendance/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCertificateIsArchivalAndAccessibleInEveryLanguage(Language language) {
        var typed = AnEvent.tomorrow(clock).published();
        var event = events.find(EventId.read(typed.id()).orElseThrow()).orElseThrow();
        var name = language.rightToLeft() ? "سلمى الهاشمي" : "Ana María Ñandú-Šimić";
        var particulars = new Particulars(UUID.randomUUID(), event, name, 80, language);
        var paper = printing.print(particulars, clock.instant());
        assertThat(VeraPdf.complaints(paper)).isEmpty();
        assertThat(printing.print(particulars, clock.instant())).isEqualTo(paper);
    }

    @Test
    void materialsAreThereForEveryoneAndTheConnectionCanBeTested() {
        var event = AnEvent.tomorrow(clock)
                .with("material.0.kind", "RECORDING_SMALL")
                .with("material.0.language", "fr")
                .with("material.0.address", "https://media.example/small.mp4")
                .published();
        assertThat(Http.visitor().get(event.page()).body())
                .contains("Recording for a slow connection", "https://media.example/small.mp4");
        var refused = event.changed(Map.of("material.1.kind", "SLIDES", "material.1.address", "javascript:alert(1)"));
        assertThat(refused.status()).isEqualTo(422);

        var page = Http.visitor().get("/en/events/connection");
        assertThat(page.body()).contains("Without JavaScript", "Headphones");
        assertThat(Http.visitor().get("/en/events/connection/sample").bytes()).hasSize(256 * 1024);
    }

    @Test
    void theListIsNarrowedByLanguageAudienceAndArticle() {
        var event = AnEvent.tomorrow(clock).with("articles", "CETS224 7").published();
        for (var yes : new String[] {"language=fr", "audience=PROSECUTORS", "article=CETS224+7", "series="}) {
            assertThat(Http.visitor().get("/en/events?" + yes).body()).as(yes).contains(event.title());
            assertThat(Http.visitor().get("/api/v1/events?" + yes).body())
                    .as(yes)
                    .contains(event.id());
        }
        for (var no : new String[] {"language=ja", "audience=JUDGES", "article=35", "series=Another"}) {
            assertThat(Http.visitor().get("/en/events?" + no).body()).as(no).doesNotContain(event.title());
        }
    }

    private void decide(AnEvent event, String registration, String decision) {
        var reply = event.secretary()
                .post(event.desk() + "/registrations", Map.of("registration", registration, "decision", decision));
        assertThat(reply.status()).isEqualTo(303);
    }

    private static int ask(Http person, AnEvent event, String text) {
        return person.post(event.page() + "/questions", Map.of("question", text))
                .status();
    }

    private static String check(Http anybody, UUID certificate, String name) {
        anybody.get("/en/attendance/" + certificate);
        return anybody.post("/en/attendance/" + certificate, Map.of("name", name))
                .body();
    }

    private static String found(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }

    private static Http signedIn(String name) {
        var person = Http.officer(name);
        person.get("/en/account");
        return person;
    }
}
