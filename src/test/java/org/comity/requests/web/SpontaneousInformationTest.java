package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Article 26: information that nobody asked for. Under conditions not a byte of it reaches the other side before
/// it has accepted them, or the side that tells decides to tell nevertheless.
@NodeTest
class SpontaneousInformationTest {

    private static final String SECRET = "Walrus-7731";
    private static final String ADDRESS = "198.51.100.23";
    private static final String SUMMARY = "A server in Osaka prepares an attack on a hospital.";

    @Autowired
    MutableClock clock;

    private Http lisbon;
    private Http approver;
    private Http tokyo;

    @BeforeEach
    void signIn() {
        lisbon = Desk.drafter(TestNode.address());
        approver = Http.officer("Demo Approving Officer (Lisbon)");
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        tokyo.get("/en/account");
    }

    @Test
    void beforeTheConditionsAreAcceptedNoAnswerToTheOtherSideHoldsAByteOfIt() throws InterruptedException {
        var id = told("confidential");

        assertThat(tokyo.get("/en/requests/" + id).body())
                .contains(SUMMARY, "to be kept confidential", "Closed until the conditions are answered");
        assertNothingOfIt(id);
        done(tokyo, id, "ACKNOWLEDGE", "");
        assertNothingOfIt(id);
        assertThat(lisbon.get("/en/requests/" + id).body())
                .as("its authors see it")
                .contains(SECRET, ADDRESS, "The other side sees the summary and the conditions.");

        done(tokyo, id, "ACCEPT_CONDITIONS", "");

        assertThat(tokyo.get("/en/requests/" + id).body())
                .contains(SECRET, ADDRESS)
                .doesNotContain("Closed until");
        assertThat(tokyo.get("/api/v1/requests/" + id).body()).contains(SECRET, ADDRESS);
        assertThat(tokyo.get("/en/requests/" + id + "/document").status()).isEqualTo(200);
    }

    @Test
    void whoCannotComplySaysSoAndTheOtherSideProvidesItNeverthelessOrKeepsIt() throws InterruptedException {
        var kept = told("confidential");
        done(tokyo, kept, "ACKNOWLEDGE", "");
        done(tokyo, kept, "DECLINE_CONDITIONS", "Our courts sit in public.");
        assertNothingOfIt(kept);
        done(lisbon, kept, "WITHDRAW", "Then we keep it.");
        assertNothingOfIt(kept);

        var provided = told("confidential");
        done(tokyo, provided, "ACKNOWLEDGE", "");
        done(tokyo, provided, "DECLINE_CONDITIONS", "Our courts sit in public.");
        assertNothingOfIt(provided);
        done(lisbon, provided, "GO_ON", "");
        assertThat(tokyo.get("/en/requests/" + provided).body()).contains(SECRET, ADDRESS);
        assertThat(tokyo.get("/en/requests/" + provided + "/document").status()).isEqualTo(200);
    }

