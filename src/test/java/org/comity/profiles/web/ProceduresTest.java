package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.comity.profiles.ItemId;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Subject;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The procedure of a State, from the form to every place where it is read.
@NodeTest
class ProceduresTest {

    private static final Country PORTUGAL = new Country("PT");
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    /// The index may still be being built.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Http visitor = Http.visitor();
    private Http officer = Http.visitor();
    private Http gatekeeper = Http.visitor();

    /// A part of the State that no other test speaks of.
    private final String part = "Isle" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Autowired
    private LegalProfiles profiles;

    @Autowired
    private DataSource database;

    @BeforeEach
    void thePeopleOfLisbon() {
        officer = Http.officer("Demo Duty Officer (Lisbon)");
        gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
    }

    @Test
    void whatAnOfficerProposesAndAReviewerPublishesStandsOnThePageInFilesAndForProgramsAtOnce() {
        published(
                "PRESERVATION",
                Map.of(
                        "PRESERVATION_DAYS",
                        "90",
                        "RENEWALS",
                        "1",
                        "LANGUAGES",
                        "pt, EN",
                        "ORDERED_BY",
                        "The prosecutor"));

        var page = visitor.get("/en/states/PT/procedure").body();
        var row = page.substring(page.indexOf(part));
        assertThat(row.substring(0, row.indexOf("</li>")))
                .contains("90 days", "Once", "Portuguese and English", "The prosecutor", "ETS 185 · 16(2)")
                .contains("law.example", "1 March 2026", "The State answered for this on")
                .containsPattern("Not known:.*Costs");
        assertThat(visitor.get("/ar/states/PT/procedure").body()).contains("90 يوماً", "البرتغالية والإنجليزية");
        assertThat(visitor.get("/en/states/PT/profile").body()).contains(part, "/procedure#PRESERVATION");
        assertThat(visitor.get("/en/states/PT/procedure.csv").body())
                .contains("preservation,ETS185 29," + part + ",full,preservation-days,ETS185 16(2),90,90 days");
        assertThat(told("/api/v1/profiles/PT/procedures").at("/facts/0/number").asInt())
                .isEqualTo(90);
        assertThat(told("/api/v1/profiles/PT").at("/source/standing").asString())
                .isEqualTo("sourced");
    }

