package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.comity.testing.Attacks;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The search over provisions, and the law of States for programs.
@NodeTest
class ProvisionsSearchTest {

    private final Http visitor = Http.visitor();

    @Test
    void aTopicGathersTheProvisionsOfItsArticlesInAllStates() {
        var portuguese = visitor.get("/en/profiles/provisions?topic=preservation&state=PT")
                .body();
        var japanese = visitor.get("/en/profiles/provisions?topic=preservation&state=JP")
                .body();

        assertThat(portuguese).contains("Lei 109/2009 art. 12").doesNotContain("Lei 109/2009 art. 6<");
        assertThat(japanese).contains("CCP art. 197(3)-(4)");
        assertThat(portuguese).contains("topic=fraud&amp;state=PT\"", "aria-current=\"true\"");
    }

    @Test
    void aLongListIsShownInPages() {
        var first = visitor.get("/en/profiles/provisions").body();
        var last = visitor.get("/en/profiles/provisions?page=99999").body();

        assertThat(Pattern.compile("name=\"pin\"").matcher(first).results().count())
                .isEqualTo(50);
        assertThat(first).contains("<strong aria-current=\"page\">1</strong>", "page=2");
        assertThat(last).contains("aria-current=\"page\"").doesNotContain("<strong aria-current=\"page\">1</strong>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CYBERCRIME law 109", "cybercr lei"})
    void wordsAreFoundWithoutCaseAndAsBeginnings(String words) {
        var page =
                visitor.get("/en/profiles/provisions?state=PT&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Lei 109/2009 art. 12");
    }

    @Test
    void theCountOfATopicIsTheNumberOfProvisionsBehindItsLink() {
        var page = visitor.get("/en/profiles/provisions").body();
        var found = Pattern.compile("href=\"([^\"]+topic=fraud)\"[^>]*>[^<]+</a> \\((\\d+)\\)")
                .matcher(page);

        assertThat(found.find()).isTrue();
        assertThat(visitor.get(found.group(1)).body())
                .contains("<strong role=\"status\">" + found.group(2) + " provisions");
    }

    @Test
    void theMatrixForProgramsSaysTheSameAsTheComparison() {
        var matrix = json("/api/v1/profiles/matrix?of=profiled&on=2026-11-01");
        var compared = json("/api/v1/profiles/compare?states=PT,JP&articles=16,18&on=2026-11-01");
        var check = new SoftAssertions();
        for (var cell : compared.get("cells")) {
            var article = cell.get("article").asString().replace("ETS185 ", "");
            var line = matrix.get("states")
                    .valueStream()
                    .filter(state -> state.get("state")
                            .asString()
                            .equals(cell.get("state").asString()))
                    .findFirst()
                    .orElseThrow();
            check.assertThat(line.at("/findings/" + article).asString())
                    .isEqualTo(cell.get("finding").asString());
        }
        check.assertAll();
        assertThat(compared.get("cells")).hasSize(4);
        assertThat(matrix.get("remark").asString()).contains("not necessarily the position");
    }

    @Test
    void oneStateIsToldArticleByArticleWithSources() {
        var state = json("/api/v1/profiles/PT?on=2026-11-01");

        assertThat(state.at("/cells/1/provisions/0/source/standing").asString()).isEqualTo("sourced");
        assertThat(state.at("/cells/1/provisions/0/place").asString()).isEqualTo("Lei 109/2009 art. 6");
    }

    @Test
    void oneStateIsLinkedDataThatNamesItsSourcesAndTheArticlesItApplies() {
        var reply = visitor.get("/api/v1/profiles/PT/legislation?on=2026-11-01");
        var said = new JsonMapper().readTree(reply.body());

        assertThat(reply.header("content-type")).startsWith("application/ld+json");
        assertThat(said.get("@context").asString()).isEqualTo("https://schema.org");
        assertThat(said.at("/hasPart/0/@type").asString()).isEqualTo("Legislation");
        assertThat(said.at("/hasPart/0/isBasedOn").asString()).startsWith("https://");
        assertThat(said.at("/hasPart/0/legislationApplies/0/legislationIdentifier")
                        .asString())
                .startsWith("ETS185 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/matrix?on=yesterday",
                "/matrix?of=friends",
                "/matrix?instrument=X",
                "/compare?states=PT",
                "/compare?states=PT,JP,GE,FR,DE",
                "/compare?states=PT,JP&articles=99",
                "/compare"
            })
    void whatAProgramAsksWronglyIsRefused(String question) {
        assertThat(visitor.get("/api/v1/profiles" + question).status()).isEqualTo(400);
    }

    @Test
    void aStateNobodyKnowsIsNotFound() {
        assertThat(visitor.get("/api/v1/profiles/QQ").status()).isEqualTo(404);
        assertThat(visitor.get("/api/v1/profiles/compare?states=PT,QQ").status())
                .isEqualTo(404);
    }

    @Test
    void everyHostileSampleIsAnsweredKindlyInEveryField() {
        var check = new SoftAssertions();
        for (var attack : Attacks.texts()) {
            var typed = URLEncoder.encode(attack.text(), StandardCharsets.UTF_8);
            for (var path : new String[] {
                "/en/profiles/provisions?q=",
                "/en/profiles/provisions?topic=",
                "/ar/profiles/provisions?state=",
                "/api/v1/profiles/compare?states="
            }) {
                var reply = visitor.get(path + typed);
                check.assertThat(reply.status()).as(path + attack.name()).isIn(200, 400, 404, 422);
                check.assertThat(Attacks.traces(reply)).as(path + attack.name()).isEmpty();
            }
        }
        check.assertAll();
    }

    private JsonNode json(String address) {
        return new JsonMapper().readTree(visitor.get(address).body());
    }
}
