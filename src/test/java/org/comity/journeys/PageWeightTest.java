package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a visit costs over the wire, headers and all, as the browser itself counts it.
@NodeTest
class PageWeightTest {

    private static final long FIRST_VIEW = 80 * 1024;
    private static final long REPEAT_VIEW = 15 * 1024;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theFirstViewOfTheHomePageAndARepeatedOneAreLight(String language) {
        try (var window = Browsers.window().open()) {
            var page = window.newPage();
            var received = countBytes(window, page);
            page.navigate("/" + language);
            var first = received.getAndSet(0);
            page.navigate("/" + language);
            var repeated = received.get();

            assertThat(first).as("bytes of the first view").isBetween(2_000L, FIRST_VIEW);
            assertThat(repeated).as("bytes of a repeated view").isBetween(500L, REPEAT_VIEW);
        }
    }

    @Test
    void staticFilesAreKeptForAYearAndPacked() {
        var visitor = Http.visitor();
        var assets = ASSET.matcher(visitor.get("/en").body())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(assets).isNotEmpty().allSatisfy(address -> {
            var asset = visitor.get(address, "Accept-Encoding", "gzip");
            assertThat(asset.status()).isEqualTo(200);
            assertThat(asset.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
            assertThat(asset.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(asset.header("X-Content-Type-Options")).isEqualTo("nosniff");
        });
    }

    @Test
    void nothingIsFetchedFromAnyoneElse() {
        try (var window = Browsers.window().open()) {
            var page = window.newPage();
            page.onRequest(request -> assertThat(request.url()).startsWith("http://localhost:"));
            page.navigate("/en");
        }
    }

    private static AtomicLong countBytes(BrowserContext window, Page page) {
        var received = new AtomicLong();
        var devTools = window.newCDPSession(page);
        devTools.send("Network.enable");
        devTools.on("Network.loadingFinished", event -> received.addAndGet(encodedLength(event)));
        return received;
    }

    private static long encodedLength(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }
}
