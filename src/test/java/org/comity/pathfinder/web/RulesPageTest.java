package org.comity.pathfinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.ObjectMapper;

/// All rules on one page, as a lawyer reads them.
@NodeTest
class RulesPageTest {

    private static final Pattern LINK_ON_THE_PAGE = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern QUESTION = Pattern.compile("href=\"(/en/paths/answer[^\"]+)\"");

    @Test
    void everyRuleStandsThereWithItsParagraphItsEffectAndWhatItLooksAt() {
        assertThat(Http.visitor().get("/en/rules").body())
                .contains("Expedited preservation of stored data", "id=\"ETS185-29-4\"")
                .contains("[requested State] has made the reservation on dual criminality")
                .contains("closes the path", "Looks at: reservations that stand on the day and the offence")
                .contains("First, because it keeps the data from being lost")
                .contains("The text of this treaty is still to be confirmed here")
                .contains("Japan has kept the right to refuse preservation outside Articles 2 to 11");
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkOnThePageLeadsToOnePlace(Language language) {
        var page = Http.visitor().get("/" + language.code() + "/rules").body();
        var places = PLACE.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(place -> !place.equals("main"))
                .toList();
        var links = new TreeSet<>(LINK_ON_THE_PAGE
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(place -> !place.equals("main"))
                .toList());

        assertThat(places).doesNotHaveDuplicates();
        assertThat(links).isNotEmpty().isSubsetOf(places);
        assertThat(page).doesNotContain("{0}", "{1}");
    }

    @Test
    void aCaseLinksToTheAnswerOfItsVeryQuestion() {
        var visitor = Http.visitor();
        var questions = QUESTION.matcher(visitor.get("/en/rules").body())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .limit(3)
                .toList();

        assertThat(questions)
                .hasSize(3)
                .allSatisfy(
                        question -> assertThat(visitor.get(question).status()).isEqualTo(200));
    }

    @Test
    void programsReadTheSameRules() throws Exception {
        var reply = Http.visitor().get("/api/v1/rules", "Accept-Language", "fr");
        var rules = new ObjectMapper().readTree(reply.body());

        assertThat(reply.header("Content-Language")).isEqualTo("fr");
        assertThat(rules.at("/measures/0/measure").asString()).isEqualTo("ETS185-24");
        assertThat(rules.at("/measures/0/gates/0/sayings/0/citation").asString())
                .isEqualTo("ETS185 24(1)(a)");
        assertThat(rules.get("paragraphs")).hasSizeGreaterThan(150);
        assertThat(rules.get("orders")).hasSizeGreaterThanOrEqualTo(13);
    }
}
