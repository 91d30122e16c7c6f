package org.comity.search.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of the search, its feed and its address for programs, as readers and hostile programs ask for them.
@NodeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPagesTest {

    private final Http visitor = Http.visitor();

    @BeforeAll
    void theIndexIsThere() {
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!visitor.get("/api/v1/search?q=Japan").body().contains("\"complete\":true")) {
            assertThat(System.nanoTime()).as("the index came in time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Http.Reply search(String language, String typed) {
        return visitor.get("/" + language + "/search?q=" + URLEncoder.encode(typed, UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Japan   | /en/states/JP | Reservations and declarations
            fr | Japon   | /fr/states/JP | Réserves et déclarations
            es | Japón   | /es/states/JP | Reservas y declaraciones
            ar | اليابان | /ar/states/JP | التحفظات والإعلانات
            """)
    void theStateComesFirstAndOtherKindsCanBeChosen(String language, String typed, String first, String kind) {
        var page = search(language, typed);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<mark>", kind)
                .containsSubsequence("<ol class=\"rows\"", "href=\"" + first + "\"");
    }

    @Test
    void aFilterIsALinkWithItsCountAndNarrowsTheResults() {
        var all = search("en", "Japan").body();
        var link = all.replaceFirst("(?s)^.*?href=\"(/en/search\\?q=Japan&amp;kind=declaration)\".*$", "$1")
                .replace("&amp;", "&");
        var narrowed = visitor.get(link).body();

        assertThat(link).isEqualTo("/en/search?q=Japan&kind=declaration");
        assertThat(narrowed)
                .contains("Japan</mark>: Declaration")
                .contains("aria-current=\"true\"")
                .doesNotContain("<h2 class=\"h6 mb-1\"><a href=\"/en/directory/");
    }

    @Test
    void resultsGoOnOverPagesThatAreLinks() {
        var first = search("en", "Convention").body();
        var second = visitor.get("/en/search?q=Convention&page=2").body();

        assertThat(first).contains("rel=\"next\" href=\"/en/search?q=Convention&amp;page=2\"", "Page 1 of");
        assertThat(second).contains("rel=\"prev\"", "start=\"11\"");
    }

    @Test
    void aProvisionLeadsToItsPlaceAmongTheRules() {
        assertThat(search("fr", "art. 29(4)").body())
                .containsSubsequence("<ol class=\"rows\"", "href=\"/fr/rules#ETS185-29-4\"", "href=\"/fr/states/");
        assertThat(visitor.get("/fr/rules").body()).contains("id=\"ETS185-29-4\"");
    }

    @Test
    void whoeverMistypesIsHelped() {
        assertThat(search("en", "preservaton").body())
                .contains("Did you mean", "href=\"/en/search?q=preservation\"", "Use fewer words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "Japan\" onfocus=\"x"})
    void whatWasTypedComesBackAsTextOnly(String typed) {
        var page = search("en", typed).body();

        assertThat(page).doesNotContain("<script>alert", "<img src=x", "\" onfocus=\"x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q=a%00b", "q=***", "q=((((", "q=Japan&kind=SECRET", "q=Japan&state=xyz", "q=Japan&language=1"})
    void whatCannotBeLookedForIsRefusedWithAReason(String query) {
        var page = visitor.get("/en/search?" + query);
        var data = visitor.get("/api/v1/search?" + query);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Please mend the following");
        assertThat(data.status()).isEqualTo(422);
        assertThat(data.header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void tenThousandCharactersAreRefused() {
        assertThat(visitor.get("/en/search?q=" + "a".repeat(10_000)).status()).isEqualTo(422);
        assertThat(visitor.get("/en/search?q=Japan&page=999999999999").status()).isEqualTo(200);
    }

    @Test
    void theFeedAndTheDataSayTheSame() {
        var feed = visitor.get("/en/search.atom?q=Japan");
        var data =
                visitor.get("/api/v1/search?q=Japon", "Accept-Language", "fr").body();

        assertThat(feed.header("content-type")).startsWith("application/atom+xml");
        assertThat(feed.body()).contains("<title>Japan</title>", "/en/states/JP\"/>");
        assertThat(data).contains("\"title\":\"Japon\"", "\"address\":\"/fr/states/JP\"", "\"kinds\":{\"state\":1");
    }

    @Test
    void everyPageOffersTheSearchAndItsOwnDoesSoOnce() {
        assertThat(visitor.get("/ar/states").body())
                .contains("action=\"/ar/search\" role=\"search\" aria-label=\"البحث");
        assertThat(visitor.get("/en/search").body().split("role=\"search\"", -1))
                .hasSize(2);
    }

    @Test
    void visitorsAreOfferedNoChannelOfAnyAuthority() {
        for (var typed : List.of("+351", "example.org", "mailto", "@", "phone 1")) {
            assertThat(visitor.get("/api/v1/search?kind=authority&q=" + URLEncoder.encode(typed, UTF_8))
                            .body())
                    .doesNotContain("@", "+351", "example.org");
        }
    }
}
