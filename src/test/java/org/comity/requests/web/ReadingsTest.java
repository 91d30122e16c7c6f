package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

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
    void anotherAuthorityLearnsNothingNotEvenThatThereIsARequest() {
        var draft = ADraft.begun();
        var reference = draft.seen().get("reference").asString();
        var tokyo = Http.officer("Demo Gatekeeper (Tokyo)");

        assertThat(tokyo.get(page(reference)).body().replace(reference, "REFERENCE"))
                .isEqualTo(tokyo.get(page("PT-2026-999999")).body().replace("PT-2026-999999", "REFERENCE"))
                .contains("has no request of this reference");
        for (var name :
                new String[] {"Demo Duty Officer (Lisbon)", "Demo Secretary One", "Demo Auditor", "Demo Member"}) {
            assertThat(Http.officer(name).get(page(reference)).status())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    private static String page(String reference) {
        return "/en/people/readings?reference=" + reference;
    }
}
