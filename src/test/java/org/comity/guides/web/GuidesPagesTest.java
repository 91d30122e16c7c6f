package org.comity.guides.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.comity.documents.VeraPdf;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The guides as everybody reads them.
@NodeTest
class GuidesPagesTest {

    private static final Pattern SHEET = Pattern.compile("href=\"(/assets/[^\"]+/leaflet\\.css)\"");
    private static final Pattern THEME = Pattern.compile("href=\"(/assets/[^\"]+/theme\\.css)\"");

    private final Http visitor = Http.visitor();

    @Test
    void everyGuideIsFoundByWhatHappensAndByWhoAsks() {
        var all = visitor.get("/en/help/guides");

        assertThat(all.status()).isEqualTo(200);
        assertThat(all.headers()).doesNotContainKey("set-cookie");
        assertThat(all.body())
                .contains("href=\"/en/help/guides/phishing\"", "href=\"/en/help/guides/teenagers\"")
                .contains("href=\"/en/help/guides?for=parent\"", "href=\"/en/help/guides/professionals-child\"");
        assertThat(visitor.get("/en/help/guides?for=parent").body())
                .contains("Guides for parents", "/en/help/guides/phishing?for=parent", "/en/help/guides/trusted-adults")
                .doesNotContain("/en/help/guides/teenagers");
        assertThat(visitor.get("/ar/help/guides?for=child").body())
                .contains("dir=\"rtl\"", "/ar/help/guides/teenagers")
                .doesNotContain("/ar/help/guides/trusted-adults");
    }

    @ParameterizedTest
    @CsvSource({"en, If it has happened", "fr, Si c’est arrivé", "es, Si ya ha ocurrido", "ar, إذا حدث"})
    void aGuideSaysWhatToDoFirstInEveryLanguage(String language, String heading) {
        var page = visitor.get("/" + language + "/help/guides/phishing").body();

        assertThat(page).contains(heading, "id=\"happened\"", "<ol class=\"counted\">", "2026", "2027");
        assertThat(page).doesNotContain("**", "## ");
    }

    @Test
    void whoeverSaysWhoTheyAreReadsTheirOwnPartFirst() {
        var firm = visitor.get("/en/help/guides/phishing?for=firm").body();
        var anybody = visitor.get("/en/help/guides/phishing").body();

        assertThat(firm.indexOf("id=\"firm\"")).isBetween(0, firm.indexOf("id=\"what\""));
        assertThat(anybody.indexOf("id=\"firm\"")).isGreaterThan(anybody.indexOf("id=\"report\""));
        assertThat(visitor.get("/en/help/guides/teenagers?for=firm").body()).doesNotContain("id=\"firm\"");
    }

    @Test
    void theReadersCountryLeadsToTheFinder() {
        var guide = "/fr/help/guides/";

        assertThat(visitor.get(guide + "phishing").body()).contains("<option value=\"PT\">Portugal</option>");
        assertThat(visitor.get(guide + "phishing/report?country=PT").location()).isEqualTo("/fr/help/pt/phishing");
        assertThat(visitor.get(guide + "teenagers/report?country=jp").location())
                .isEqualTo("/fr/help/jp");
        assertThat(visitor.get(guide + "phishing/report?country=//x").location())
                .isEqualTo(guide + "phishing#report");
        assertThat(visitor.get(guide + "phishing").body()).doesNotContain("value=\"EU\"");
        assertThat(visitor.get(guide + "phishing/report?country=EU").location()).isEqualTo(guide + "phishing#report");
        assertThat(visitor.get(guide + "nothing/report?country=PT").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoGuideIsNotThere() {
        for (var path : List.of("", "/leaflet", "/leaflet.pdf")) {
            assertThat(visitor.get("/en/help/guides/nothing-here" + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void aLeafletHasWhatCountsOnOnePageAndTheWayToTheRest() {
        var page = visitor.get("/es/help/guides/phishing/leaflet?for=older").body();

        assertThat(page)
                .contains("<article class=\"leaflet", "<svg viewBox=", "/es/help/guides/phishing?for=older")
                .contains("/es/help/guides/phishing/leaflet.pdf?for=older", "Para personas mayores</h2>")
                .doesNotContain("Para docentes</h2>");
    }

    @Test
    void onlyALeafletLoadsTheSheetThatIsForLeaflets() {
        var leaflet = visitor.get("/en/help/guides/phishing/leaflet").body();
        var address = SHEET.matcher(leaflet);
        assertThat(address.find()).isTrue();

        assertThat(visitor.get(address.group(1)).body()).contains(".leaflet ", "@page leaflet");
        for (var path : List.of("/en/help/guides/phishing", "/en/help/guides", "/en")) {
            assertThat(visitor.get(path).body()).doesNotContain("leaflet.css");
        }
        var theme = THEME.matcher(leaflet);
        assertThat(theme.find()).isTrue();
        assertThat(visitor.get(theme.group(1)).body()).doesNotContain("leaflet");
    }

    /// Long ones, for an audience that makes them longer still.
    @ParameterizedTest
    @CsvSource({"en, fraud, firm", "ar, sextortion, parent"})
    void aLeafletOnPaperIsOneAccessibleSheet(String language, String guide, String audience) throws IOException {
        var address = "/" + language + "/help/guides/" + guide + "/leaflet.pdf?for=" + audience;

        var file = visitor.get(address);

        assertThat(file.header("content-type")).isEqualTo("application/pdf");
        assertThat(file.headers()).doesNotContainKey("set-cookie");
        try (var pdf = Loader.loadPDF(file.bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(VeraPdf.complaints(file.bytes())).isEmpty();
        assertThat(visitor.get(address).bytes()).isEqualTo(file.bytes());
    }

    @Test
    void theSearchFindsAGuideByWhatHappenedToSomebody() {
        assertThat(found("/en/search?kind=guide&q=Somebody+is+in+my+account", "/en/help/guides/account-takeover"))
                .isTrue();
        assertThat(found("/es/search?kind=guide&q=rescate", "/es/help/guides/ransomware"))
                .isTrue();
    }

    /// The index may still be read anew.
    private boolean found(String search, String wanted) {
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!visitor.get(search).body().contains(wanted)) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return true;
    }
}
