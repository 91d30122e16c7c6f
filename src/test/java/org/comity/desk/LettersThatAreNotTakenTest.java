package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.comity.testing.ATicket;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Programs, floods, files, other people's data: answered kindly, and not kept.
@NodeTest
class LettersThatAreNotTakenTest {

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    DeskSettings settings;

    private final Http visitor = Http.visitor();

    /// Those that were taken would fill the lists that others look at.
    @AfterEach
    void nothingWaitsAfterwards() {
        ATicket.noneWaits(database);
    }

    private int tickets() {
        return database.sql("SELECT count(*) FROM desk_ticket")
                .query(Integer.class)
                .single();
    }

    private Reply send(Map<String, String> more) {
        var fields = ATicket.fields(ATicket.words());
        fields.putAll(more);
        return ATicket.send(visitor, clock, fields);
    }

    private void nothingIsTaken(Reply reply, String said) {
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains(said);
    }

    @Test
    void whoeverItHappenedToIsLedToHelpAndNothingOfItIsKept() {
        var before = tickets();

        var reply = send(Map.of("about", "HAPPENED", "words", "He has pictures of me"));

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.location()).isEqualTo("/en/help");
        assertThat(tickets()).isEqualTo(before);
        assertThat(visitor.get("/en/contact").body()).contains("Did something happen to you", "/en/help\"");
    }

    @Test
    void programsAreAskedToLookAgainAndWhatTheyTypedComesBack() {
        clock.advance(Duration.ofMinutes(61));
        var before = tickets();
        var words = ATicket.words();
        visitor.get("/en/contact");

        nothingIsTaken(visitor.post("/en/contact", ATicket.fields(words)), "faster than people type");
        var trapped = ATicket.fields(words);
        trapped.put("website", "https://spam.example");
        nothingIsTaken(ATicket.send(visitor, clock, trapped), "A field that people do not see was filled in");
        assertThat(ATicket.send(visitor, clock, trapped).body()).contains(words);

        assertThat(tickets()).isEqualTo(before);
    }

    @Test
    void withoutATopicWordsOrALanguageItSaysWhatIsMissing() {
        nothingIsTaken(send(Map.of("about", "")), "id=\"about-error\"");
        nothingIsTaken(send(Map.of("about", "<script>")), "id=\"about-error\"");
        nothingIsTaken(send(Map.of("words", " ")), "id=\"words-error\"");
        nothingIsTaken(send(Map.of("words", "x".repeat(4_001))), "id=\"words-error\"");
        nothingIsTaken(send(Map.of("words", "turned \u202Earound")), "id=\"words-error\"");
        nothingIsTaken(send(Map.of("tongue", "xx")), "id=\"tongue-error\"");
        nothingIsTaken(send(Map.of("mail", "no address")), "id=\"mail-error\"");
    }

    @Test
    void picturesFilesAndCardsAreNotTakenWhateverTheWriterSays() {
        for (var words : new String[] {
            "data:image/png;base64,iVBORw0KGgo=", "My card is 4111 1111 1111 1111", "![x](https://x.example/x.png)"
        }) {
            var reply = send(Map.of("words", words, "sure", "yes"));
            assertThat(reply.status()).as(words).isEqualTo(422);
            assertThat(reply.body()).contains("id=\"words-error\"").doesNotContain("name=\"sure\"");
        }
        assertThat(visitor.sendFile("/en/contact", Map.of("about", "PRESS"), "file", "x.png", new byte[] {1})
                        .status())
                .isEqualTo(415);
    }

    @Test
    void whatLooksLikeACaseIsTakenOnlyWhenTheWriterSaysThatItIsTheirsAndTheSecretariatIsWarned() {
        clock.advance(Duration.ofMinutes(61));
        var words = ATicket.words() + " It came from 203.0.113.7.";
        nothingIsTaken(send(Map.of("words", words)), "the address of a computer");

        var ticket = ATicket.by(visitor, clock, database, withSure(words));

        assertThat(Http.officer("Demo Secretary One").get(ticket.desk()).body())
                .contains("was warned that the words look like case data");
    }

    private static Map<String, String> withSure(String words) {
        var fields = ATicket.fields(words);
        fields.put("sure", "yes");
        return fields;
    }

    @Test
    void scriptIsShownAsItWasTypedAndRunsNowhere() {
        var mark = "<script>alert('" + UUID.randomUUID() + "')</script><img src=y onerror=z>";
        var ticket = ATicket.by(visitor, clock, database, ATicket.fields(mark.replace("<img", "< img")));

        for (var page : new Reply[] {
            visitor.get(ticket.page()), Http.officer("Demo Secretary One").get(ticket.desk())
        }) {
            assertThat(page.body()).contains("&lt;script&gt;alert(").doesNotContain("<script>alert");
        }
    }

    @Test
    void theSameWordsTwiceAreTakenOnceAndOneAddressWritesSoMuchInAnHour() {
        clock.advance(Duration.ofMinutes(61));
        var words = ATicket.words();
        assertThat(from("198.51.100.7", words).status()).isEqualTo(303);
        nothingIsTaken(from("198.51.100.7", words), "You sent the same words a moment ago");
        for (var more = 2; more < settings.perHour(); more++) {
            assertThat(from("198.51.100.7", ATicket.words()).status()).isEqualTo(303);
        }
        nothingIsTaken(from("198.51.100.7", ATicket.words()), "several times within an hour");
        assertThat(from("198.51.100.8", ATicket.words()).status())
                .as("somebody else")
                .isEqualTo(303);
        clock.advance(Duration.ofMinutes(61));
        assertThat(from("198.51.100.7", ATicket.words()).status()).isEqualTo(303);
    }

    private Reply from(String address, String words) {
        var shown = visitor.get("/en/contact").body().replaceFirst("(?s).*name=\"shown\" value=\"([^\"]+)\".*", "$1");
        clock.advance(Duration.ofSeconds(10));
        var body = "about=PRESS&tongue=en&words=" + words.replace(" ", "+") + "&shown=" + shown + "&_csrf="
                + visitor.token();
        return visitor.raw(
                "POST",
                "/en/contact",
                body,
                "Content-Type",
                "application/x-www-form-urlencoded",
                TestNode.CLIENT_ADDRESS,
                address);
    }

    @Test
    void allVisitorsTogetherWriteSoMuchInAnHourAndPeopleWhoHaveSignedInStillWrite() {
        clock.advance(Duration.ofMinutes(61));
        for (var one = 0; one < settings.fromAllPerHour(); one++) {
            assertThat(send(Map.of()).status()).isEqualTo(303);
        }
        nothingIsTaken(send(Map.of()), "try again in an hour");
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        assertThat(ATicket.send(officer, clock, ATicket.fields(ATicket.words())).status())
                .isEqualTo(303);
    }

    @Test
    void aForgedFormDoesNothing() {
        assertThat(Http.visitor()
                        .raw(
                                "POST",
                                "/en/contact",
                                "about=PRESS&tongue=en&words=x",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(403);
    }
}
