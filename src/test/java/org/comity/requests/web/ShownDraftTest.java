package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A copy of a draft that the other side is shown for comments before anybody signs: it is no request.
@NodeTest
class ShownDraftTest {

    private Http tokyo;
    private ADraft draft;
    private String reference;

    @BeforeEach
    void aDraft() {
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        tokyo.get("/en/account");
        draft = ADraft.begun();
        draft.patch(ADraft.COMPLETE);
        draft.officer().get("/en/account");
        reference = draft.seen().get("reference").asString();
    }

    @Test
    void theOtherSideSeesWhatWasTickedAsItStoodAndThatItIsNoRequest() {
        assertThat(show(Map.of("which", "some", "show.facts", "yes", "show.necessity", "yes"))
                        .status())
                .isEqualTo(303);
        draft.patch("{\"values\": {\"facts\": \"Something written later.\"}}");

        assertThat(tokyo.get("/en/drafts").body()).contains(reference);
        assertThat(tokyo.get("/en/drafts/" + draft.id()).body())
                .contains("Draft for comments, not a request", "A server was entered.", "Short retention", reference)
                .doesNotContain("Something written later.", "Connection logs", "192.0.2.7", "They show from where.");
        assertThat(tokyo.get("/api/v1/drafts/" + draft.id()).body())
                .contains("\"request\":false", "A server was entered.")
                .doesNotContain("Something written later.", "192.0.2.7");
        assertThat(tokyo.get("/en/notices").body()).contains("it is not a request", "/en/drafts/" + draft.id());
        assertThat(draft.seen().get("status").asString()).isEqualTo("DRAFT");
        for (var address : new String[] {"/en/requests/", "/api/v1/requests/"}) {
            assertThat(tokyo.get(address + draft.id()).status()).as(address).isEqualTo(404);
        }
        assertThat(tokyo.get("/en/requests").body()).doesNotContain(reference);
    }

