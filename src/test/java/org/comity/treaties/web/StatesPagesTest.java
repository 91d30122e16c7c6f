package org.comity.treaties.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.WorldMap;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The public pages about States, as a reader and as a hostile program ask for them.
@NodeTest
class StatesPagesTest {

    @Autowired
    private CurrentFacts facts;

    @Test
    void theMapShowsAndReachesEveryState() {
        var page = Http.visitor().get("/en/map").body();
        var codes = facts.now().states().stream()
                .map(StateFact::country)
                .map(Country::code)
                .toList();

        assertThat(WorldMap.shipped().marks()).hasSize(200).doesNotHaveDuplicates();
        assertThat(codes)
                .hasSize(200)
                .allSatisfy(code -> assertThat(page)
                        .contains("href=\"/en/states/" + code + "\"")
                        .contains("world.svg#" + code + "\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /en/map               | 81 Parties   | 2 signatories      | 14 invited
            /fr/map               | 81 Parties   | 2 signataires      | 14 invités
            /es/map               | 81 Partes    | 2 signatarios      | 14 invitados
            /ar/map               | 81 طرفًا      | دولتان موقِّعتان      | 14 دولة مدعوّة
            /en/map?on=2004-07-01 | 5 Parties    | signatories        | not known for that day
            """)
    void theMapCountsStatesByStatusOnTheDay(String path, String parties, String signatories, String invited) {
        assertThat(Http.visitor().get(path).body()).contains(parties, signatories, invited);
    }

    @Test
    void japansPageSaysWhatItReservedWithSourceDateAndStanding() {
        assertThat(Http.visitor().get("/en/states/JP").body())
                .contains("Party to the Convention on Cybercrime since 1 November 2012.")
                .contains("ETS 185 · 29(4)", "For Articles 2 to 11 the reservation has no effect")
                .contains("ETS 185 · 27(9)(e)", "central authority")
                .contains("CETS 224 · 7(9)(a)", "still to be confirmed against the official text")
                .contains("3 July 2012", "sourced")
                .contains("Ministry of Foreign Affairs");
    }

    @Test
    void inArabicThePageReadsFromTheRightAndMarksWhatIsEnglish() {
        assertThat(Http.visitor().get("/ar/states/JP").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("اليابان", "طرف في اتفاقية الجريمة الإلكترونية منذ", "ازدواجية التجريم")
                .contains("lang=\"en\" dir=\"ltr\"")
                .contains("أثر كل إعلان مذكور بالإنجليزية");
    }

    @Test
    void whatIsKnownToBeMissingIsSaid() {
        assertThat(Http.visitor().get("/en/states/CO").body())
                .contains("Reservations exist that are not in these data");
        assertThat(Http.visitor().get("/en/states/BR").body())
                .contains("Declarations exist that are not in these data");
        assertThat(Http.visitor().get("/en/states/FR").body())
                .contains("the day of entry into force is not stated", "A statement that no article provides for");
    }

    @Test
    void theWithdrawnCzechReservationIsToldAsWithdrawn() {
        assertThat(Http.visitor().get("/en/states/CZ").body())
                .contains("1 withdrawn", "Withdrawn with effect from 5 July 2019.");
    }

    @Test
    void theTableIsFilteredByStatusRegionTextAndDay() {
        var visitor = Http.visitor();

        assertThat(visitor.get("/en/states?status=signatory").body())
                .contains("Showing 2 of 200 States", "Ireland", "South Africa");
        assertThat(visitor.get("/en/states?status=party&region=Oceania").body()).contains("Fiji", "New Zealand");
        assertThat(visitor.get("/en/states?q=cote").body()).contains("Showing 1 of 200 States", "Ivoire");
        assertThat(visitor.get("/fr/states?q=%D8%A7%D9%84%D9%8A%D8%A7%D8%A8%D8%A7%D9%86")
                        .body())
                .contains("Japon");
        assertThat(visitor.get("/en/states?q=JP&on=2012-10-31").body())
                .contains("Ratified, not yet in force", "on 31 October 2012");
    }

    @Test
    void theTableFollowsTheOrderOfTheLanguage() {
        var french = Http.visitor().get("/fr/states").body();

        assertThat(french.indexOf("États-Unis")).isBetween(french.indexOf("Espagne"), french.indexOf("Fidji"));
    }

    @Test
    void theTableIsSavedAsCsvByTheSameFilter() {
        var file = Http.visitor().get("/en/states.csv?status=signatory");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.body().lines()).hasSize(3).anyMatch(line -> line.startsWith("IE,Ireland,Europe,signatory,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "tomorrow", "<script>alert(1)</script>", "' OR 1=1 --", "99999-01-01", "0001-01-01"
            })
    void aDayThatIsNoneComesBackAsTypedWithAMessage(String typed) {
        var query = "?on=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);

        for (var path : List.of("/en/map", "/en/states")) {
            var page = Http.visitor().get(path + query);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.body())
                    .contains("Please give a date as year-month-day")
                    .doesNotContain("<script>alert");
        }
        assertThat(Http.visitor().get("/en/map" + query).body())
                .contains(typed.startsWith("<") ? "&lt;script>alert(1)" : typed.replace("'", "&#39;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=king", "region=Atlantis", "q=%00", "q=a%0Ab"})
    void aFilterThatCannotBeUsedIsSaidAndKept(String query) {
        var page = Http.visitor().get("/en/states?" + query);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Please mend the following");
        assertThat(Http.visitor().get("/en/states?q=" + "x".repeat(61)).status())
                .isEqualTo(422);
    }

    @Test
    void scriptInTheFilterIsShownAsText() {
        assertThat(Http.visitor()
                        .get("/en/states?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert(1)")
                .contains("No State fits all of this");
    }

    @Test
    void aStateThatIsNoneIsNotFoundAndALowerCaseCodeLeadsToItsPage() {
        var visitor = Http.visitor();

        assertThat(visitor.get("/en/states/QZ").status()).isEqualTo(404);
        assertThat(visitor.get("/en/states/JPN").status()).isEqualTo(404);
        assertThat(visitor.get("/en/states/jp").location()).isEqualTo("/en/states/JP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/map",
                "/ar/map",
                "/en/states",
                "/ar/states",
                "/en/states/JP",
                "/ar/states/CZ",
                "/en/states?on=x"
            })
    void axeFindsNoBarrier(String path) {
        try (var window = Browsers.window().withoutContentSecurityPolicy().open()) {
            var page = window.newPage();
            page.navigate(path);
            Axe.assertClean(page);
        }
    }

    @Test
    void theMapIsColouredUnderOurOwnContentSecurityPolicyAndLeadsToStates() {
        try (var window = Browsers.window().withoutJavaScript().open()) {
            var page = window.newPage();
            page.navigate("/en/map");
            assertThat(page.locator("svg.map a.party").count()).isEqualTo(81);
            var size = page.locator("svg.map a[href$='/JP'] use").boundingBox();
            assertThat(size.width).isGreaterThan(10);
            page.locator("svg.map a[href$='/AU']").click();
            assertThat(page.url()).endsWith("/en/states/AU");
        }
    }

    @Test
    void theMapPageIsSmallEnoughToRepeat() {
        var page = Http.visitor().get("/en/map", "Accept-Encoding", "gzip");

        assertThat(page.bytes()).hasSizeLessThan(15_000);
    }
}
