package org.comity.children.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.comity.children.usecase.OfferingLaw;
import org.comity.search.PublicDocument;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The doors for children, and the law that protects them, as everyone sees them.
@NodeTest
class ChildrenPagesTest {

    private static final String LAW = "/en/help/children/law";
    private static final int LARGEST = 15 * 1024;

    private final Http visitor = Http.visitor();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | I am under 12            | I am 12 to 17
            fr | J’ai moins de 12 ans     | J’ai de 12 à 17 ans
            es | Tengo menos de 12 años   | Tengo de 12 a 17 años
            ar | عمري أقل من 12 سنة       | عمري بين 12 و17 سنة
            """)
    void twoBigDoorsAreForChildrenAndTwoForThoseAroundThem(String language, String young, String older) {
        var page = visitor.get("/" + language + "/help/children").body();

        assertThat(page).contains(young, older);
        for (var guide : List.of("children-under-12", "teenagers", "trusted-adults", "professionals-child")) {
            assertThat(page).contains("\"/" + language + "/help/guides/" + guide + "\"");
        }
    }

    @Test
    void whoeverChoosesACountryIsLedToTheServicesThereThatSpeakWithChildren() {
        var led = visitor.get("/en/help/children?country=pt").location();

        assertThat(led).isEqualTo("/en/help/pt?age=under-18");
        assertThat(visitor.get(led).status()).isEqualTo(200);
        assertThat(visitor.get("/en/help/children?country=").status()).isEqualTo(200);
        assertThat(visitor.get("/en/help/children?country=zz").status()).isEqualTo(200);
    }

    @Test
    void aStateIsShownWithItsAgeLimitItsReservationsAndWhereEachOfThemStands() {
        var page = visitor.get(LAW + "/ch").body();

        assertThat(page)
                .contains("Switzerland: the law that protects children", "Minors are those under 16")
                .contains("Reserved: it does not apply there", "does not apply 9(2)(b)", "19 October 2017")
                .contains("1 January 2012", "Party by its source, which does not say since when", "partly sourced")
                .contains("SCC art. 197(4)-(5)", "unverified");
    }

    @Test
    void whatIsNotKnownIsSaid() {
        assertThat(visitor.get(LAW + "/jp").body()).contains("Not known: no source held here says anything");
        assertThat(visitor.get(LAW + "/co").body())
                .contains("Not known: reservations exist that were not read here", "The official chart says");
        assertThat(visitor.get(LAW + "/ie").body()).contains("Article 9 does not bind the State, or not yet");
        assertThat(visitor.get(LAW + "/pt").body())
                .contains("No reservation is known here", "The Convention allows no reservation here");
    }

    @Test
    void aStateHasOneAddressAndWhatIsNoStateHasNone() {
        assertThat(visitor.get(LAW + "/CH").location()).isEqualTo(LAW + "/ch");
        assertThat(visitor.get(LAW + "?state=ch").location()).isEqualTo(LAW + "/ch");
        assertThat(visitor.get(LAW + "/zz").status()).isEqualTo(404);
        assertThat(visitor.get(LAW + "/eu").status()).isEqualTo(404);
        assertThat(visitor.get("/en/help/children/benchmarks/zz").status()).isEqualTo(404);
        assertThat(visitor.get("/en/help/children/benchmarks?state=pt").location())
                .isEqualTo("/en/help/children/benchmarks/pt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reserved-9-2-b | Montenegro     | Portugal
            reserved-9-2-c | Andorra        | Switzerland
            reserved-9-1-d | Ukraine        | Denmark
            reserved-9-1-e | Denmark        | Argentina
            age-below-18   | Switzerland    | Denmark
            withdrawn      | Argentina      | Portugal
            to-ask         | Colombia       | Portugal
            both           | Portugal       | Japan
            every-state    | Afghanistan    | European Union
            """)
    void allStatesAreAskedOneQuestion(String question, String among, String notAmong) {
        var page = visitor.get(LAW + "?question=" + question).body();
        var table = page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));

        assertThat(table).contains("<bdi>" + among + "</bdi>").doesNotContain("<bdi>" + notAmong + "</bdi>");
    }

    @Test
    void aQuestionThatIsNoneIsToldAndAnsweredByAllThatAreBound() {
        var page = visitor.get(LAW + "?question=who-knows");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("This question is not one of those below", "<bdi>Portugal</bdi>");
        assertThat(visitor.get("/api/v1/children/law?question=who-knows").status())
                .isEqualTo(400);
    }

    @Test
    void theSearchIsOfferedEveryStateOfWhichSomethingIsKnownInFourLanguages(@Autowired OfferingLaw offering) {
        var found = offering.documents().toList();

        assertThat(found)
                .extracting(PublicDocument::address)
                .contains("/help/children", "/help/children/law", "/help/children/benchmarks", "/help/children/law/pt")
                .doesNotContain("/help/children/law/kp");
        var swiss = found.stream()
                .filter(document -> document.address().equals("/help/children/law/ch"))
                .findFirst()
                .orElseThrow();
        assertThat(swiss.in("fr").title()).isEqualTo("Suisse : le droit qui protège les enfants");
        assertThat(swiss.in("en").body()).contains("9(2)(b): Reserved", "A lower age than eighteen applies");
        assertThat(swiss.state()).contains(new Country("CH"));
        assertThat(swiss.texts()).hasSize(4);
    }

    @Test
    void theSameLeavesAsATableAndAsDataEachLineWithItsSource() {
        var table = visitor.get(LAW + ".csv?question=age-below-18");
        assertThat(table.header("content-type")).startsWith("text/csv");
        assertThat(table.body().lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).endsWith("words,source,as_of,standing"));
        assertThat(table.body())
                .contains("CH,Switzerland,")
                .contains("minor: lower 16")
                .contains("2017-12-16,sourced");

        var data = visitor.get("/api/v1/children/law/CH").body();
        assertThat(data)
                .contains("\"minor\":{\"status\":\"lower\",\"years\":16", "\"9(2)(b)\":{\"status\":\"reserved\"")
                .contains("\"standing\":\"sourced\"", "\"lanzarote\":{\"status\":\"party-undated\",\"since\":null");
        assertThat(visitor.get("/api/v1/children/law?question=age-below-18").body())
                .contains("\"question\":\"age-below-18\"", "\"code\":\"CH\"");
        assertThat(visitor.get("/api/v1/children/law/ZZ").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/law",
                "/law?question=every-state",
                "/law/ch",
                "/benchmarks",
                "/benchmarks/ch",
                "/law.csv",
                "/benchmarks.csv"
            })
    void nothingIsSetNothingForeignIsLoadedAndNoScriptIsNeeded(String path) throws IOException {
        for (var language : List.of("en", "ar")) {
            var page = visitor.get("/" + language + "/help/children" + path);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headers()).doesNotContainKey("set-cookie");
            assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
            assertThat(page.body()).doesNotContain("<form method=\"post\"", "<img src=\"http", "src=\"//", "_csrf");
            if (!path.endsWith(".csv")) {
                assertThat(packed(page.body())).isLessThan(LARGEST);
            }
        }
    }

    private static int packed(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
