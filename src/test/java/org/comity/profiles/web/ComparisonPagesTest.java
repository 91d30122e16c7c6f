package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.comity.profiles.Instrument;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.model.Finding;
import org.comity.testing.Attacks;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The pages that compare the law of States, as a reader, a script and a hostile program ask for them.
@NodeTest
class ComparisonPagesTest {

    private final Http visitor = Http.visitor();

    @Autowired
    private LegalProfiles profiles;

    @Autowired
    private Clock clock;

    @Autowired
    private DataSource database;

    @Test
    void everyCellOfTheMatrixAgreesWithTheRowsOfItsStateAndLeadsToThem() {
        var today = LocalDate.now(clock);
        var page = visitor.get("/en/profiles/matrix?of=every-state").body();
        var check = new SoftAssertions();
        for (var profile : profiles.all()) {
            for (var article : Instrument.CONVENTION.articles()) {
                var finding = Finding.of(article, profile.rows(article, today));
                check.assertThat(page)
                        .as("%s, %s", profile.state(), article)
                        .contains("<a class=\"" + finding.written() + "\" href=\"../states/" + profile.state()
                                + "/profile#a" + article.provision() + "\"");
            }
        }
        check.assertAll();
    }

    @Test
    void theMatrixIsATableThatAScreenReaderCanWalk() {
        var page = visitor.get("/en/profiles/matrix").body();

        assertThat(page)
                .contains("<caption", "<th scope=\"col\"", "<th scope=\"row\"", "role=\"region\" tabindex=\"0\"");
        assertThat(page).doesNotContain("style=");
        assertThat(Pattern.compile("<td><a class=\"[a-z-]+\" href=\"[^\"]+\" aria-label=\"[^\"]{5,}\">")
                        .matcher(page)
                        .results()
                        .count())
                .isEqualTo(Pattern.compile("<td>").matcher(page).results().count());
    }

    @Test
    void theMatrixIsNarrowedByRegionMembershipInstrumentAndArticles() {
        assertThat(visitor.get("/en/profiles/matrix?region=europe").body())
                .contains(">Norway<")
                .doesNotContain(">Japan<");
        assertThat(visitor.get("/en/profiles/matrix?of=council-of-europe").body())
                .contains(">Ireland<")
                .doesNotContain(">Japan<");
        assertThat(visitor.get("/en/profiles/matrix?articles=16-18,35").body())
                .contains("/profile#a17\"", "/profile#a35\"")
                .doesNotContain("/profile#a19\"");
        assertThat(visitor.get("/en/profiles/matrix?instrument=CETS224").body())
                .contains("/profile?instrument=CETS224#a6\"");
    }

    @Test
    void theMatrixOfADayNamesThePartiesOfThatDayAndSaysWhatIsNotKnown() {
        var page = visitor.get("/en/profiles/matrix?on=2005-01-01").body();

        assertThat(page).contains(">Albania<").doesNotContain(">Japan<");
        assertThat(page)
                .contains("As the law stood or will stand on 1 January 2005", "do not say since when they are in force")
                .contains("/profile?on=2005-01-01#a2\"");
    }

