package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.profiles.LegalProfiles;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class ProfilePageTest {

    private final Http visitor = Http.visitor();

    @Autowired
    LegalProfiles profiles;

    @Test
    void aRowOfTheFactFilesStandsUnderItsArticleWithSourceAndStanding() {
        var page = visitor.get("/en/states/NO/profile");

        assertThat(page.status()).isEqualTo(200);
        var article = page.body()
                .substring(page.body().indexOf("id=\"a7\""), page.body().indexOf("id=\"a8\""));
        assertThat(article)
                .contains(
                        "Computer-related forgery", "Penal Code s. 361", "lovdata.no", "Provision named, not assessed")
                .contains("up to 2 years or fine", "Nobody of the State has answered for this here");
    }

    @Test
    void thePageSaysThatAProfileIsNotNecessarilyThePositionOfTheState() {
        assertThat(visitor.get("/en/states/NO/profile").body())
                .contains("A profile is not necessarily the position of the State.");
    }

    @Test
    void aStateWithoutRowsHasAPageThatDoesNotPretendThereIsNoLaw() {
        var page = visitor.get("/en/states/TV/profile?instrument=CETS224");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("That does not mean that there is none", "Emergency mutual assistance");
        assertThat(visitor.get("/en/states/QQ/profile").status()).isEqualTo(404);
    }

    @Test
    void theStatesOwnPageLeadsThere() {
        assertThat(visitor.get("/en/states/NO").body()).contains("/en/states/NO/profile");
    }

    @Test
    void aDayThatIsNoneIsRefusedAndTodayIsShown() {
        var page = visitor.get("/en/states/NO/profile?on=yesterday");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"yesterday\"", "Penal Code s. 361");
    }

    @Test
    void otherModulesFindTheSameRowsAtTheFrontDoor() {
        assertThat(profiles.of(new Country("NO")).orElseThrow().versions()).isNotEmpty();
        assertThat(profiles.all()).hasSizeGreaterThanOrEqualTo(73);
        assertThat(profiles.of(new Country("QQ"))).isEmpty();
    }
}
