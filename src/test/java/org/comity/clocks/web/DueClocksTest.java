package org.comity.clocks.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is due, as officers see it: on the board, on the request, in their calendar.
@NodeTest
class DueClocksTest {

    private static final Pattern FEED = Pattern.compile("/en/calendars/[A-Za-z0-9_-]{43}/clocks\\.ics");
    private static final Pattern REFERENCE = Pattern.compile("<span class=\"ref\">(PT-\\d{4}-\\d{6})</span>");
    private static final Pattern SETTLE =
            Pattern.compile("/en(/clocks/[0-9a-f-]{36}/settle)\"(?s:.)*?value=\"RENEWED\"");

    @Autowired
    private MutableClock clock;

    private Http lisbon;
    private Http tokyo;
    private String id = "";
    private String reference = "";
    private LocalDate until = LocalDate.EPOCH;

    /// Sixty-two days: its end is among the nearest of all.
    @BeforeEach
    void dataArePreserved() throws InterruptedException {
        lisbon = Http.officer("Demo Duty Officer (Lisbon)");
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        id = Desk.at(TestNode.address()).approved();
        assertThat(Desk.act(lisbon, id, "SEND").status()).isEqualTo(303);
        for (var attempt = 0; attempt < 100 && tokyo.get("/en/requests/" + id).status() != 200; attempt++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(Desk.act(tokyo, id, "ACKNOWLEDGE").status()).isEqualTo(303);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        until = today.plusDays(62);
        var deed = Map.of("act", "CONFIRM", "from", today.toString(), "until", until.toString());
        assertThat(tokyo.post("/en/requests/" + id + "/acts", deed).status()).isEqualTo(303);
        var page = REFERENCE.matcher(lisbon.get("/en/requests/" + id).body());
        assertThat(page.find()).isTrue();
        reference = page.group(1);
    }

    @Test
    void theBoardShowsBothSidesWhatIsDueByWhomWithBothClocksAndTheArticle() {
        var due = until.plusDays(1);

        assertThat(line(lisbon))
                .contains("Data stay preserved", "ETS 185 · 29(7)", "Your authority owes it")
                .contains("00:00 JST (Tokyo)", "your time", "Expedited preservation")
                .contains("Last day " + until.getDayOfMonth() + " ")
                .contains(Integer.toString(due.getDayOfMonth()));
        assertThat(line(tokyo)).contains("The requesting authority owes it", "(Lisbon)");
        assertThat(lisbon.get("/api/v1/clocks").body())
                .contains("\"reference\":\"" + reference + "\"", "\"clock\":\"C1\"", "\"basis\":\"ETS185 29(7)\"")
                .contains(
                        "\"measure\":\"preservation\"", "\"zone\":\"Asia/Tokyo\"", "\"localDue\":\"" + due + "T00:00");
    }

    @Test
    void nobodyElseSeesItAndNobodyLearnsThatThereIsABoardWhoHasNone() {
        for (var name : List.of("Demo Gatekeeper (Lisbon)", "Demo Member", "Demo Auditor", "Demo Secretary One")) {
            var other = Http.officer(name);
            var board = other.get("/en/clocks");
            assertThat(board.status()).as(name).isEqualTo(404);
            assertThat(board.bodyWithoutToken()).as(name).doesNotContain(reference);
        }
        assertThat(Http.visitor().get("/en/clocks").location()).contains("/sign-in");
        assertThat(Http.visitor().get("/api/v1/clocks").status()).isEqualTo(401);
    }

    @Test
    void theRequestShowsTheDomesticOrderAndWhoOwesItNotesThatItWasRenewed() {
        var page = tokyo.get("/en/requests/" + id).body();
        assertThat(page).contains("Time limits", "Domestic preservation order", "ETS 185 · 16(2)");
        assertThat(lisbon.get("/en/requests/" + id).body()).doesNotContain("/settle");
        var settle = SETTLE.matcher(page);
        assertThat(settle.find()).isTrue();
        var address = "/en" + settle.group(1);

        assertThat(lisbon.post(address, Map.of("how", "RENEWED")).status()).isEqualTo(404);
        assertThat(tokyo.post(address, Map.of("how", "DONE")).status()).isEqualTo(404);
        assertThat(tokyo.post("/en/clocks/" + UUID.randomUUID() + "/settle", Map.of("how", "RENEWED"))
                        .status())
                .isEqualTo(404);
        clock.advance(Duration.ofDays(5));
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        tokyo.get("/en/clocks");
        assertThat(tokyo.post(address, Map.of("how", "RENEWED")).location()).endsWith("/requests/" + id);

        var ninety =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo")).plusDays(91);
        assertThat(tokyo.get("/api/v1/clocks").body()).contains("\"localDue\":\"" + ninety + "T00:00");
    }

    /// Article 29(7): it went on paper, so the requested authority alone knows its decision.
    @Test
    void thatARequestSentAnotherWayWasDecidedIsNotedByWhoeverDecidesAndEndsWhatWaitedForIt() {
        lisbon.post(
                "/en/requests/" + id + "/acts",
                Map.of(
                        "act",
                        "RECORD_ASSISTANCE",
                        "sentOn",
                        LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Lisbon"))
                                .toString(),
                        "reference",
                        "MLA-1"));
        var page = "/en/requests/" + id;
        assertThat(lisbon.get(page).body())
                .contains("Preserved until the request for assistance is decided")
                .doesNotContain("value=\"DECIDED\"");
        var form = Pattern.compile(
                        "action=\"(/en/clocks/[0-9a-f-]{36}/settle)\"(?:(?!</form>)[\\s\\S])*value=\"DECIDED\"")
                .matcher(tokyo.get(page).body());
        assertThat(form.find()).as(tokyo.get(page).body()).isTrue();
        assertThat(lisbon.post(form.group(1), Map.of("how", "DECIDED")).status())
                .isEqualTo(404);

        assertThat(tokyo.post(form.group(1), Map.of("how", "DECIDED")).location())
                .endsWith("/requests/" + id);

        assertThat(lisbon.get(page).body())
                .contains("The request for assistance was decided on")
                .doesNotContain("value=\"DECIDED\"");
        assertThat(tokyo.post(form.group(1), Map.of("how", "DECIDED")).status()).isEqualTo(404);
    }

    @Test
    void theCalendarIsReadWithoutASignInHoldsNothingOfTheCaseAndCancelsWhatNoLongerRuns() {
        var address = makeFeed();
        var visitor = Http.visitor();
        var first = visitor.get(address);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("set-cookie")).isEmpty();
        assertThat(first.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(first.header("cache-control")).contains("no-store");
        assertThat(first.body()).doesNotContain("Connection logs", "203.0.113.7", "hospital", "Demo Duty Officer");
        var running = entry(first.body());
        assertThat(running.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(running.getSummary().getValue()).contains(reference, "29(7)");
        assertThat(running.getDateStart().getValue().hasTime()).isFalse();
        assertThat(first.body())
                .contains("DTSTART;VALUE=DATE:" + until.toString().replace("-", ""));

        var assistance = Map.of(
                "act",
                "RECORD_ASSISTANCE",
                "sentOn",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Lisbon")).toString(),
                "reference",
                "MLA-1");
        assertThat(lisbon.post("/en/requests/" + id + "/acts", assistance).status())
                .isEqualTo(303);
        var cancelled = entry(visitor.get(address).body());
        assertThat(cancelled.getUid()).isEqualTo(running.getUid());
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(running.getSequence().getValue());
    }

    @Test
    void anAddressThatWasEndedOrReplacedIsAnsweredLikeOneThatNeverWas() {
        var first = makeFeed();
        var second = makeFeed();
        assertThat(second).isNotEqualTo(first);
        assertThat(lisbon.get("/en/clocks/calendar").body()).doesNotContain("/calendars/");
        assertThat(lisbon.post("/en/clocks/calendar/end", Map.of()).status()).isEqualTo(303);

        var visitor = Http.visitor();
        var never = visitor.get("/en/calendars/" + "x".repeat(43) + "/clocks.ics");
        assertThat(never.status()).isEqualTo(404);
        for (var address : List.of(first, second, "/en/calendars/short/clocks.ics")) {
            var gone = visitor.get(address);
            assertThat(gone.status()).isEqualTo(404);
            assertThat(neutral(gone.bodyWithoutToken(), address))
                    .isEqualTo(neutral(never.bodyWithoutToken(), "/en/calendars/" + "x".repeat(43) + "/clocks.ics"));
        }
    }

    @Test
    void makingAnAddressTakesATouch() {
        var asked = lisbon.post("/en/clocks/calendar", Map.of());

        assertThat(asked.body()).contains("id=\"touch-form\"", "without signing in");
        assertThat(FEED.matcher(asked.body()).find()).isFalse();
    }

    /// The page names itself in the links to other languages.
    private static String neutral(String body, String address) {
        return body.replace(address.substring(3), "/ADDRESS");
    }

    private String makeFeed() {
        var made = Touch.confirm(lisbon, "/en/clocks/calendar", Map.of());
        var address = FEED.matcher(made.body());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private VEvent entry(String body) {
        return Biweekly.parse(body).first().getEvents().stream()
                .filter(event -> event.getSummary().getValue().contains(reference + " · Data stay preserved"))
                .findFirst()
                .orElseThrow();
    }

    /// The line of the preservation on the board.
    private String line(Http officer) {
        for (var line : officer.get("/en/clocks").body().split("<li ", -1)) {
            if (line.contains(reference) && line.contains("29(7)")) {
                return line;
            }
        }
        throw new AssertionError("The board has no line of " + reference);
    }
}
