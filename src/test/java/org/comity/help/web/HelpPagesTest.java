package org.comity.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The way from what happened to whom to turn to, as somebody without scripts goes it.
@NodeTest
class HelpPagesTest {

    private static final int PAGE = 15 * 1024;
    private static final int FIRST_VIEW = 60 * 1024;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern LOADED = Pattern.compile("(?:src|<link[^>]+href)=\"(https?:)?//");

    private final Http visitor = Http.visitor();

    @Test
    void theFormLeadsToTheAnswerAndTheAddressHoldsWhatWasChosen() {
        var page = visitor.get("/en/help").body();
        assertThat(page)
                .contains("name=\"problem\" id=\"problem-sextortion\" value=\"sextortion\"", "<option value=\"cy\"")
                .contains("method=\"get\" action=\"/en/help\"")
                .doesNotContain("_csrf");

        var chosen = visitor.get("/en/help?problem=sextortion&country=cy&age=under-18");

        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.location()).isEqualTo("/en/help/cy/sextortion?age=under-18");
        assertThat(visitor.get("/fr/help?problem=fraud&country=CY&age=").location())
                .isEqualTo("/fr/help/cy/fraud");
    }

    @Test
    void whoeverForgetsTheCountryIsAskedForItAndKeepsWhatWasChosen() {
        var reply = visitor.get("/es/help?problem=fraud&country=&age=");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("href=\"#country\"", "Elija el país", "value=\"fraud\" checked")
                .doesNotContain("href=\"#problem-fraud\"");
    }

    @Test
    void anAnswerNamesNumberAddressLanguagesAndThatNobodyCheckedIt() {
        assertThat(visitor.get("/en/help/cy/ransomware").body())
                .contains("href=\"tel:+35722808200\"", "https://www.gov.cy/en/service/", "Greek, English")
                .contains(
                        "Not checked here by a person yet", "check that the service still exists", "Unplug the device");
    }

    @Test
    void whereNoServiceIsKnownThatIsSaidWithWhatToDo() {
        var page = visitor.get("/en/help/tv/fraud").body();

        assertThat(page)
                .contains("Tuvalu: no service of this country is known here", "nearest police station")
                .contains("Netcraft")
                .doesNotContain("Anti-Fraud Centre");
    }

    @ParameterizedTest
    @CsvSource({"under-18, Take It Down, StopNCII", "18-plus, StopNCII, Take It Down"})
    void theAgeLeadsToTheRightService(String age, String offered, String not) {
        assertThat(visitor.get("/en/help/tv/intimate-image-abuse?age=" + age).body())
                .contains(offered)
                .doesNotContain(not);
    }

    @Test
    void theAgeIsPassedOnFromTheDirectoryOfAState() {
        assertThat(visitor.get("/en/help/PT?age=under-18").location()).isEqualTo("/en/help/pt?age=under-18");
        assertThat(visitor.get("/en/help/pt?age=under-18").body())
                .contains("href=\"/en/help/pt/grooming?age=under-18\"")
                .contains("href=\"/en/help/pt?age=under-18\" aria-current=\"true\"");
        assertThat(visitor.get("/en/help/pt").body()).contains("href=\"/en/help/pt/grooming\"");
    }

    @Test
    void wordsThatStayEnglishSaySoAndCodesOfLanguagesAreNames() {
        assertThat(visitor.get("/fr/help/me").body())
                .contains("<bdi>monténégrin</bdi>")
                .doesNotContain(">cnr<");
        assertThat(visitor.get("/ar/help/ug").body()).contains("<bdi lang=\"en\">en and local languages</bdi>");
        assertThat(visitor.get("/ar/help/nz").body()).contains("<bdi lang=\"en\">weekdays 8-20;");
        assertThat(visitor.get("/ar/help/cy").body()).contains("<bdi>اليونانية، الإنجليزية</bdi>");
    }

    @Test
    void picturesOfTheScreenAreNeverOfChildren() {
        for (var problem : List.of("cyberbullying", "sextortion")) {
            assertThat(visitor.get("/en/help/pt/" + problem).body())
                    .contains("Never photograph, copy or send sexual images of anybody under 18.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/en/help/zz", "/en/help/eu", "/ar/help/zz/fraud", "/fr/help/pt/nothing", "/es/help/nothing"})
    void aWrongCodeIsAnsweredWithTheListOfWhatThereIs(String path) {
        var reply = visitor.get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).contains("/help/cy\"", "class=\"leave");
    }

    @Test
    void anAddressWithoutLanguageLeadsToThatOfTheBrowser() {
        assertThat(visitor.get("/help/ua/sextortion", "Accept-Language", "fr-BE,fr;q=0.9")
                        .location())
                .isEqualTo("/fr/help/ua/sextortion");
        assertThat(visitor.get("/help/cy/fraud?age=18-plus", "Accept-Language", "es")
                        .location())
                .isEqualTo("/es/help/cy/fraud?age=18-plus");
        for (var path : List.of(
                "/help/guides",
                "/help/guides/phishing?for=parent",
                "/help/guides/phishing/leaflet",
                "/help/children/law/ch",
                "/help/pt?age=under-18")) {
            assertThat(visitor.get(path, "Accept-Language", "es").location()).isEqualTo("/es" + path);
        }
        assertThat(visitor.get("/help/UA", "Accept-Language", "ar").location()).isEqualTo("/ar/help/UA");
        assertThat(visitor.get("/ar/help/UA").location()).isEqualTo("/ar/help/ua");
        assertThat(visitor.get("/help", "Accept-Language", "de").location()).isEqualTo("/en/help");
    }

    @Test
    void programsReadTheSameBesideThePagesAndAtTheInterface() {
        var beside = visitor.get("/help/cy/ransomware.json");

        assertThat(beside.status()).isEqualTo(200);
        assertThat(beside.body())
                .contains("\"known\":true", "\"telephone\":\"+357 22808200\"", "\"standing\":\"partly sourced\"")
                .contains("\"freshness\":\"undated\"", "\"checked\":null");
        assertThat(visitor.get("/api/v1/help/CY/ransomware").body()).isEqualTo(beside.body());
        assertThat(visitor.get("/api/v1/help/cy").body())
                .isEqualTo(visitor.get("/help/cy.json").body());
        assertThat(visitor.get("/api/v1/help/cy/ransomware?age=old").status()).isEqualTo(404);
        assertThat(visitor.get("/api/v1/help/zz").status()).isEqualTo(404);
    }

    @Test
    void theProcedureAtNightNamesTheElementsOfARequestLetterByLetter() {
        assertThat(visitor.get("/en/help/at-night").body())
                .contains("35(1)(a)", "29(2)(a)", "29(2)(f)", "29(7)", "sixty days", "call back");
    }

    @Test
    void theSearchFindsIt() {
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!visitor.get("/api/v1/search?q=Japan").body().contains("\"complete\":true")) {
            assertThat(System.nanoTime()).as("the index came in time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        assertThat(visitor.get("/en/search?q=report+sextortion+in+Portugal").body())
                .containsSubsequence("<ol class=\"rows\"", "/en/help/pt\"");
        assertThat(visitor.get("/en/search?q=report+sextortion+in+Portugal&kind=help")
                        .body())
                .containsSubsequence("<ol class=\"rows\"", "href=\"/en/help/pt\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/en/help", "/ar/help", "/en/help/fr", "/ar/help/gb", "/en/help/gb/fraud", "/fr/help/at-night"})
    void pagesAreLightAndLoadNothingFromElsewhere(String path) throws IOException {
        var packed = visitor.get(path, "Accept-Encoding", "gzip");
        var page = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes(), StandardCharsets.UTF_8);
        var assets = ASSET.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        var whole = packed.bytes().length
                + assets.stream()
                        .mapToInt(asset ->
                                visitor.get(asset, "Accept-Encoding", "gzip").bytes().length)
                        .sum();

        assertThat(packed.bytes().length).isLessThan(PAGE);
        assertThat(whole).isLessThan(FIRST_VIEW);
        assertThat(List.of(page)).noneMatch(text -> LOADED.matcher(text).find());
        assertThat(packed.headers()).doesNotContainKey("set-cookie");
    }
}