    @Test
    void twoStatesStandSideBySideWithWhatEachSaysAndWhatIsNotKnown() {
        published("PRESERVATION", Map.of("PRESERVATION_DAYS", "45"));

        var page = visitor.get("/en/profiles/procedures?states=PT,RO&subject=PRESERVATION");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(">Portugal<", ">Romania<", part, "45 days", "Not known", "<th scope=\"row\">");
        assertThat(visitor.get("/en/profiles/compare?states=PT,RO").body())
                .contains("/en/profiles/procedures?states=PT,RO");
        assertThat(visitor.get("/en/profiles/procedures.csv?states=PT,RO&subject=preservation")
                        .body())
                .contains(part);
        assertThat(visitor.get("/api/v1/profiles/procedures?states=PT,RO&subject=preservation")
                        .body())
                .contains(part)
                .doesNotContain("\"subject\":\"assistance\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            states=PT                        | 2 to 4 States      | value="PT" selected
            states=PT,QQ                     | names no State     | value="QQ" selected
            states=PT,RO&subject=SOMETHING   | choose             | value="SOMETHING" selected
            states=PT,RO&on=yesterday        | Please give a date | value="yesterday"
            """)
    void aQuestionThatCannotBeAnsweredIsSentBackWithAllThatWasTyped(String query, String kindly, String kept) {
        var page = visitor.get("/en/profiles/procedures?" + query);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains(kindly, kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fact-PRESERVATION_DAYS | -5          | Give a whole number
            fact-PRESERVATION_DAYS | ninety      | Give a whole number
            fact-PRESERVATION_DAYS | 𝟗𝟘          | Give a whole number
            fact-RENEWALS          | 1.5         | Give a whole number
            fact-THRESHOLD_MONTHS  | 99999       | Give a whole number
            fact-LANGUAGES         | pt, zzz     | Give codes of languages
            fact-LANGUAGES         | Portuguese  | Give codes of languages
            fact-CHANNEL           | YES         | choose
            fact-E_SIGNATURE       | ON_CONDITION | Say in the note under which condition
            coverage               | NONE        | Say what serves instead
            coverage               | OTHER_POWER | Say what serves instead
            coverage               | MAYBE       | choose
            asOf                   | ''          | Give the day the source speaks of
            source                 | ''          | Please
            to                     | 2020-01-01  | It ends before it begins
            """)
    void aFormThatCannotBeKeptComesBackWithAllThatWasTyped(String field, String typed, String kindly) {
        var proposal = AProposal.begun(officer, "PT", "Mistakes");
        var fields = new HashMap<>(AProposal.aProcedure(Map.of("COSTS", "kept words", "RETENTION_DAYS", "365")));
        fields.put("from", "2021-01-01");
        fields.put(field, typed);

        var reply = AProposal.save(officer, proposal.procedure("PRESERVATION", part), fields);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains(kindly, "kept words", "value=\"365\"", "href=\"#");
        assertThat(officer.get(proposal.path()).body()).contains("No changes");
    }

    @Test
    void theFormAsksWhatMakesSenseForTheMeasureAndTellsTheNamesOfLanguages() {
        var proposal = AProposal.begun(officer, "PT", "To look at");
        var preservation = officer.get(proposal.procedure("PRESERVATION", "")).body();
        var spontaneous =
                officer.get(proposal.procedure("SPONTANEOUS_INFORMATION", "")).body();

        assertThat(preservation)
                .contains("name=\"fact-PRESERVATION_DAYS\"", "type=\"radio\"", "days", "<bdi dir=\"ltr\">pt</bdi>");
        assertThat(spontaneous)
                .contains("name=\"fact-USE_LIMITED\"")
                .doesNotContain("name=\"fact-PRESERVATION_DAYS\"", "name=\"fact-DUAL_CRIMINALITY\"");
        AProposal.save(
                officer, proposal.procedure("PRESERVATION", part), AProposal.aProcedure(Map.of("LANGUAGES", "pt,en")));
        assertThat(officer.get(proposal.procedure("PRESERVATION", part)).body()).contains("Portuguese · English");
    }

    @Test
    void digitsOfAnotherScriptAreRead() {
        published("PRESERVATION", Map.of("PRESERVATION_DAYS", "٩٠"));

        assertThat(told("/api/v1/profiles/PT/procedures").at("/facts/0/number").asInt())
                .isEqualTo(90);
    }

    @Test
    void aRevisionSaysInWordsFromWhatToWhatSinceWhenAndCanBePutBack() {
        var first = published("PRESERVATION", Map.of("PRESERVATION_DAYS", "60"));
        var second = published("PRESERVATION", Map.of("PRESERVATION_DAYS", "90"), Map.of("from", "2026-03-01"));

        assertThat(visitor.get(second).body())
                .contains(part)
                .containsPattern("ETS 185 · 16\\(2\\)</span>\\s*Preserved at first for")
                .containsPattern(from("60 days", "→", "90 days"))
                .containsPattern("In force from</dt>\\s*<dd class=\"told\"><ins>1 March 2026\\s*</ins>");
        assertThat(visitor.get(second.replace("/en/", "/ar/")).body())
                .containsPattern(from("60 يوماً", "←", "90 يوماً"));
        var number = first.replaceFirst(".*/", "");
        var back = officer.post("/en/proposals/restored", Map.of("state", "PT", "revision", number));
        assertThat(officer.follow(back).body()).containsPattern(from("90 days", "→", "60 days"));
    }

    @Test
    void anAnswerIsTakenOutByAProposalLikeEverythingElse() {
        published("JOINT_TEAM", Map.of("COSTS", "Shared"));
        var proposal = AProposal.begun(officer, "PT", "Taken out");
        assertThat(AProposal.press(officer, proposal.procedure("JOINT_TEAM", part), "REMOVE")
                        .status())
                .isEqualTo(303);

        proposal.published(officer, gatekeeper);

        assertThat(visitor.get("/en/states/PT/procedure").body()).doesNotContain(part);
    }

    @Test
    void onlyThePeopleOfTheStateWriteItsProcedureAndNothingIsWrittenInThePlaceOfSomethingElse() {
        var proposal = AProposal.begun(officer, "PT", "Not for others");
        var form = proposal.procedure("PRESERVATION", part);
        var tokyo = Http.officer("Demo Gatekeeper (Tokyo)");

        assertThat(tokyo.get(form).status()).isEqualTo(404);
        assertThat(tokyo.get("/en/proposals/review/PT").status()).isEqualTo(404);
        assertThat(tokyo.get(proposal.path() + "/procedures").status()).isEqualTo(404);
        assertThat(visitor.get(form).status()).isNotEqualTo(200);
        assertThat(officer.get(proposal.procedure("NO_MEASURE", "")).status()).isEqualTo(404);

        var id = ItemId.procedure(PORTUGAL, Subject.PRESERVATION, part).value();
        var asRow = new HashMap<>(AProposal.aRow("ETS185 16", "art. 16"));
        asRow.putAll(Map.of("base", "0", "edition", "0"));
        officer.get(proposal.path());
        assertThat(officer.post(proposal.row(id), asRow).status()).isEqualTo(404);
        AProposal.save(officer, form, AProposal.aProcedure(Map.of()));
        assertThat(officer.get(proposal.row(id)).status()).isEqualTo(404);
        assertThat(AProposal.press(officer, proposal.row(id), "REMOVE").status())
                .isEqualTo(404);
    }

    @Test
    void twoWhoAnswerTheSameAtOnceAreBothShown() {
        var proposal = AProposal.begun(officer, "PT", "Two at once");
        var form = proposal.procedure("PRESERVATION", part);
        var stale = AProposal.footing(gatekeeper, form);
        AProposal.save(officer, form, AProposal.aProcedure(Map.of("PRESERVATION_DAYS", "60")));
        var late = new HashMap<>(AProposal.aProcedure(Map.of("PRESERVATION_DAYS", "90")));
        late.putAll(stale);

        var reply = gatekeeper.post(form, late);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("Somebody else wrote here", "60 days", "value=\"90\"");
    }

    @Test
    void theYearlyReviewSaysWhatIsMissingAndLeadsToEachForm() {
        published("EXTRADITION", Map.of("LANGUAGES", "pt"));
        var state = officer.get("/en/proposals/review/PT");
        assertThat(state.status()).isEqualTo(200);
        assertThat(state.body()).contains(part, "Extradition", "No answer yet");

        var begun = officer.post("/en/proposals/review/PT", Map.of());
        assertThat(begun.status()).isEqualTo(303);
        var page = officer.follow(begun).body();
        var line = page.substring(page.indexOf(part));
        assertThat(line.substring(0, line.indexOf("</li>")))
                .contains("Not known:", "Costs", "Dual criminality required")
                .contains("/procedures/EXTRADITION?territory=" + part)
                .doesNotContain("Languages accepted");
        assertThat(page).contains("Yearly review");

        var questionnaire = begun.location();
        var chosen = officer.get(questionnaire + "/new?subject=PRESERVATION&territory=Some+part");
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.location()).endsWith("/procedures/PRESERVATION?territory=Some+part");
        assertThat(officer.get(questionnaire + "/new?subject=&territory=Some+part")
                        .body())
                .contains("value=\"Some part\"");
        assertThat(officer.get("/en/proposals").body()).contains("/en/proposals/review/PT");
    }