    @Test
    void commentsStandBesideTheFieldsOfTheDraftAndOnThePageOfTheRequest() {
        show(Map.of("which", "all"));
        assertThat(tokyo.get("/en/drafts/" + draft.id()).body()).contains("192.0.2.7");

        var said = tokyo.post(
                "/en/drafts/" + draft.id() + "/comments",
                Map.of("comment.facts", "On which day?", "comment.whole", "The port is needed."));

        assertThat(said.status()).isEqualTo(303);
        assertThat(tokyo.get("/en/drafts/" + draft.id()).body()).contains("On which day?", "(Tokyo)");
        var form = draft.officer().get("/en/requests/" + draft.id() + "/draft").body();
        assertThat(form.replaceFirst("(?s)^.*id=\"field-facts\"", "").replaceFirst("(?s)id=\"field-.*$", ""))
                .contains("On which day?");
        assertThat(form).contains("The port is needed.").doesNotContain("Demo Duty Officer (Tokyo)");
        assertThat(draft.officer().get("/en/requests/" + draft.id()).body())
                .contains("On which day?", "The port is needed.")
                .doesNotContain("Demo Duty Officer (Tokyo)");
        assertThat(draft.officer().get("/en/notices").body()).contains("The other side commented on your draft");
        var refused = tokyo.post("/en/drafts/" + draft.id() + "/comments", Map.of("comment.facts", "x\u202Ey"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("x\u202Ey");
        assertThat(tokyo.json(
                                "POST",
                                "/api/v1/drafts/" + draft.id() + "/comments",
                                "{\"comments\": {\"facts\": \"Y\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsWithdrawnIsAsIfItHadNeverBeen() {
        show(Map.of("which", "all"));
        assertThat(draft.officer()
                        .post("/en/requests/" + draft.id() + "/shown/ended", Map.of("end", "yes"))
                        .status())
                .isEqualTo(303);

        var nothing = tokyo.get("/api/v1/drafts/" + UUID.randomUUID());
        assertThat(tokyo.get("/api/v1/drafts/" + draft.id()).body()).isEqualTo(nothing.body());
        assertThat(tokyo.get("/en/drafts/" + draft.id()).status()).isEqualTo(404);
        assertThat(tokyo.get("/en/drafts").body()).doesNotContain(reference);
        assertThat(tokyo.post("/en/drafts/" + draft.id() + "/comments", Map.of("comment.whole", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(draft.officer()
                        .json("DELETE", draft.address() + "/shown", null)
                        .status())
                .as("twice is harmless")
                .isEqualTo(200);
    }

    @Test
    void nobodyElseSeesItAndNothingUnderRedIsShown() {
        assertThat(show(Map.of("which", "some")).status()).as("nothing ticked").isEqualTo(422);
        show(Map.of("which", "all"));
        for (var stranger : new String[] {"Demo Prosecutor (Tokyo)", "Demo Prosecutor (Lisbon)"}) {
            assertThat(Http.officer(stranger).get("/en/drafts/" + draft.id()).status())
                    .isEqualTo(404);
        }
        assertThat(Http.officer("Demo Approving Officer (Tokyo)")
                        .get("/en/drafts/" + draft.id())
                        .status())
                .isEqualTo(200);
        assertThat(Http.officer("Demo Prosecutor (Lisbon)")
                        .json("POST", draft.address() + "/shown", "{}")
                        .status())
                .isEqualTo(404);

        draft.patch("{\"handling\": \"TLP:RED\"}");

        assertThat(tokyo.get("/en/drafts/" + draft.id()).status())
                .as("stricter than when it was shown")
                .isEqualTo(404);
        assertThat(tokyo.get("/en/drafts").body()).doesNotContain(reference);
        assertThat(show(Map.of("which", "all")).body()).contains("Under TLP:RED");
    }

    @Test
    void whoeverTicksSomethingShowsThatAloneAndAfterARefusalTheChoiceStands() {
        assertThat(draft.officer().get("/en/requests/" + draft.id() + "/draft").body())
                .as("nothing is chosen beforehand")
                .doesNotContain("value=\"all\" checked", "id=\"show-facts\" value=\"yes\" checked");
        var refused = show(Map.of("which", "some"));
        assertThat(refused.body()).contains("Choose what is shown", "id=\"which-some\" value=\"some\" checked");

        show(Map.of("which", "all", "show.facts", "yes"));

        assertThat(tokyo.get("/en/drafts/" + draft.id()).body())
                .contains("A server was entered.", "Expedited preservation")
                .doesNotContain("Short retention", "192.0.2.7");
        assertThat(tokyo.get("/api/v1/drafts/" + draft.id()).body()).contains("\"measure\":");
    }

    @Test
    void commentsOnACopyThatWasReplacedOrWithdrawnAreNotLost() {
        show(Map.of("which", "all"));
        show(Map.of("which", "some", "show.facts", "yes"));
        var typed = Map.of("copy", "1", "comment.necessity", "Until when?", "comment.facts", "Which server?");

        var replaced = tokyo.post("/en/drafts/" + draft.id() + "/comments", typed);
        assertThat(replaced.status()).isEqualTo(422);
        assertThat(replaced.body()).contains("Another copy has been shown", "Until when?", "Which server?");

        draft.officer().post("/en/requests/" + draft.id() + "/shown/ended", Map.of("end", "yes"));
        var gone = tokyo.post("/en/drafts/" + draft.id() + "/comments", typed);
        var never = tokyo.post("/en/drafts/" + UUID.randomUUID() + "/comments", typed);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).contains("Until when?", "Which server?");
        assertThat(gone.bodyWithoutToken().replace(draft.id(), "ID"))
                .isEqualTo(never.bodyWithoutToken().replaceAll("/drafts/[0-9a-f-]{36}", "/drafts/ID"));
    }

    @Test
    void itIsShownNoLongerFromThePageOfTheRequestTooWhenItIsADraftNoMore() {
        show(Map.of("which", "all"));
        assertThat(Desk.act(draft.officer(), draft.id(), "SUBMIT").status()).isEqualTo(303);

        var page = draft.officer().get("/en/requests/" + draft.id()).body();
        assertThat(page).contains("/shown/ended", "Show it no longer");
        draft.officer().post("/en/requests/" + draft.id() + "/shown/ended", Map.of("end", "yes"));

        assertThat(tokyo.get("/en/drafts/" + draft.id()).status()).isEqualTo(404);
        assertThat(draft.officer().get("/en/requests/" + draft.id()).body()).doesNotContain("/shown/ended");
    }

    private Http.Reply show(Map<String, String> ticked) {
        return draft.officer().post("/en/requests/" + draft.id() + "/shown", ticked);
    }
}
