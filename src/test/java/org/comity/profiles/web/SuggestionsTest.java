package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.comity.profiles.SuggestionSettings;
import org.comity.profiles.usecase.ForgettingSuggestions;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// "Do you know a newer development?": anybody tells, nothing is public, whoever decides answers, and whoever told it
/// learns what became of it.
@NodeTest
class SuggestionsTest extends Suggestions {

    @Autowired
    SuggestionSettings settings;

    @Autowired
    ForgettingSuggestions forgetting;

    @Test
    void everySectionAndArticleAsksAndTheFormKnowsOfWhich() {
        assertThat(visitor.get("/en/states/PT/wiki").body())
                .contains("Do you know a newer development?", "/en/states/PT/newer?about=CASE_LAW");
        assertThat(visitor.get("/en/states/PT/profile").body()).contains("/en/states/PT/newer?about=ETS185+16");
        assertThat(visitor.get(FORM + "?about=ETS185+16").body())
                .contains("<option value=\"ETS185 16\" selected>", "A newer development: Portugal");
        assertThat(visitor.get("/en/states/QQ/newer").status()).isEqualTo(404);
    }

    @Test
    void whatAVisitorTellsIsReadByTheStateAndTheSecretariatAloneAndNothingOfItIsPublic() {
        var mark = mark();
        var status = told(fields(mark)).location();

        assertThat(status).startsWith("/en/suggestions/");
        assertThat(visitor.get(status).body()).contains(mark, "Keep the address of this page", "Waits");
        assertThat(visitor.get(status).header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(officer.get(waiting(officer)).body()).contains(mark, "reader@example.org");
        var secretary = Http.officer("Demo Secretary One");
        assertThat(secretary.get(waiting(secretary)).status()).isEqualTo(200);
        var path = waiting(officer);
        assertThat(Http.officer("Demo Gatekeeper (Tokyo)").get(path).status()).isEqualTo(404);
        assertThat(visitor.get(path).status()).isNotEqualTo(200);
        for (var page : new String[] {"wiki", "profile", "revisions"}) {
            assertThat(visitor.get("/en/states/PT/" + page).body()).doesNotContain(mark);
        }
        assertThat(visitor.get("/en/suggestions/" + "x".repeat(43)).status()).isEqualTo(404);
    }

    @Test
    void takenUpItIsADraftWithTheWordsAsANoteAndTheirSourceByWhoeverTookIt() {
        var mark = mark();
        var fields = fields(mark + " <b>*new*</b> law");
        var status = told(fields).location();

        var draft = act(officer, Map.of("act", "TAKE_UP")).location();

        var page = officer.get(draft).body();
        assertThat(page).contains("Newer development: ETS 185 · 16", mark, "https://law.example/new", "Draft");
        var proposal = draft.replaceFirst("^/en", "");
        assertThat(visitor.get(status).body()).contains("It was taken up").doesNotContain(proposal);
        submitted(draft);
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        gatekeeper.get(draft);
        assertThat(Touch.confirm(gatekeeper, draft + "/acts", Map.of("act", "PUBLISH"))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(status).body()).contains("what came of it is published", "/en/states/PT/revisions/");
    }

    @Test
    void takenUpForASectionItStandsBelowTheTextAsAQuotationInWhichNothingSetsAnything() {
        var mark = mark();
        var fields = fields(mark + " ![x](https://a.example/x) <script>\n# no heading");
        fields.put("about", "CASE_LAW");
        fields.put("tongue", "fr");
        told(fields);

        var draft = act(officer, Map.of("act", "TAKE_UP")).location();

        var form = officer.get(draft + "/sections/CASE_LAW/fr").body();
        assertThat(form).contains(mark);
        var saved = AProposal.footing(form);
        var text = form.replaceFirst("(?s).*<textarea[^>]*>(.*)</textarea>.*", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        var all = new HashMap<>(saved);
        all.putAll(Map.of("markdown", text, "do", "PREVIEW"));
        var preview = officer.post(draft + "/sections/CASE_LAW/fr", all);
        assertThat(preview.status()).as("nothing in it is refused").isEqualTo(200);
        assertThat(preview.body())
                .contains("![x](https://a.example/x) &lt;script&gt;")
                .doesNotContain("<h3>no heading");
    }

    @Test
    void withTheDecisionTheMailAddressIsErasedAndWhoeverToldItReadsTheReason() {
        var mark = mark();
        var status = told(fields(mark)).location();
        assertThat(act(officer, Map.of("act", "ANSWER", "how", "KNOWN", "answer", ""))
                        .status())
                .isEqualTo(422);
        var path = waiting(officer);

        assertThat(act(officer, Map.of("act", "ANSWER", "how", "KNOWN", "answer", "It is in the row of Article 16."))
                        .status())
                .isEqualTo(303);

        assertThat(visitor.get(status).body()).contains("Known already", "It is in the row of Article 16.");
        assertThat(officer.get(path).body()).contains(mark).doesNotContain("reader@example.org");
        assertThat(mails(mark)).isZero();
        assertThat(officer.get("/en/proposals").body()).doesNotContain(path);
        assertThat(officer.post(path + "/acts", Map.of("act", "REMOVE")).body()).contains("Somebody was faster");
    }

    @Test
    void spamIsErasedAndTheRecordKeepsItsDigestAlone() {
        var mark = mark();
        var status = told(fields(mark)).location();
        var path = waiting(officer);

        assertThat(act(officer, Map.of("act", "REMOVE")).status()).isEqualTo(303);

        assertThat(officer.get(path).body()).contains("Removed").doesNotContain(mark);
        assertThat(visitor.get(status).body()).contains("It was removed").doesNotContain(mark);
        assertThat(rows(mark)).isZero();
        assertThat(telling(fields(mark)).body()).as("told again").contains("Somebody has told exactly this already");
    }

    @Test
    void wordsThatNameSomebodyAreErasedForGood() {
        var mark = mark();
        told(fields(mark + " by Maria Example of Porto"));
        var path = waiting(officer);

        assertThat(act(officer, Map.of("act", "ERASE", "phrase", "Nobody Here")).status())
                .isEqualTo(422);
        assertThat(act(officer, Map.of("act", "ERASE", "phrase", "Maria Example"))
                        .status())
                .isEqualTo(303);

        assertThat(officer.get(path).body()).contains(mark, "▇▇▇ of Porto").doesNotContain("Maria Example");
    }

    @Test
    void wordsThatADraftRepeatsAreErasedInTheDraftAndNotHereAlone() {
        var mark = mark();
        told(fields(mark));
        var path = waiting(officer);
        assertThat(act(officer, Map.of("act", "TAKE_UP")).status()).isEqualTo(303);

        assertThat(officer.get(path).body())
                .contains("The words stand in a draft now")
                .doesNotContain("Words to erase");
        var reply = officer.post(path + "/acts", Map.of("act", "ERASE", "phrase", mark));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("is taken out in the draft", mark);
    }

    @Test
    void whatHasNoRoomInASectionIsNotTakenUpAndStillWaits() {
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var line = "Palabras. ".repeat(100) + "\n\n";
        written("A long text", line.repeat(59)).published(officer, gatekeeper);
        var fields = fields(mark() + " " + "x".repeat(1_900));
        fields.put("about", "INSTITUTIONS");
        fields.put("tongue", "es");
        told(fields);

        var reply = act(officer, Map.of("act", "TAKE_UP"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("There is no room for it in this section");
        written("A short text", "Corto.").published(officer, gatekeeper);
        assertThat(act(officer, Map.of("act", "TAKE_UP")).status()).isEqualTo(303);
    }

    private AProposal written(String title, String markdown) {
        var proposal = AProposal.begun(officer, "PT", title);
        var saved = AProposal.save(officer, proposal.section("INSTITUTIONS", "es"), Map.of("markdown", markdown));
        assertThat(saved.status()).isEqualTo(303);
        return proposal;
    }

    @Test
    void whatIsOverIsForgottenAndMailThatNobodyAnsweredToo() {
        var undecided = mark();
        told(fields(undecided));
        var decided = mark();
        told(fields(decided));
        act(officer, Map.of("act", "ANSWER", "how", "NOT_TAKEN_UP", "answer", "No source."), decided);

        clock.advance(settings.mailFor().plusDays(1));
        forgetting.forget();
        assertThat(mails(undecided)).isZero();
        assertThat(rows(decided)).isEqualTo(1);
        assertThat(rows(undecided)).as("it still waits").isEqualTo(1);
        clock.advance(Duration.ofDays(366));
        forgetting.forget();
        assertThat(rows(decided)).isZero();
        assertThat(rows(undecided)).as("what nobody decided in a year").isZero();
    }

    private Reply act(Http reader, Map<String, String> form) {
        var path = waiting(reader);
        reader.get(path);
        return reader.post(path + "/acts", form);
    }

    private void act(Http reader, Map<String, String> form, String mark) {
        var id = database.sql("SELECT id FROM profiles_suggestion WHERE words LIKE '%' || :mark || '%'")
                .param("mark", mark)
                .query(UUID.class)
                .single();
        var path = "/en/proposals/suggestions/" + id;
        reader.get(path);
        assertThat(reader.post(path + "/acts", form).status()).isEqualTo(303);
    }

    private void submitted(String draft) {
        officer.get(draft);
        assertThat(officer.post(draft + "/acts", Map.of("act", "SUBMIT")).status())
                .isEqualTo(303);
    }

    private int rows(String mark) {
        return count("SELECT count(*) FROM profiles_suggestion WHERE words LIKE '%' || :mark || '%'", mark);
    }

    private int mails(String mark) {
        return count(
                "SELECT count(*) FROM profiles_suggestion WHERE words LIKE '%' || :mark || '%' AND mail IS NOT NULL",
                mark);
    }

    private int count(String query, String mark) {
        return database.sql(query).param("mark", mark).query(Integer.class).single();
    }
}