    @Test
    void statesStandSideBySideWithTheirProvisionsAndADifferenceIsSaidInWords() {
        var page = visitor.get("/en/profiles/compare?states=PT,JP,GE&articles=16,17,18")
                .body();

        assertThat(page).contains(">Portugal<", ">Japan<", ">Georgia<", "Lei 109/2009 art. 12", "CCP art. 197(3)-(4)");
        assertThat(page).contains("What is known differs", "A profile is not necessarily the position of the State");
        assertThat(page).doesNotContain("id=\"a19\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            states=PT,JP,GE,FR,DE                | 2 to 4 States  | value="DE" selected
            states=PT                            | 2 to 4 States  | value="PT" selected
            states=PT,QQ                         | names no State | value="QQ" selected
            states=PT,JP&articles=16,99          | from 1 to 35   | value="16,99"
            states=PT,JP&on=yesterday            | Please give a date | value="yesterday"
            states=PT,JP&pins=XX                 | could not be read | Portugal
            """)
    void aQuestionThatCannotBeAnsweredIsSentBackWithAllThatWasTyped(String query, String kindly, String kept) {
        var page = visitor.get("/en/profiles/compare?" + query);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains(kindly, kept);
    }

    @Test
    void aListThatIsTooLongIsNamedAndKeptAndTheRestIsAnswered() {
        var articles = "16,".repeat(100);
        var page = visitor.get("/en/profiles/compare?states=PT,JP&articles=" + articles);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("longer than 200 characters", "value=\"" + articles + "\"", ">Portugal<");
        assertThat(visitor.get("/en/profiles/pins?pins=" + "PT.16.0123abcd,".repeat(400))
                        .status())
                .isIn(200, 422);
    }

    @Test
    void moreThanAnAddressHoldsIsLeftOutAndSaid() {
        var pins = new StringBuilder();
        for (var state : new String[] {"PT", "JP", "GE", "NO", "FR"}) {
            Instrument.CONVENTION
                    .articles()
                    .forEach(article -> pins.append(state)
                            .append('.')
                            .append(article.provision())
                            .append(','));
        }
        var page = visitor.get("/en/profiles/pins?pins=" + pins);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("More than 150 do not fit into an address", "150 pins");
    }

    @Test
    void theGapListSaysWhatIsMissingAndThatNothingKnownIsNoGap() {
        var page = visitor.get("/en/states/NO/gaps");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("That nothing is known here is no gap in the law", "Nothing known here", "Illegal access");
        assertThat(visitor.get("/en/states/QQ/gaps").status()).isEqualTo(404);
    }

    @Test
    void theGapListHasEveryArticleThatIsNotCarriedOutInFullAndNoOther() {
        var today = LocalDate.now(clock);
        var page = visitor.get("/en/states/NO/gaps").body();
        var profile = profiles.of(new org.comity.vocabulary.Country("NO")).orElseThrow();
        for (var article : Instrument.CONVENTION.articles()) {
            var full = Finding.of(article, profile.rows(article, today)) == Finding.FULL;
            assertThat(page.contains("id=\"a" + article.provision() + "\"")).isEqualTo(!full);
        }
    }

    @Test
    void whatIsPinnedStandsInTheAddressAlone() {
        var page = visitor.get("/en/profiles/pins?pins=PT.16,JP.16&pin=GE.18");

        assertThat(page.body()).contains("Lei 109/2009 art. 12", "pins=PT.16,JP.16", "3 pins");
        assertThat(page.header("set-cookie")).isEmpty();
        assertThat(visitor.get("/en/profiles/compare?states=PT,JP&articles=16").body())
                .contains("/en/profiles/pins?pins=PT.16,JP.16");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/profiles/matrix",
                "/profiles/compare?states=PT,JP",
                "/states/PT/gaps",
                "/states/PT/procedure",
                "/states/PT/procedure.csv",
                "/profiles/procedures?states=PT,JP&subject=PRESERVATION",
                "/profiles/pins?pins=PT.16",
                "/profiles/provisions?q=law",
                "/profiles/pins.docx?pins=PT.16"
            })
    void noPageAsksTheDatabase(String path) {
        ((SeenStatements) database).forget();

        visitor.get("/en" + path);

        // what others publish is looked for every two seconds, by whoever comes first
        assertThat(((SeenStatements) database).forPages())
                .filteredOn(sql -> !sql.contains("WHERE number >"))
                .isEmpty();
    }

    @Test
    void everyHostileSampleIsAnsweredKindlyInEveryField() {
        var check = new SoftAssertions();
        for (var attack : Attacks.texts()) {
            var typed = URLEncoder.encode(attack.text(), StandardCharsets.UTF_8);
            for (var path : new String[] {
                "/en/profiles/matrix?region=",
                "/ar/profiles/matrix?articles=16&on=",
                "/en/profiles/compare?states=",
                "/en/profiles/pins?pins=",
                "/en/states/PT/gaps?instrument=",
                "/en/states/PT/procedure?on=",
                "/ar/profiles/procedures?states=PT,JP&subject="
            }) {
                var page = visitor.get(path + typed);
                check.assertThat(page.status()).as(path + attack).isIn(200, 400, 422);
                check.assertThat(page.body()).as(path + attack).doesNotContain("<script>alert");
            }
        }
        check.assertAll();
    }
}
