package org.comity.guests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.audit.VerifyCommand;
import org.comity.audit.proof.Receipt;
import org.comity.notices.usecase.RingingTimers;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/// Somebody of a contact point of which nobody works here receives a request, acknowledges it and answers it.
@NodeTest
class GuestAnswersTest {

    private static final int MOST_FOR_A_PAGE = 15;

    @Autowired
    MutableClock clock;

    @Autowired
    RingingTimers timers;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource statements;

    @Test
    void theDraftAndThePageSayThatNobodyThereWorksHere() {
        var drafter = Desk.drafter(TestNode.address());

        var draft =
                drafter.get("/en/requests/" + Invited.draft(drafter) + "/draft").body();

        assertThat(draft).contains("State Police, Ministry of Interior", "works on this platform. After sending");
    }

    @Test
    void aRequestThatIsOpenedAndNeverAcknowledgedHoldsUpNoNoticeOfOthers() {
        Invited.toOne().opened();

        for (var days = 0; days < 3; days++) {
            clock.advance(Duration.ofDays(1));
            while (timers.ring()) {}
        }

        assertThat(timers.ring()).isFalse();
    }

    @Test
    void aRequestIsDeliveredByTheCodeAcknowledgedReadAndAnswered() {
        var invited = Invited.toOne();
        assertThat(status(invited)).isEqualTo("SENT");
        var guest = invited.opened();
        assertThat(status(invited)).isEqualTo("DELIVERED");

        var first = guest.get("");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("cache-control")).contains("no-store");
        assertThat(first.header("referrer-policy")).contains("no-referrer");
        assertThat(first.body())
                .contains("Demonstration 24/7 Point, Portugal", "urgent", "TLP:AMBER", "Connection logs", "noindex")
                .doesNotContain("203.0.113.7", "_csrf", "booking system");
        assertThat(guest.get("/document").status())
                .as("before it is acknowledged")
                .isEqualTo(404);

