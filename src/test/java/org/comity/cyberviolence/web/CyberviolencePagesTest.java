package org.comity.cyberviolence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.usecase.OfferingCyberviolence;
import org.comity.cyberviolence.usecase.StateLaws;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What everyone reads of the resource: after one calm page, without a cookie, in four languages.
@NodeTest
class CyberviolencePagesTest {

    private static final String ROOT = "/help/cyberviolence";
    private static final int HTML_BUDGET = 15_000;

    private final Http visitor = Http.visitor();

    @Autowired
    private Types types;

    @Autowired
    private StateLaws laws;

    @Autowired
    private OfferingCyberviolence offering;

    @BeforeEach
    void whatStatesHaveIsRead() {
        laws.look();
    }

    private String page(String path) {
        var reply = visitor.get("/en" + path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.body();
    }

    @Test
    void theEntranceSaysWhatItIsWithItsSourceAndNamesEveryTypeWhereItBelongs() {
        var page = page(ROOT);

        assertThat(page)
                .contains(
                        "adopted on 9 July 2018", "docslib.org", "partly sourced", "graded approach", "Types overlap");
        for (var type : types.all()) {
            assertThat(page.split("href=\"/en" + type.path() + "\"", -1).length - 1)
                    .as(type.slug())
                    .isGreaterThanOrEqualTo(Math.max(1, type.parents().size()));
        }
    }

    @Test
    void oneCalmPageStandsBeforeWhatDescribesViolenceAndTheAddressSaysThatSomebodyReadsOn() {
        for (var path : List.of("/types/sextortion", "/instruments", "/measures", "/states/at")) {
            var before = visitor.get("/en" + ROOT + path);
            assertThat(before.headers()).doesNotContainKey("set-cookie");
            assertThat(before.body())
                    .contains("Before you read on", "Leave this page", "Get help now", ROOT + path + "?read=yes");
            assertThat(page(ROOT + path + "?read=yes")).doesNotContain("Before you read on");
        }
        assertThat(page(ROOT + "/measures?type=threats&scope=country&x=%22%3E%3Cscript%3E"))
                .contains("/measures?read=yes&amp;type=threats&amp;scope=country")
                .doesNotContain("\"><script>");
    }

    @Test
    void aTypeSaysWhatCanAnswerItByForceAndWhereElseItBelongs() {
        var stalking = page(ROOT + "/types/cyberstalking?read=yes");
        assertThat(stalking)
                .contains("Criminal law", "Courts and authorities, without punishment", "Platforms, schools")
                .contains("/types/cyberharassment?read=yes", "/types/privacy-violation?read=yes", "CETS 210 · 34");
        assertThat(page(ROOT + "/types/cyberbullying?read=yes")).contains("Criminal law is the exception here");
        assertThat(page(ROOT + "/types/swatting?read=yes")).contains("Our own description");
        assertThat(page(ROOT + "/types/hate-crime?read=yes")).contains("ETS 189", "Article 6", "direct");
        assertThat(visitor.get("/en" + ROOT + "/types/nothing").status()).isEqualTo(404);
    }

    @Test
    void theMatrixCountsWhatIsVerifiedAndWhatIsNotStandsApart() {
        var page = page(ROOT + "/instruments?read=yes");
        var apart = page.indexOf("What nobody verified");

        assertThat(apart).isPositive();
        assertThat(page.substring(apart)).contains("This is not a fact", "Article 41");
        assertThat(page.substring(0, apart)).doesNotContain("Article 41<").contains("none listed");
    }

    @Test
    void whereStatesStandIsSaidAndWhereNobodyKnowsThatTooIsSaid() {
        assertThat(page(ROOT + "/instruments/ETS185")).contains("Party", "/states/at");
        assertThat(page(ROOT + "/instruments/CETS201"))
                .contains("Listed as Party, the day is not stated", "Check the day");
        assertThat(page(ROOT + "/states/at?read=yes")).contains("Listed as Party, the day is not stated");
        assertThat(page(ROOT + "/instruments/CETS197"))
                .contains("do not say where they stand", "Treaty Office")
                .doesNotContain("is not Party");
        assertThat(visitor.get("/en" + ROOT + "/instruments/ETS005").status()).isEqualTo(404);
    }

    @Test
    void measuresAreNarrowedDownByThreeQuestionsWithCountsAndAWayBack() {
        var all = page(ROOT + "/measures?read=yes");
        assertThat(all)
                .contains("Andorra", "ASEAN", "Prosecution and criminalisation")
                .doesNotContain("Reset filter");

        var narrowed = page(ROOT + "/measures?read=yes&type=cyberbullying&type=defamation&measure=prosecution"
                + "&scope=country&state=AT");

        assertThat(narrowed)
                .contains("Reset filter", "/measures/austria-penal-code-107c?read=yes")
                .doesNotContain("andorra-school-plan");
        assertThat(page(ROOT + "/measures?read=yes&state=IS")).contains("That does not mean that none exists");
    }

    @Test
    void aMeasureSaysProvisionPenaltySourceAndWhatItsSourceDoesNotSay() {
        assertThat(page(ROOT + "/measures/austria-penal-code-107c?read=yes"))
                .contains("§ 107c", "720 penalty units", "partly sourced", "later amendments were not checked");
        assertThat(page(ROOT + "/measures/asean-declaration-2019?read=yes")).contains("The source does not say it.");
        assertThat(visitor.get("/en" + ROOT + "/measures/entry-000000000000").status())
                .isEqualTo(404);
    }

    @Test
    void aStateShowsInstrumentsProvisionsAndMeasuresAndLeadsToItsServices() {
        assertThat(page(ROOT + "/states/ad?read=yes"))
                .contains("Convention on Cybercrime", "Penal Code (Law 9/2005)", "CP art. 183", "/en/help/ad\"")
                .contains("National plan against bullying");
        assertThat(visitor.get("/en" + ROOT + "/states/qq").status()).isEqualTo(404);
    }

    @Test
    void everyPageStaysBelowItsBudgetInEveryLanguage() throws IOException {
        for (var language : Language.values()) {
            for (var path : List.of(
                    "",
                    "/types/threats-or-violence?read=yes",
                    "/instruments?read=yes",
                    "/instruments/ETS185",
                    "/measures?read=yes",
                    "/states/at?read=yes",
                    "/tell")) {
                var reply = visitor.get("/" + language.code() + ROOT + path);
                assertThat(reply.status()).as(language + path).isEqualTo(200);
                assertThat(packed(reply.bytes())).as(language + path).isLessThan(HTML_BUDGET);
            }
        }
    }

    @Test
    void theSearchAndOthersLearnOfEveryTypeAndMeasure() {
        assertThat(offering.kind()).isEqualTo(Kind.CYBERVIOLENCE);
        assertThat(offering.documents().map(PublicDocument::address))
                .contains(
                        "/help/cyberviolence/types/cyberstalking",
                        "/help/cyberviolence/measures/austria-penal-code-107c")
                .doesNotHaveDuplicates();
        assertThat(offering.documents())
                .filteredOn(document -> document.id().equals("austria-penal-code-107c"))
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.state()).contains(new Country("AT"));
                    assertThat(document.in("fr").body()).contains("§ 107c", "Cyberharcèlement");
                });
    }

    private static int packed(byte[] page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page);
        }
        return bytes.size();
    }

    @Test
    void programsReadTheSameWithStandingAndAsTables() {
        assertThat(visitor.get("/api/v1/cyberviolence/types").body())
                .contains("\"slug\":\"cyberstalking\"", "\"parents\":[\"cyberharassment\",\"privacy-violation\"]");
        assertThat(visitor.get("/api/v1/cyberviolence/instruments").body())
                .contains("\"standing\":\"unverified\"", "\"connection\":\"facilitating\"");
        assertThat(visitor.get("/api/v1/cyberviolence/instruments.csv").body().lines())
                .hasSize(58);
        assertThat(visitor.get("/api/v1/cyberviolence/measures?scope=international")
                        .body())
                .contains("\"organisation\":\"ASEAN\"")
                .doesNotContain("andorra");
        assertThat(visitor.get("/api/v1/cyberviolence/measures/austria-penal-code-107c")
                        .body())
                .contains("\"place\":\"§ 107c\"");
        assertThat(visitor.get("/api/v1/cyberviolence/measures/none").status()).isEqualTo(404);
        var table = visitor.get("/api/v1/cyberviolence/measures.csv?language=fr&state=CL");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.body()).startsWith("id,scope,place").contains("Loi sur la violence scolaire, 2011");
    }
}
