package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.requests.model.Field;
import org.comity.requests.model.RequestedMeasure;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The forms of the measures as pages, and the next request of a case, which asks first what is new.
@NodeTest
class NextRequestOfACaseTest {

    private static final Pattern ID = Pattern.compile("/requests/([0-9a-f-]{36})");

    private Http officer;

    @BeforeEach
    void signIn() {
        officer = Http.officer("Demo Duty Officer (Lisbon)");
    }

    @ParameterizedTest
    @CsvSource({"stored-data", "provisional-arrest", "spontaneous-information", "live-content"})
    void aFormShowsTheFieldsOfItsMeasureAndNoOthers(String written) {
        var measure = RequestedMeasure.ofWritten(written).orElseThrow();
        var page = page(begun(Map.of("measure", written, "to", "JP", "offence", "2")));

        for (var field : Field.values()) {
            assertThat(page.contains("id=\"field-" + field.key() + "\""))
                    .as("%s asks %s", measure, field)
                    .isEqualTo(measure.rules().fields().contains(field));
        }
        assertThat(page.contains("id=\"identifier.0.value\""))
                .isEqualTo(measure != RequestedMeasure.PROVISIONAL_ARREST);
        assertThat(page).doesNotContain("<details class=\"known");
    }

    @Test
    void whatTheCaseKnowsStandsBelowWhatIsNew() {
        var preservation = begun(Map.of("measure", "preservation", "to", "JP", "offence", "2"));
        officer.post("/en/requests/" + preservation + "/draft", Desk.completeDraft());

        var next = begun(Map.of("measure", "stored-data", "to", "JP", "offence", "2", "follows", preservation));
        var page = page(next);
        var begins = page.indexOf("<details class=\"known");
        var known = page.substring(begins, page.indexOf("</details>", begins));
        var asked = page.substring(0, page.indexOf("<details class=\"known"));

        assertThat(known).contains("id=\"field-facts\"", "id=\"field-custodian\"", "203.0.113.7", "Already known");
        assertThat(asked).contains("id=\"field-need\"", "id=\"field-urgency\"", "id=\"field-legalBasis\"");
        assertThat(asked).doesNotContain("id=\"field-facts\"", "203.0.113.7");
        assertThat(page).doesNotContain("id=\"field-necessity\"");
    }

    @Test
    void whatIsKnownStaysKnownWhenTheFormIsSaved() {
        var preservation = begun(Map.of("measure", "preservation", "to", "JP", "offence", "2"));
        officer.post("/en/requests/" + preservation + "/draft", Desk.completeDraft());
        var next = begun(Map.of("measure", "stored-data", "to", "JP", "offence", "2", "follows", preservation));
        var form = new HashMap<>(Map.of("measure", "stored-data", "need", "To prove who entered", "save", "yes"));
        form.put("settled", hidden(page(next), "settled"));

        var saved = officer.post("/en/requests/" + next + "/draft", form).body();

        assertThat(saved).contains("<details class=\"known", "To prove who entered");
        assertThat(saved.indexOf("id=\"field-facts\"")).isGreaterThan(saved.indexOf("<details class=\"known"));
        assertThat(saved.indexOf("id=\"field-need\"")).isLessThan(saved.indexOf("<details class=\"known"));
    }

    /// A browser sends nothing for a box that is not ticked: only a form that came whole takes a tick away.
    @Test
    void aTickIsTakenAwayByTheWholeFormOfItsMeasureAlone() {
        var id = begun(Map.of("measure", "stored-data", "to", "JP", "offence", "2"));
        var address = "/en/requests/" + id + "/draft";
        officer.post(address, Map.of("measure", "stored-data", "subscriberBilling", "yes"));

        officer.post(address, Map.of("measure", "stored-data", "subject", "Part of the form"));
        assertThat(page(id)).contains(ticked("subscriberBilling"));

        var whole = new HashMap<String, String>();
        RequestedMeasure.STORED_DATA.rules().fields().stream()
                .filter(field -> field.kind() != Field.Kind.TICK)
                .forEach(field -> whole.put(field.key(), ""));
        whole.put("measure", "stored-data");
        officer.post(address, whole);
        assertThat(page(id)).doesNotContain(ticked("subscriberBilling")).contains("name=\"subscriberBilling\"");
    }

    /// What no part of the form shows would go out unseen.
    @Test
    void whatTheFormOfAMeasureDoesNotAskIsNotKept() {
        var id = begun(Map.of("measure", "provisional-arrest", "to", "JP", "offence", "2"));
        var draft = new ADraft(officer, id);

        draft.patch("""
                {"values": {"personName": "Somebody", "necessity": "Not asked for an arrest"},
                 "identifiers": [{"kind": "account", "value": "@somebody"}]}""");

        assertThat(draft.seen().at("/values/personName").asString()).isEqualTo("Somebody");
        assertThat(draft.seen().at("/values/necessity").isMissingNode()).isTrue();
        assertThat(draft.seen().at("/identifiers").isEmpty()).isTrue();
    }

    /// A page may say anything about what it showed: nothing is believed but names of fields.
    @Test
    void whatAFormSaysItShowedChangesNothingThatIsKept() {
        var id = begun(Map.of("measure", "stored-data", "to", "JP", "offence", "2"));
        var hostile = "facts,\"><script>alert(1)</script>,need";

        var saved = officer.post("/en/requests/" + id + "/draft", Map.of("settled", hostile, "save", "yes"));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).doesNotContain("<script>alert").contains("id=\"field-facts\"");
        assertThat(List.of(hidden(saved.body(), "settled").split(","))).containsExactly("facts", "need");
    }

    private static String ticked(String name) {
        return "name=\"%s\" value=\"yes\" checked".formatted(name);
    }

    private String begun(Map<String, String> wanted) {
        var reply = officer.post("/en/requests", wanted);
        var id = ID.matcher(reply.location());
        assertThat(id.find()).as("%s: %s", wanted, reply.location()).isTrue();
        return id.group(1);
    }

    private String page(String id) {
        var reply = officer.get("/en/requests/" + id + "/draft");
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private static String hidden(String page, String name) {
        var value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }
}