        assertThat(guest.acknowledge().status()).isEqualTo(303);
        assertThat(status(invited)).isEqualTo("ACKNOWLEDGED");
        var whole = guest.get("").body();
        assertThat(whole).contains("203.0.113.7", "booking system", "Confirm preservation", "Arben Shehu");
        assertThat(new String(guest.get("/document").bytes(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");

        guest.browser().raw("HEAD", guest.request() + "/document", "");
        assertThat(taken(invited)).as("asking what there is takes nothing").isEqualTo(1);

        assertThat(guest.act("CONFIRM", confirmation()).status()).isEqualTo(303);
        assertThat(status(invited)).isEqualTo("PRESERVED");
        var after = guest.get("").body();
        assertThat(after)
                .contains("Your answer has arrived", "/receipts/", ".json")
                .doesNotContain("203.0.113.7", "Connection logs");
        assertThat(guest.get("/document").status()).isEqualTo(404);
        for (var act : List.of("REFUSE", "CONFIRM")) {
            var again = guest.act(act, confirmation());
            assertThat(again.status()).as(act).isEqualTo(409);
            assertThat(again.body()).contains("Your answer has arrived").doesNotContain("203.0.113.7");
        }
        assertThat(invited.steps(database)).containsOnlyOnce("CONFIRM").doesNotContain("REFUSE");

        assertThat(invited.giver().get("/en/requests/" + invited.id()).body())
                .contains(
                        "Done by a recipient without account, called Arben Shehu (Duty officer, State Police)",
                        "Answered");
    }

    @Test
    void whatWasDoneByALinkStandsInTheRecordWithItsDigestsAndTheReceiptHolds() throws Exception {
        var guest = Invited.toOne();
        var visitor = guest.opened();
        visitor.acknowledge();
        var number = visitor.get("").body().replaceFirst("(?s)^.*/receipts/([0-9]+)\\.json.*$", "$1");

        var json = visitor.get("/receipts/" + number + ".json");
        for (var tries = 0; json.status() == 404 && tries < 100; tries++) {
            Thread.sleep(20);
            json = visitor.get("/receipts/" + number + ".json");
        }
        var receipt = Receipt.fromJson(json.bytes());
        var said = receipt.statement();
        assertThat(said.field("act")).hasValue("request.acknowledge");
        assertThat(said.field("guest.link.hmac")).isPresent();
        assertThat(said.field("guest.code.hmac")).isPresent();
        assertThat(json.body())
                .doesNotContain("Arben", guest.token(), guest.code().replace(" ", ""));
        assertThat(receipt.toJson()).isEqualTo(json.body());
        assertThat(visitor.get("/receipts/" + number + ".txt").body())
                .contains("Acknowledge receipt", "Arben Shehu", "not verified", "./comity verify PT-");
        assertThat(visitor.get("/receipts/1.json").status()).isEqualTo(404);
    }

    @Test
    void whatAGuestDoesStandsAmongTheStepsOfBothSides() {
        var invited = Invited.toOne();
        var guest = invited.opened();
        guest.acknowledge();

        assertThat(invited.steps(database)).endsWith("SEND", "DELIVER", "ACKNOWLEDGE");
        assertThat(guest.get("").body()).contains("Acknowledge receipt");
    }

    @Test
    void anAnswerThatSaysTooLittleComesBackWithWhatWasTyped() {
        var guest = Invited.toOne().opened();

        var unnamed = guest.act("ACKNOWLEDGE", Map.of("name", "", "function", "Duty officer"));
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.body()).contains("href=\"#ACKNOWLEDGE-name\"", "value=\"Duty officer\"");
        guest.acknowledge();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Tirane"));
        var brief = new HashMap<>(confirmation());
        brief.put("until", today.plusDays(20).toString());
        assertThat(guest.act("CONFIRM", brief).body()).contains("href=\"#CONFIRM-until\"");
        var ground = new HashMap<>(Invited.WHO);
        ground.put("text", "We would rather not.");
        assertThat(guest.act("REFUSE", ground).body()).contains("href=\"#REFUSE-ground\"");
        ground.put("ground", "FISCAL");
        assertThat(guest.act("REFUSE", ground).status()).isEqualTo(422);
        assertThat(guest.act("WITHDRAW", ground).status()).isEqualTo(404);
    }

    @Test
    void aQuestionIsAnsweredAndTheNextLinkLeadsOn() {
        var invited = Invited.toOne();
        var guest = invited.opened();
        guest.acknowledge();
        var question = new HashMap<>(Invited.WHO);
        question.put("text", "Which of the two hosts?");
        assertThat(guest.act("ASK", question).status()).isEqualTo(303);
        assertThat(status(invited)).isEqualTo("INFO_REQUESTED");
        invited.giver()
                .post("/en/requests/" + invited.id() + "/acts", Map.of("act", "ANSWER", "text", "The first of them."));

        var second = Invited.given(invited.giver(), invited.id()).opened();

        assertThat(second.get("").body()).contains("Confirm preservation").doesNotContain("id=\"acknowledge\"");
        assertThat(second.act("CONFIRM", confirmation()).status()).isEqualTo(303);
    }

    @Test
    void theRequestingSideSeesHowTheLinkStandsAndIsTold() {
        var invited = Invited.toOne();
        var page = "/en/requests/" + invited.id();
        assertThat(invited.giver().get(page).body()).contains("The link waits to be opened");
        var guest = invited.opened();
        assertThat(invited.giver().get(page).body()).contains("Opened with link and code");
        guest.acknowledge();

        assertThat(invited.giver().get(page + "/link").body())
                .contains("Opened and acknowledged", "Demo Duty Officer (Lisbon)", "Take the link back");
        assertThat(database.sql("SELECT kind FROM notices_notice WHERE link = :link")
                        .param("link", "/requests/" + invited.id())
                        .query((row, number) -> row.getString("kind"))
                        .list())
                .contains("ACKNOWLEDGED");
    }

    @Test
    void pagesAskAFewQuestionsOnly() {
        var invited = Invited.toOne();
        var guest = invited.opened();
        guest.acknowledge();
        var seen = (SeenStatements) statements;
        for (var path : List.of("/en/requests/" + invited.id() + "/link", guest.request())) {
            var reader = path.equals(guest.request()) ? guest.browser() : invited.giver();
            seen.forget();
            assertThat(reader.get(path).status()).isEqualTo(200);
            assertThat(seen.forPages()).as(path).hasSizeLessThanOrEqualTo(MOST_FOR_A_PAGE);
        }
    }

    @Test
    void theReceiptThatAGuestTakesAlongIsProvenWithoutTheNodeAndAnAlteredOneIsNot(@TempDir Path home) throws Exception {
        var guest = Invited.toOne().opened();
        guest.acknowledge();
        var number = guest.get("").body().replaceFirst("(?s)^.*/receipts/([0-9]+)\\.json.*$", "$1");
        var address = "/receipts/" + number + ".json";
        for (var tries = 0; guest.get(address).status() == 404 && tries < 100; tries++) {
            Thread.sleep(20);
        }
        var receipt =
                Files.write(home.resolve("receipt.json"), guest.get(address).bytes());
        var key = Http.visitor().get("/log/vkey").body().strip();

        assertThat(verify(receipt, key)).isZero();

        var altered = Files.readString(receipt).replace("request.acknowledge", "request.refuse");
        Files.writeString(receipt, altered);
        assertThat(verify(receipt, key)).isEqualTo(1);
    }

    private static int verify(Path receipt, String key) {
        return new CommandLine(new VerifyCommand(Clock.systemUTC()))
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute(receipt.toString(), "--key", key);
    }

    private Map<String, String> confirmation() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Tirane"));
        var form = new HashMap<>(Invited.WHO);
        form.put("from", today.toString());
        form.put("until", today.plusDays(90).toString());
        form.put("text", "");
        return form;
    }

    private long taken(Invited invited) {
        return database
                .sql("SELECT statement FROM audit_entry WHERE statement LIKE '%guest.document-taken%'")
                .query((row, number) -> row.getString("statement"))
                .list()
                .stream()
                .filter(statement -> statement.contains(invited.reference()))
                .count();
    }

    private String status(Invited invited) {
        return database.sql("SELECT status FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(invited.id()))
                .query((row, number) -> row.getString("status"))
                .single();
    }
}