    @Test
    void theQuestionnaireIsReadInAFewStatementsHoweverMuchIsAnswered() {
        var proposal = AProposal.begun(officer, "PT", "Many answers");
        officer.get(proposal.path() + "/procedures");
        var before = statements(proposal.path() + "/procedures");
        for (var subject : new String[] {"PRESERVATION", "STORED_DATA", "LIVE_TRAFFIC", "JOINT_TEAM"}) {
            AProposal.save(officer, proposal.procedure(subject, part), AProposal.aProcedure(Map.of("COSTS", "None")));
        }

        assertThat(statements(proposal.path() + "/procedures")).isLessThanOrEqualTo(before);
    }

    @Test
    void whatIsPublishedIsFoundByItsWordsAndNumbers() {
        published("PRESERVATION", Map.of("PRESERVATION_DAYS", "90"));

        var question = URLEncoder.encode("preservation 90 days Portugal " + part, StandardCharsets.UTF_8);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!visitor.get("/api/v1/search?q=" + question).body().contains("/procedure#PRESERVATION")) {
            assertThat(System.nanoTime()).as("it was found in time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(visitor.get("/en/search?q=" + question).body()).contains("/en/states/PT/procedure#PRESERVATION");
    }

    @Test
    void otherModulesFindTheAnswersAtTheFrontDoor() {
        published("PRESERVATION", Map.of("PRESERVATION_DAYS", "90", "LANGUAGES", "pt, en", "CHANNEL", "DIRECT"));

        assertThat(profiles.of(PORTUGAL).orElseThrow().procedures(DAY))
                .filteredOn(row -> row.procedure().territory().equals(part))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.reliable()).isTrue();
                    assertThat(row.procedure().number(ProceduralFact.PRESERVATION_DAYS))
                            .contains(90);
                    assertThat(row.procedure().languages()).containsExactly("pt", "en");
                });
    }

    @Test
    void aStateThatToldNothingHasAPageThatSaysSoAndAFileThatHasNoLine() {
        var page = visitor.get("/fr/states/TV/procedure");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Non connu", "Cela ne signifie pas que la mesure n’existe pas");
        assertThat(visitor.get("/en/states/TV/procedure.csv").body().lines()).hasSize(1);
        assertThat(visitor.get("/en/states/TV/procedure?on=yesterday").status()).isEqualTo(422);
        assertThat(visitor.get("/en/states/QQ/procedure").status()).isEqualTo(404);
        assertThat(visitor.get("/en/states/QQ/procedure.csv").status()).isEqualTo(404);
        assertThat(visitor.get("/api/v1/profiles/QQ/procedures").status()).isEqualTo(404);
        assertThat(visitor.get("/api/v1/profiles/procedures?states=PT,RO&subject=x")
                        .status())
                .isEqualTo(400);
    }

    private static String from(String before, String arrow, String after) {
        return "<del>" + before + "\\s*</del>\\s*<span aria-hidden=\"true\">" + arrow + "</span>\\s*<ins>" + after
                + "\\s*</ins>";
    }

    private int statements(String path) {
        ((SeenStatements) database).forget();
        officer.get(path);
        return ((SeenStatements) database).forPages().size();
    }

    /// What is said for [#part].
    private JsonNode told(String address) {
        return new JsonMapper()
                .readTree(visitor.get(address).body())
                .get("procedures")
                .valueStream()
                .filter(told -> told.get("territory").asString().equals(part))
                .findFirst()
                .orElseThrow();
    }

    /// @return address of the revision it became
    private String published(String subject, Map<String, String> facts) {
        return published(subject, facts, Map.of());
    }

    private String published(String subject, Map<String, String> facts, Map<String, String> more) {
        var proposal = AProposal.begun(officer, "PT", "Procedure");
        var fields = new HashMap<>(AProposal.aProcedure(facts));
        fields.put("source", "https://law.example/16");
        fields.putAll(more);
        AProposal.save(officer, proposal.procedure(subject, part), fields);
        proposal.published(officer, gatekeeper);
        return "/en/states/PT/revisions/" + profiles.of(PORTUGAL).orElseThrow().revision();
    }
}
