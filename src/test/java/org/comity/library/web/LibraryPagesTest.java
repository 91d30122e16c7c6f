package org.comity.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/// The library as everyone reads it.
@NodeTest
class LibraryPagesTest {

    private final Http visitor = Http.visitor();
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void theListShowsWorksWithTheirWeightInEveryLanguage(String language) {
        var page = visitor.get("/" + language + "/library?article=32");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Guidance Note 3: transborder access to data (Article 32)");
        assertThat(page.body()).contains("/" + language + "/library/t-cy-2013-7\"");
    }

    @Test
    void anUnverifiedNumberIsShownAsSuch() {
        assertThat(visitor.get("/en/library/t-cy-2013-7").body())
                .contains("number not verified", "not verified against an original");
        assertThat(visitor.get("/en/library/t-cy-2016-25").body()).doesNotContain("number not verified");
    }

    @ParameterizedTest
    @CsvSource({
        "t-cy-2015-16, common understanding of the Parties",
        "t-cy-2016-25, The Committee adopted this assessment",
        "t-cy-2016-2, does not necessarily state the official position of the Council of Europe",
        "t-cy-2016-13, Each reply is that of the State",
        "t-cy-2017-13, It records a meeting",
        "t-cy-2020-7, It is a draft",
        "ets-185, only that text is authentic"
    })
    void theDisclaimerFollowsFromTheWeightOnPageCitationAndData(String slug, String disclaimer) {
        assertThat(visitor.get("/en/library/" + slug).body()).contains(disclaimer);
        for (var style : new String[] {"apa", "oscola", "bibtex", "ris"}) {
            assertThat(visitor.get("/en/library/" + slug + "/cite." + style).body())
                    .contains(disclaimer);
        }
        assertThat(visitor.get("/api/v1/library/" + slug).body()).contains(disclaimer);
        assertThat(visitor.get("/api/v1/library/" + slug + "/linked").body()).contains(disclaimer);
    }

    @Test
    void aWorkShowsItsVersionsAndADraftAmongThemBearsTheDisclaimerOfDrafts() {
        var page = visitor.get("/en/library/t-cy-2015-16").body();

        assertThat(page).contains("Draft 4", "28 February 2017", "written procedure", "Newest version");
        assertThat(page).contains("nobody adopted it");
    }

    @Test
    void whatWasReplacedSaysSoFirstAndLeadsOn() {
        assertThat(visitor.get("/en/library/t-cy-2020-7").body())
                .contains("Another work has taken its place", "/en/library/cets-224\"");
        assertThat(visitor.get("/en/library/cets-224").body()).contains("It takes the place of", "t-cy-2020-7");
    }

    @Test
    void programsReadTheSameAsThePage() {
        var found = json.readTree(
                visitor.get("/api/v1/library?kind=guidance-note&sort=reference").body());

        assertThat(found.get("total").asInt()).isGreaterThanOrEqualTo(13);
        assertThat(found.get("works").get(0).get("id").asString()).isEqualTo("t-cy-2012-21");
        assertThat(found.get("works").get(0).get("referenceStanding").asString())
                .isEqualTo("unverified");
        assertThat(visitor.get("/api/v1/library?kind=poem").status()).isEqualTo(400);
        assertThat(visitor.get("/api/v1/library/no-such-work").status()).isEqualTo(404);
    }

    @Test
    void whatInterpretsAnArticleIsAnsweredWithTheCommonUnderstandingFirst() {
        var found = json.readTree(
                visitor.get("/api/v1/library/interpretations?article=32(b)").body());

        assertThat(found.get(0).get("id").asString()).isEqualTo("t-cy-2013-7");
        assertThat(found.get(0).get("authority").asString()).isEqualTo("common-understanding");
    }

    @Test
    void theQueryStandsInTheAddressAndWhatCannotBeUsedIsNamedAndLeftOut() {
        var page = visitor.get("/en/library?q=ransomware&kind=poem&year=soon");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("Guidance Note 12", "Please choose one of the entries.")
                .contains("value=\"ransomware\"");
    }

    @Test
    void wordsAndArticlesAreFoundTogether() {
        var page = visitor.get("/en/library?q=guidance+art.+18");

        assertThat(page.body())
                .contains("Guidance Note 10: production orders")
                .doesNotContain("Guidance Note 2: botnets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/library/nothing", "/en/library/nothing/cite.ris", "/en/library/nothing/cover.pdf"})
    void whatIsNotThereIsNotFound(String address) {
        assertThat(visitor.get(address).status()).isEqualTo(404);
    }

    @Test
    void theSiteSearchFindsAWorkByItsNumber() {
        var found = visitor.get("/api/v1/library?q=T-CY(2018)10").body();

        assertThat(found).contains("t-cy-2018-10");
    }
}