    @Test
    void withoutConditionsItIsOpenAtDeliveryAndItsUseIsAskedForAndTold() throws InterruptedException {
        var id = told("none");
        assertThat(tokyo.get("/en/requests/" + id).body())
                .contains(SECRET, ADDRESS)
                .doesNotContain("Closed until");
        var at = "/en/requests/" + id;
        assertThat(tokyo.post(at + "/use/asked", Map.of("ask", "yes")).status())
                .as("whose material it is, asks")
                .isEqualTo(422);

        assertThat(lisbon.post(at + "/use/asked", Map.of("ask", "yes")).status())
                .isEqualTo(303);
        assertThat(lisbon.post(at + "/use/asked", Map.of("ask", "yes")).status())
                .as("once, until it is answered")
                .isEqualTo(422);
        var incomplete = tokyo.post(at + "/use", Map.of("USE-on", today(), "USE-text", "Arrest warrant"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.body()).contains("Arrest warrant", "USE-within");
        for (var wrong : List.of("2001-01-01", "9999-12-31")) {
            assertThat(tokyo.post(at + "/use", Map.of("USE-on", wrong, "USE-text", "Trial", "USE-within", "yes"))
                            .body())
                    .as(wrong)
                    .contains("This day cannot be right", "href=\"#USE-on\"", "Trial");
        }
        assertThat(tokyo.post(
                                at + "/use",
                                Map.of(
                                        "USE-on",
                                        today(),
                                        "USE-text",
                                        "Arrest warrant",
                                        "USE-court",
                                        "District Court of Osaka",
                                        "USE-within",
                                        "no"))
                        .status())
                .isEqualTo(303);

        assertThat(lisbon.get(at).body())
                .contains("asks how the material was used", "Arrest warrant", "District Court of Osaka")
                .contains("This use went beyond the conditions.")
                .doesNotContain("Demo Duty Officer (Tokyo)");
        assertThat(lisbon.get("/en/notices").body()).contains("tells how the material was used");
        assertThat(tokyo.json(
                                "POST",
                                "/api/v1/requests/" + id + "/notes",
                                "{\"kind\": \"OUTCOME\", \"on\": \"2026-11-20\", \"text\": \"x\"}")
                        .status())
                .as("nobody was refused extradition")
                .isEqualTo(422);
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }

    private void assertNothingOfIt(String id) {
        var replies = new ArrayList<Reply>();
        for (var base : List.of("/en/requests/" + id, "/api/v1/requests/" + id)) {
            replies.add(tokyo.get(base));
            for (var file : List.of(
                    "/document",
                    "/draft.docx",
                    "/draft.pdf",
                    "/receipts/4",
                    "/receipts/5",
                    "/assistance.pdf",
                    "/notes")) {
                replies.add(tokyo.get(base + file));
            }
            // Packed files hide their words: none is handed out at all.
            for (var file : List.of("/document", "/draft.docx", "/draft.pdf")) {
                assertThat(tokyo.get(base + file).status()).as(file).isEqualTo(404);
            }
        }
        for (var page :
                List.of("/en/requests", "/api/v1/requests", "/en/notices", "/en/drafts", "/en/search?q=Walrus")) {
            replies.add(tokyo.get(page));
        }
        assertThat(replies)
                .allSatisfy(reply ->
                        assertThat(line(reply.body(), id)).doesNotContain(SECRET, ADDRESS, "Because it warns"));
        assertThat(replies.getFirst().body()).doesNotContain(SECRET, ADDRESS, "Because it warns");
    }

    /// Of a list only what is said of this one: other tests told the same.
    private static String line(String body, String id) {
        return Arrays.stream(body.split("<li|\\{\"id\":", -1))
                .filter(part -> part.contains(id))
                .reduce("", String::concat);
    }

    private String told(String conditions) throws InterruptedException {
        var begun = lisbon.json(
                "POST",
                "/api/v1/requests",
                "{\"to\": \"JP\", \"offence\": \"2\", \"measure\": \"spontaneous-information\"}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        var draft = new ADraft(lisbon, begun.header("Location").replaceFirst("^.*/", ""));
        var filled = draft.patch("""
                {"values": {"subject": "An attack that is prepared", "personInCharge": "Duty officer",
                  "phone": "+351 000 000 000", "offence": "2", "informationSummary": "%s", "conditions": "%s",
                  "information": "The operator calls himself %s.", "informationHelp": "Because it warns in time."},
                 "identifiers": [{"kind": "ip", "value": "%s", "at": "2026-11-02T03:12:09", "zone": "Asia/Tokyo",
                  "port": "50432"}]}""".formatted(SUMMARY, conditions, SECRET, ADDRESS));
        assertThat(filled.status()).as(filled.body()).isEqualTo(200);
        var submitted = draft.act("{\"act\": \"SUBMIT\"}");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        ADraft.touched(approver, draft.address(), "APPROVE");
        ADraft.touched(lisbon, draft.address(), "SEND");
        for (var attempt = 0; attempt < 100 && tokyo.get(draft.address()).status() != 200; attempt++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        return draft.id();
    }

    private static void done(Http officer, String id, String act, String text) {
        var reply = officer.post(
                "/en/requests/" + id + "/acts", text.isEmpty() ? Map.of("act", act) : Map.of("act", act, "text", text));
        assertThat(reply.status()).as(act + ": " + reply.body()).isEqualTo(303);
    }
}
