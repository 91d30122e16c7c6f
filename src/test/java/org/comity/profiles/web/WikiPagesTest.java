package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NodeTest
class WikiPagesTest {

    private final Http visitor = Http.visitor();
    private Http officer = Http.visitor();
    private Http gatekeeper = Http.visitor();

    @BeforeEach
    void thePeopleOfLisbon() {
        officer = Http.officer("Demo Duty Officer (Lisbon)");
        gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
    }

    @Test
    void aSectionIsReadInTheReadersLanguageAndElseInEnglishAndSaysSo() {
        var mark = UUID.randomUUID().toString();
        var proposal = AProposal.begun(officer, "PT", "Strategy");
        save(proposal, "STRATEGIES", "en", "**English** " + mark + "[^1]\n\n[^1]: Journal");
        save(proposal, "STRATEGIES", "fr", "**Français** " + mark);
        proposal.published(officer, gatekeeper);

        assertThat(visitor.get("/en/states/PT/wiki").body())
                .contains("<strong>English</strong> " + mark, "id=\"strategies-fn-1\"", "The State answered for this");
        assertThat(visitor.get("/fr/states/PT/wiki").body()).contains("<strong>Français</strong> " + mark);
        assertThat(visitor.get("/es/states/PT/wiki").body())
                .contains("<strong>English</strong> " + mark, "Esta sección está escrita en: English.");
    }

    @Test
    void aPreviewShowsTheTextAndKeepsNothing() {
        var proposal = AProposal.begun(officer, "PT", "Preview");
        var form = proposal.section("CASE_LAW", "en");
        var fields = new HashMap<>(AProposal.footing(officer, form));
        fields.putAll(Map.of("do", "PREVIEW", "markdown", "A **judgment** of the court"));

        var reply = officer.post(form, fields);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("A <strong>judgment</strong> of the court", "Preview: not kept yet");
        assertThat(officer.get(proposal.path()).body()).contains("No changes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script>   | HTML is not used here
            [x](javascript:alert(1))    | Links lead to web addresses
            ![x](https://a.example/x)   | Images come from here only
            a\u202Eb                    | characters nobody can see
            """)
    void hostileTextIsRefusedInClearWordsAndStaysInTheForm(String markdown, String words) {
        var proposal = AProposal.begun(officer, "PT", "Hostile");

        var reply = save(proposal, "LEGISLATION", "en", markdown);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains(words).doesNotContain("<script>alert", "href=\"javascript");
        assertThat(reply.body().substring(reply.body().indexOf("<textarea"))).contains(markdown.substring(0, 1));
    }

    @Test
    void aMegabyteIsRefused() {
        var proposal = AProposal.begun(officer, "PT", "Long");

        assertThat(save(proposal, "LEGISLATION", "en", "x".repeat(900_000)).status())
                .isEqualTo(422);
        assertThat(save(proposal, "LEGISLATION", "en", "x".repeat(1 << 20)).status())
                .isBetween(400, 499);
    }

    @Test
    void aSectionTakenOutIsGoneFromThePageAndStaysInTheRevisions() {
        var mark = UUID.randomUUID().toString();
        var proposal = AProposal.begun(officer, "PT", "In");
        save(proposal, "COOPERATION", "ar", mark);
        proposal.published(officer, gatekeeper);
        var out = AProposal.begun(officer, "PT", "Out");
        assertThat(AProposal.press(officer, out.section("COOPERATION", "ar"), "REMOVE")
                        .status())
                .isEqualTo(303);
        out.published(officer, gatekeeper);

        assertThat(visitor.get("/ar/states/PT/wiki").body()).doesNotContain(mark);
        var revisions = visitor.get("/en/states/PT/revisions").body();
        var newest = revisions.replaceFirst("(?s).*?(/en/states/PT/revisions/\\d+)\".*", "$1");
        assertThat(visitor.get(newest).body()).contains("Taken out", "<del>" + mark);
    }

    @Test
    void aStateWithoutAWordHasAWikiThatSaysSo() {
        assertThat(visitor.get("/en/states/TV/wiki").body())
                .contains("Nothing has been written here yet.", "Specialised institutions");
        assertThat(visitor.get("/en/states/QQ/wiki").status()).isEqualTo(404);
    }

    private Reply save(AProposal proposal, String section, String language, String markdown) {
        return AProposal.save(officer, proposal.section(section, language), Map.of("markdown", markdown));
    }
}
