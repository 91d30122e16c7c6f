package org.comity.media.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.media.model.ShippedItems;
import org.comity.testing.AnAtomFeed;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What is known of videos, podcasts and webinars, as a visitor and a program find it.
@NodeTest
class MediaPagesTest {

    private final Http visitor = Http.visitor();

    @Test
    void everyRowOfTheFileIsAnItemWithItsSource() {
        assertThat(ShippedItems.shipped())
                .hasSize(21)
                .allSatisfy(item -> assertThat(item.source().text()).startsWith("https://"));
    }

    @Test
    void anItemIsShownWithItsSourceAndLeadsToThePublicPage() {
        assertThat(visitor.get("/en/media/budapest-convention-explained-2021").body())
                .contains("Budapest Convention explained", "Explainer", "November 2021", "English, French, Spanish")
                .contains("href=\"https://www.coe.int/en/web/cybercrime/octopus-project\"", "It is not kept here")
                .contains("ETS 185", "sourced", "No source says on what terms", "(2021, November)")
                .doesNotContain("<video", "<audio");
    }

    @Test
    void whatIsNotSureSaysSo() {
        assertThat(visitor.get("/en/media/octopus-project-2021").body())
                .contains("partly sourced", "language unverified");
        assertThat(visitor.get("/en/media/cyberstories-co-operation-with-ghana").body())
                .contains("no date known");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind=podcast           | Cathie talks about cybercrime       | Budapest Convention explained
            language=fr            | Budapest Convention explained       | Octopus Project
            q=budap                | Budapest Convention explained       | Cathie
            article=CETS224        | Second Additional Protocol explained | Octopus Project
            """)
    void theListIsNarrowedDown(String query, String there, String not) {
        var list = visitor.get("/en/media?" + query).body().replaceAll("(?s)<form.*?</form>", "");
        assertThat(list).contains(there).doesNotContain(not);
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheListAndAnItem(Language language) {
        for (var path :
                new String[] {"/media", "/media?here=yes&q=zzzz", "/media/introduction-to-cyberviolence-cybereast-2020"
                }) {
            var page = visitor.get("/" + language.code() + path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<html lang=\"" + language.code() + "\"")
                    .doesNotContainPattern(">\\s*media\\.[a-zA-Z.]+\\s*<");
        }
    }

    @Test
    void programsFindTheSame() {
        var item = visitor.get("/api/v1/media/second-additional-protocol-explained-2021");
        assertThat(item.body()).contains("\"kind\":\"explainer\"", "CETS224", "\"standing\":\"sourced\"");
        assertThat(visitor.get("/api/v1/media?kind=newsletter").body())
                .contains("CyberDigest")
                .doesNotContain("Octopus");
        assertThat(visitor.get("/api/v1/media/octopus-project-2021/linked").body())
                .contains("\"@type\":\"VideoObject\"", "\"datePublished\":\"2021-07\"");
        assertThat(visitor.get("/api/v1/media/nothing").status()).isEqualTo(404);
    }

    @Test
    void theFeedIsAtomAndTheSitemapListsEveryItem() {
        assertThat(AnAtomFeed.of(visitor.get("/en/media.atom")).entries()).hasSizeGreaterThan(20);
        assertThat(visitor.get("/sitemap-recording-1.xml").body()).contains("/ar/media/octopus-project-2021");
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        for (var path : new String[] {
            "/en/media/nothing",
            "/en/media/nothing/cite.apa",
            "/media/files/" + "0".repeat(64) + ".mp4",
            "/media/texts/" + "0".repeat(64) + ".vtt",
            "/media/texts/" + "0".repeat(64) + ".chapters.json"
        }) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(404);
        }
    }
}
