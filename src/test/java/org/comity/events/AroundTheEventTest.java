package org.comity.events;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.testing.AnEvent;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What happens around an event: admission, questions, one's own calendar, materials.
@NodeTest
class AroundTheEventTest {

    private static final Pattern REGISTRATION = Pattern.compile("name=\"registration\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern QUESTION = Pattern.compile("name=\"question\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern PRIVATE = Pattern.compile("/en/calendars/[A-Za-z0-9_-]{43}/events\\.ics");

    @Autowired
    MutableClock clock;

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
