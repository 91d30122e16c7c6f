package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.requests.model.Handling;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The mark of the Traffic Light Protocol 2.0: on every request, everywhere it is shown, in the standard's own form.
@NodeTest
class HandlingTest {

    private Http approver;
    private Http tokyo;

    @BeforeEach
    void signIn() {
        approver = Http.officer("Demo Approving Officer (Lisbon)");
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
    }

    @Test
    void aDraftIsForTheTwoAuthoritiesUnlessItSaysOtherwise() {
        var draft = ADraft.begun();

        assertThat(mark(draft)).isEqualTo("TLP:AMBER+STRICT");
        for (var mark : Handling.values()) {
            assertThat(draft.patch("{\"handling\": \"" + mark.label() + "\"}").status())
                    .isEqualTo(200);
            assertThat(mark(draft)).isEqualTo(mark.label());
            assertThat(draft.officer().get("/ar/requests/" + draft.id()).body())
                    .contains(">" + mark.label() + "</span>");
        }
        assertThat(draft.patch("{\"handling\": \"TLP:WHITE\"}").status()).isEqualTo(422);
        assertThat(mark(draft)).isEqualTo("TLP:CLEAR");
    }

    @Test
    void theMarkIsInTheListTheDocumentTheTouchAndTheReceiptOfEveryStep() throws IOException, InterruptedException {
        var draft = ADraft.begun();
        draft.patch(ADraft.COMPLETE);
        draft.patch("{\"handling\": \"TLP:GREEN\"}");
        draft.act("{\"act\": \"SUBMIT\"}");
        assertThat(approver.json("POST", draft.address() + "/touches/APPROVE", null)
                        .body())
                .contains("TLP:GREEN");
        ADraft.touched(approver, draft.address(), "APPROVE");
        ADraft.touched(approver, draft.address(), "SEND");
        arrived(draft);

        assertThat(tokyo.get("/en/requests").body()).contains("TLP:GREEN");
        assertThat(tokyo.get("/api/v1/requests").body()).contains("\"handling\":\"TLP:GREEN\"");
        try (var pdf = Loader.loadPDF(tokyo.get(draft.address() + "/document").bytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("TLP:GREEN")
                    .containsIgnoringWhitespaces("not for the public");
        }
        assertThat(receipt(draft, 4)).contains("TLP:GREEN");
    }

    private static String mark(ADraft draft) {
        return draft.seen().get("handling").asString();
    }

    private void arrived(ADraft draft) throws InterruptedException {
        for (var attempt = 0; attempt < 100 && tokyo.get(draft.address()).status() != 200; attempt++) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    /// Its place in the record comes a moment after the step.
    private static String receipt(ADraft draft, int number) throws InterruptedException {
        var address = draft.address() + "/receipts/" + number;
        for (var attempt = 0; attempt < 100; attempt++) {
            var reply = draft.officer().get(address);
            if (reply.status() == 200) {
                return reply.body();
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("No receipt at " + address);
    }
}
