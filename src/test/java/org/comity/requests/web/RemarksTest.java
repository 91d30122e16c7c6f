package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the other side would say stands beside the draft, in the API and on the page of whoever approves; it blocks
/// nothing, and the other side never sees it.
@NodeTest
class RemarksTest {

    private static final String OPEN_ENDED =
            "{\"values\": {\"periodFrom\": \"2026-11-01\", \"phone\": \"211 967 000\"}}";

    private ADraft draft;

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void aDraftIsBegun() {
        draft = ADraft.begun();
    }

    @Test
    void theDraftSaysWhatTheOtherSideWouldAndWhereToMendIt() {
        draft.patch(ADraft.COMPLETE);
        draft.patch(OPEN_ENDED);

        assertThat(page("en"))
                .contains("The period has no end.", "href=\"#periodTo\"", "29(2)(c)")
                .contains("Will come back with a question")
                .contains("On what this State may refuse any such request", "29(5)(a)");
        assertThat(page("fr")).contains("La période n’a pas de fin.");
        assertThat(page("es")).contains("El período no tiene fin.");
        assertThat(page("ar")).contains("ليس للفترة نهاية.");
    }

    /// On a narrow screen the form comes first, and a link leads on to what is remarked.
    @Test
    void theFormStandsBeforeItsRemarksWithALinkToThem() {
        draft.patch(ADraft.COMPLETE);
        draft.patch(OPEN_ENDED);
        var shown = page("en");

        assertThat(shown).containsPattern("<a href=\"#beside\">(One remark|[0-9]+ remarks) on this draft</a>");
        assertThat(shown.indexOf("href=\"#beside\"")).isLessThan(shown.indexOf("id=\"subject\""));
        assertThat(shown.indexOf("id=\"subject\"")).isLessThan(shown.indexOf("id=\"beside\""));
        assertThat(shown).doesNotContain("order-2", "order-lg-1");
    }

    /// Albania accepts English and French.
    @Test
    void whatIsWrittenInALanguageThatIsNotAcceptedIsMarkedInTheFormAndInTheRemarks() {
        people.add(
                new Authority(
                        new AuthorityId(UUID.randomUUID()),
                        new Country("AL"),
                        "Central authority " + UUID.randomUUID(),
                        Set.of(AuthorityFunction.CENTRAL_AUTHORITY),
                        ZoneId.of("Europe/Tirane"),
                        false),
                clock.instant());
        var begun = draft.officer()
                .json("POST", "/api/v1/requests", "{\"to\": \"AL\", \"offence\": \"2\", \"measure\": \"stored-data\"}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        draft = new ADraft(draft.officer(), begun.header("Location").replaceFirst("^.*/", ""));
        draft.patch("{\"values\": {\"facts\": \"Alguem entrou num servidor.\", \"caseReference\": \"NUIPC 12/26\"}}");
        assertThat(page("en")).doesNotContain("id=\"translate-facts\"");

        draft.patch("{\"values\": {\"writtenIn\": \"pt\"}}");

        assertThat(draft.seen()
                        .get("remarks")
                        .valueStream()
                        .map(each -> each.get("rule").asString()))
                .contains("language.translate");
        assertThat(page("en")).contains("id=\"translate-facts\"").doesNotContain("id=\"translate-caseReference\"");
        draft.patch("{\"values\": {\"writtenIn\": \"fr\"}}");
        assertThat(page("en")).doesNotContain("id=\"translate-facts\"");
    }

    @Test
    void theApiNamesRuleParagraphFieldAndSource() {
        draft.patch(ADraft.COMPLETE);
        draft.patch(OPEN_ENDED);
        var remarks = draft.seen().get("remarks");

        assertThat(remarks.valueStream()
                        .filter(each -> each.get("rule").asString().equals("period.noEnd")))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.get("weight").asString()).isEqualTo("WILL_COME_BACK");
                    assertThat(remark.get("article").asString()).isEqualTo("ETS185 29(2)(c)");
                    assertThat(remark.get("field").asString()).isEqualTo("periodTo");
                });
        assertThat(remarks.valueStream().filter(each -> each.has("source")))
                .allSatisfy(
                        remark -> assertThat(remark.get("standing").asString()).isNotEqualTo("unverified"));
    }

    @Test
    void remarksBlockNothingAndWhoeverApprovesReadsThem() {
        draft.patch(ADraft.COMPLETE);
        draft.patch(OPEN_ENDED);
        assertThat(draft.act("{\"act\": \"SUBMIT\"}").status()).isEqualTo(200);

        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        assertThat(approver.get("/en/requests/" + draft.id()).body())
                .contains("What the other side would say", "The period has no end.");
    }

    @Test
    void everythingTypedIsReadByItsKindAndRefusedInItsWords() {
        var refused = draft.patch("{\"identifiers\": [{\"kind\": \"imei\", \"value\": \"490154203237519\"}]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("fifteen digits");
        assertThat(draft.patch("{\"identifiers\": [{\"kind\": \"imei\", \"value\": \"49-015420-323751-8\"}]}")
                        .body())
                .contains("49-015420-323751-8");
    }

    private String page(String language) {
        return draft.officer()
                .get("/" + language + "/requests/" + draft.id() + "/draft")
                .body();
    }
}
