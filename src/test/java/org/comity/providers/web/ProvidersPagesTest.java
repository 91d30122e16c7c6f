package org.comity.providers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.comity.providers.TheDirectory;
import org.comity.testing.Attacks;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The pages about providers, as an officer, a script and a hostile program ask for them.
@NodeTest
class ProvidersPagesTest {

    @Autowired
    private DataSource database;

    @Test
    void theListShowsEveryProviderAndLeadsToItsPage() {
        var page = Http.visitor().get("/en/providers").body();

        assertThat(page).contains("Showing 36 of 36 providers");
        assertThat(TheDirectory.shipped().all())
                .allSatisfy(provider -> assertThat(page).contains("href=\"/en/providers/" + provider.slug() + "\""));
    }

    @Test
    void theListIsSearchedAndFilteredWithoutScripts() {
        var visitor = Http.visitor();

        assertThat(visitor.get("/en/providers?q=insta").body()).contains("Showing 1 of 36", "/en/providers/meta");
        assertThat(visitor.get("/en/providers?direct=no&seat=CH").body())
                .contains("Showing 2 of 36", "Proton", "Threema");
        assertThat(visitor.get("/fr/providers?emergency=yes&direct=yes").body())
                .contains("Microsoft", "Airbnb")
                .doesNotContain(">OKX<");
    }

    @Test
    void whileOneTypesTheRowsAloneAreSent() {
        var rows =
                Http.visitor().get("/en/providers?q=goo", "HX-Request", "true").body();

        assertThat(rows)
                .startsWith("<div id=\"found\">")
                .contains("/en/providers/google")
                .doesNotContain("<html");
    }

    @Test
    void theListIsSavedAsCsvWithTheSourceOfEachRow() {
        var file = Http.visitor().get("/en/providers.csv?q=whatsapp");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.body().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("/providers/whatsapp,WhatsApp,US,")
                        .contains("faq.whatsapp.com", "partly sourced"));
    }

    @Test
    void thePageSaysWhoAnswersForAUserInTheStateAndWhy() {
        assertThat(Http.visitor().get("/en/providers/meta?state=PT").body())
                .contains("For a user in Portugal:", "Meta Platforms Ireland Limited", "its own rules name this one")
                .contains("does not list its States");
        assertThat(Http.visitor().get("/en/providers/proton?state=FR").body())
                .contains("Its headquarters are where you begin to ask", "Ask the provider before you rely on this");
    }

    @Test
    void everyFactBearsSourceAndStandingAndWhatIsUnknownSaysWhatToAsk() {
        var page = Http.visitor().get("/en/providers/whatsapp").body();

        assertThat(page)
                .contains(
                        "90 days", "https://www.whatsapp.com/records", "preservation days and portal from third-party")
                .contains("Not known.", "Ask: do you want to be repaid what an answer costs?")
                .contains("Company whose name is not known");
        assertThat(page.split("class=\"source\"", -1).length).isGreaterThan(10);
    }

    @Test
    void thePageLeadsToThePathsAndTheAnswerOfThePathsLeadsBack() {
        assertThat(Http.visitor().get("/en/providers/google?state=PT").body())
                .contains("/en/paths/answer?from=PT&amp;provider=Google&amp;need=preservation");
        assertThat(Http.visitor()
                        .get("/en/paths/answer?from=PT&provider=Google&need=preservation")
                        .body())
                .contains("href=\"/en/providers/google?state=PT\"");
    }

    @Test
    void aBrandLeadsToThePageOfItsProviderAndNothingElseIsFound() {
        var visitor = Http.visitor();

        assertThat(visitor.get("/en/providers/instagram").location()).isEqualTo("/en/providers/meta");
        assertThat(visitor.get("/en/providers/Meta").location()).isEqualTo("/en/providers/meta");
        assertThat(visitor.get("/en/providers/nobody").status()).isEqualTo(404);
    }

    @Test
    void inArabicThePageReadsFromTheRightAndMarksWhatIsEnglish() {
        assertThat(Http.visitor().get("/ar/providers/google?state=BR").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "لا تبيّن هل تجيب عن المستخدمين هناك")
                .contains("ما يقوله المزوّدون مذكور بالإنجليزية");
    }

    @Test
    void theChecklistHoldsProvidersAndAStateAgainstTheThemes() {
        assertThat(Http.visitor().get("/en/providers/checklist?state=SO").body())
                .contains("Which law, which data, what comes first", "Missing:", "Somalia")
                .contains("/en/providers/meta#themes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/providers?direct=perhaps",
                "/en/providers?seat=Atlantis",
                "/en/providers?emergency=no",
                "/en/providers?q=a%00b",
                "/en/providers/meta?state=Atlantis",
                "/en/providers/checklist?state=EU"
            })
    void whatCannotBeUsedIsSaidAndKept(String path) {
        assertThat(Http.visitor().get(path).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=goo", "/meta?state=PT", "/which", "/checklist?state=PT"})
    void noPageAsksTheDatabase(String path) {
        Http.visitor().get("/en/providers"); // whatever a test before this one kept is in memory then
        ((SeenStatements) database).forget();

        Http.visitor().get("/en/providers" + path);

        assertThat(((SeenStatements) database).forPages()).isEmpty();
    }

    @Test
    void everyHostileSampleIsAnsweredKindlyInEveryField() {
        var check = new SoftAssertions();
        for (var attack : Attacks.texts()) {
            var typed = URLEncoder.encode(attack.text(), StandardCharsets.UTF_8);
            for (var path : new String[] {
                "/en/providers?q=",
                "/ar/providers?seat=",
                "/en/providers?direct=",
                "/en/providers/meta?state=",
                "/en/providers/checklist?state=",
                "/api/v1/providers?q=",
                "/api/v1/providers/meta?state="
            }) {
                var reply = Http.visitor().get(path + typed);
                check.assertThat(reply.status())
                        .as("%s %s", path, attack.name())
                        .isIn(200, 400, 422);
                check.assertThat(Attacks.traces(reply))
                        .as("%s %s", path, attack.name())
                        .isEmpty();
            }
        }
        check.assertAll();
    }

    @ParameterizedTest
    @CsvSource({
        "en, /providers",
        "ar, /providers?q=goo",
        "en, /providers?q=nobody-at-all",
        "en, /providers/meta?state=GB",
        "ar, /providers/google?state=PT",
        "en, /providers/proton",
        "en, /providers/checklist?state=JP",
        "ar, /providers/checklist",
        "en, /providers/which",
        "ar, /providers/which"
    })
    void axeFindsNoBarrierAndATelephoneIsWideEnough(String language, String path) {
        try (var window = Browsers.window()
                .language(language)
                .width(320)
                .withoutContentSecurityPolicy()
                .open()) {
            var page = window.newPage();
            page.navigate("/" + language + path);
            Axe.assertClean(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    @Test
    void rowsFollowWhatIsTyped() {
        try (var window = Browsers.window().open()) {
            var page = window.newPage();
            page.navigate("/en/providers");
            page.locator("#q").pressSequentially("telegr");
            page.locator("#found tbody tr:only-child").waitFor();

            assertThat(page.locator("#found tbody th").textContent()).contains("Telegram");
            assertThat(page.locator("#q").inputValue()).isEqualTo("telegr");
        }
    }
}
