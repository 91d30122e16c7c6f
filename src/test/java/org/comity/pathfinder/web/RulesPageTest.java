package org.comity.pathfinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.ObjectMapper;

/// All rules, as a lawyer reads them, and the cases that test them, treaty by treaty. Every paragraph and every
/// measure keeps its place on the first page.
@NodeTest
class RulesPageTest {

    private static final Pattern LINK_ON_THE_PAGE = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LINK_TO_RULES = Pattern.compile("href=\"(/en/rules[^\"#]*)#([^\"]+)\"");
    private static final Pattern QUESTION = Pattern.compile("href=\"(/en/paths/answer[^\"]+)\"");

    @Test
    void everyRuleStandsThereWithItsParagraphItsEffectAndWhatItLooksAt() {
        var visitor = Http.visitor();
        assertThat(visitor.get("/en/rules").body())
                .contains("Expedited preservation of stored data", "id=\"ETS185-29-4\"")
                .contains("First, because it keeps the data from being lost")
                .contains("href=\"/en/rules/convention#measure-ETS185-29\"");
        assertThat(visitor.get("/en/rules/convention").body())
                .contains("id=\"measure-ETS185-29\"", "href=\"/en/rules#ETS185-29-4\"")
                .contains("[requested State] has made the reservation on dual criminality")
                .contains("closes the path", "Looks at: reservations that stand on the day and the offence")
                .doesNotContain("The text of this treaty is still to be confirmed here");
        assertThat(visitor.get("/en/rules/protocol").body())
                .contains("The text of this treaty is still to be confirmed here");
        assertThat(visitor.get("/en/rules/nothing").status()).isEqualTo(404);
    }

    @Test
    void aParagraphLeadsToTheCasesThatTestIt() {
        var visitor = Http.visitor();
        assertThat(visitor.get("/en/rules").body()).contains("href=\"/en/rules/cases/ETS185#ETS185-29-4\"");

        assertThat(visitor.get("/en/rules/cases/ETS185").body())
                .contains("id=\"ETS185-29-4\"", "href=\"/en/rules#ETS185-29-4\"")
                .contains("Japan has kept the right to refuse preservation outside Articles 2 to 11");
        assertThat(visitor.get("/en/rules/cases/ETS999").status()).isEqualTo(404);
    }

    /// Everything on one page had more than six hundred kilobytes.
    @Test
    void noPageIsLargerThanOneWaitsFor() {
        for (var path : List.of(
                "/ar/rules",
                "/ar/rules/convention",
                "/ar/rules/protocol",
                "/ar/rules/others",
                "/ar/rules/cases/ETS185",
                "/ar/rules/cases/CETS224")) {
            assertThat(Http.visitor().get(path).bytes()).as(path).hasSizeLessThan(350_000);
        }
    }

    @Test
    void everyPlaceThatAnyPageOfTheRulesNamesIsThere() {
        var visitor = Http.visitor();
        var pages = new HashMap<String, String>();
        var links = new TreeSet<String>();
        var left = new ArrayDeque<>(List.of("/en/rules"));
        while (!left.isEmpty()) {
            var body = visitor.get(left.peek()).body();
            pages.put(left.remove(), body);
            LINK_TO_RULES.matcher(body).results().forEach(found -> {
                links.add(found.group(1) + "#" + found.group(2));
                if (!pages.containsKey(found.group(1)) && !left.contains(found.group(1))) {
                    left.add(found.group(1));
                }
            });
        }

        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(links).hasSizeGreaterThan(150).allSatisfy(link -> {
            var parts = link.split("#", 2);
            assertThat(pages.get(parts[0])).as(link).contains(" id=\"" + parts[1] + "\"");
        });
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
        var questions = QUESTION.matcher(visitor.get("/en/rules/cases/ETS185").body())
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
