package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;

/// "Who saw my data" is answered completely, to the own authority's gatekeeper alone.
@NodeTest
class ReadingsTest {

    @Test
    void everyReadingIsAnsweredByNameAndNothingOfTheCase() {
        var draft = ADraft.begun();
        draft.patch(ADraft.COMPLETE);
        var reference = draft.seen().get("reference").asString();
        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        assertThat(gatekeeper.get(page(reference)).body())
                .contains("Demo Duty Officer (Lisbon)")
                .doesNotContain("Demo Approving Officer (Lisbon)", "Connection logs", "192.0.2.7");

        approver.get("/en/requests/" + draft.id());
        approver.get("/en/requests");
        var report = gatekeeper.get(page(reference)).body();
        assertThat(report).contains("Demo Approving Officer (Lisbon)", "read the request", "saw its line in the list");
        assertThat(report).doesNotContain("Connection logs", "192.0.2.7");
    }

    @Test
    void everyFileTakenIsAReadingAndSoIsASightOfTheEnvelope() throws InterruptedException {
        var drafter = Http.officer("Demo Duty Officer (Lisbon)");
        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        var draft = ADraft.begunBy(drafter);
        draft.patch(ADraft.COMPLETE);
        draft.act("{\"act\": \"SUBMIT\"}");
        ADraft.touched(approver, draft.address(), "APPROVE");
        ADraft.touched(approver, draft.address(), "SEND");
        await(tokyo, draft.address(), "\"status\":\"DELIVERED\"");
        var there = new ADraft(tokyo, draft.id());
        there.act("{\"act\": \"ACKNOWLEDGE\"}");
        var sent = there.seen().get("sentAt").asString().substring(0, 10);
        there.act("{\"act\": \"CONFIRM\", \"from\": \"%s\", \"until\": \"%s\"}"
                .formatted(sent, LocalDate.parse(sent).plusDays(90)));
        drafter.get("/en/requests/" + draft.id() + "/document");
        drafter.get("/en/requests/" + draft.id() + "/assistance.pdf");
        await(drafter, draft.address() + "/receipts/1", "statement");
        drafter.get(draft.address() + "/receipts/1");

        var reference = draft.seen().get("reference").asString();
        assertThat(Http.officer("Demo Gatekeeper (Lisbon)").get(page(reference)).body())
                .contains("took the document", "took a receipt", "took the draft for assistance")
                .doesNotContain("(Tokyo)");

        Http.officer("Demo Duty Officer (Tokyo)")
                .post("/en/requests/" + draft.id() + "/handling", Map.of("handling", "TLP:RED"));
        Http.officer("Demo Approving Officer (Tokyo)").get("/en/requests");
        assertThat(Http.officer("Demo Gatekeeper (Tokyo)").get(page(reference)).body())
                .contains("saw that there is such a request");
    }

    /// Delivery and receipts come a moment after the act.
    private static void await(Http reader, String path, String words) throws InterruptedException {
        for (var attempt = 0; attempt < 100 && !reader.get(path).body().contains(words); attempt++) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    @Test
    void anotherAuthorityLearnsNothingNotEvenThatThereIsARequest() {
        var draft = ADraft.begun();
        var reference = draft.seen().get("reference").asString();
        var tokyo = Http.officer("Demo Gatekeeper (Tokyo)");

        assertThat(asked(tokyo, reference))
                .isEqualTo(asked(tokyo, "PT-2026-999999"))
                .contains("has no request of this reference");
        for (var name :
                new String[] {"Demo Duty Officer (Lisbon)", "Demo Secretary One", "Demo Auditor", "Demo Member"}) {
            assertThat(Http.officer(name).get(page(reference)).status())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    /// The page, but for the reference that was asked and the token of the session.
    private static String asked(Http reader, String reference) {
        return reader.get(page(reference)).bodyWithoutToken().replace(reference, "REFERENCE");
    }

    private static String page(String reference) {
        return "/en/people/readings?reference=" + reference;
    }
}
