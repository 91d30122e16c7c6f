package org.comity.training.pack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingCourseTest {

    private static final Pattern INLINE = Pattern.compile("(?s)<(style|script)>(.*?)</\\1>");

    @TempDir
    private Path stick;

    @Test
    void theSamePackGivesTheSameBytes() {
        var once = Packs.zip(Packs.firstRequest(), Language.values());

        assertThat(Packs.zip(Packs.firstRequest(), Language.values())).isEqualTo(once);
        assertThat(once).hasSizeLessThan(400_000);
        assertThat(Packs.zip(Packs.firstRequest(), Language.ENGLISH)).hasSizeLessThan(90_000);
    }

    @Test
    void noPageNamesAnAddressOutsideThePack() {
        var pages = Packs.unpacked(Packs.zip(Packs.firstRequest(), Language.values()));

        assertThat(pages.keySet())
                .contains("index.html", "course-ar.html", "answers-fr.html")
                .hasSize(9);
        pages.forEach((name, bytes) -> {
            var page = new String(bytes, UTF_8);
            assertThat(page.replace("comity-course-results/1", ""))
                    .as(name)
                    .doesNotContainPattern("[a-z]:?//[a-z]|mailto:|www\\.|url\\(|@import|fetch\\(|import ")
                    .doesNotContainPattern("<(img|link|iframe|object|embed|base)[ >]|\\ssrc=");
            var links = Pattern.compile("href=\"([^\"#]*)(#[^\"]*)?\"").matcher(page);
            while (links.find()) {
                assertThat(links.group(1).isEmpty() || pages.containsKey(links.group(1)))
                        .as(name + ": " + links.group())
                        .isTrue();
            }
        });
    }

    @Test
    void thePolicyOfAPageLetsInItsOwnStyleAndScriptAlone() throws Exception {
        var pages = Packs.unpacked(Packs.zip(Packs.firstRequest(), Language.ENGLISH, Language.ARABIC));

        for (var page : pages.entrySet()) {
            var html = new String(page.getValue(), UTF_8);
            var policy = html.replaceFirst("(?s).*Content-Security-Policy\" content=\"([^\"]+)\".*", "$1")
                    .replace("&#39;", "'");
            var parts = INLINE.matcher(html);
            var allowed = new ArrayList<String>();
            while (parts.find()) {
                var digest = MessageDigest.getInstance("SHA-256")
                        .digest(parts.group(2).getBytes(UTF_8));
                allowed.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
            }
            assertThat(policy)
                    .as(page.getKey())
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe", "self");
            assertThat(allowed)
                    .hasSize(page.getKey().startsWith("course") ? 2 : 1)
                    .allSatisfy(digest -> assertThat(policy).contains(digest));
            assertThat(policy.split("'sha256-", -1)).hasSize(allowed.size() + 1);
        }
    }

    @Test
    void aQuizWithLimitedTriesIsNotGivenAway() {
        var pages = Packs.unpacked(Packs.zip(Packs.tiny(), Language.ENGLISH));

        pages.values()
                .forEach(page -> assertThat(new String(page, UTF_8))
                        .doesNotContain("Then preservation lapses.", "At least sixty days: Article", "q-check"));
    }

    @Test
    void whoeverHasNoScriptsReadsEverythingAndFindsTheAnswersOnAPageOfTheirOwn() {
        Packs.onto(stick, Packs.zip(Packs.firstRequest(), Language.ENGLISH, Language.ARABIC));
        try (var window = Browsers.window().withoutJavaScript().width(320).open()) {
            var page = window.newPage();
            page.navigate(stick.resolve("index.html").toUri().toString());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Your first preservation request"))
                    .click();

            assertThat(page.getByText("Data that do not wait")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON)).hasCount(0);
            assertThat(page.locator("#q-what-it-is-check-ninety input")).hasCount(3);
            page.getByText("The right answers").first().click();
            assertThat(page.getByText("Sixty, by Article 29(7).")).isVisible();
            assertThat(page.getByText("Time in which to submit a request for mutual assistance"))
                    .isVisible();
        }
    }

    @Test
    void whereTheBrowserKeepsNothingThePageSaysSoAndGoesOn() {
        Packs.onto(stick, Packs.zip(Packs.firstRequest(), Language.ARABIC));
        try (var window =
                Browsers.window().language("ar").withoutContentSecurityPolicy().open()) {
            var page = window.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.addInitScript("Object.defineProperty(window, 'localStorage', { get: () => { throw new Error(); } })");
            page.navigate(stick.resolve("index.html").toUri().toString());

            assertThat(page.locator("#memory")).isVisible();
            page.locator("#contents a").first().click();
            page.locator("#p-what-it-is [data-read]").click();
            assertThat(page.locator("#p-what-it-is [data-read]")).isDisabled();
            page.locator("#p-what-it-is .on a").first().click();
            assertThat(page.locator("#s-what-it-is")).hasText("قُرئ");
            org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.dir"))
                    .isEqualTo("rtl");
            page.evaluate("location.hash = 'p-lawful-path-check'");
            assertThat(page.locator("#p-lawful-path-check")).isVisible();
            Axe.assertClean(page);
            org.assertj.core.api.Assertions.assertThat(asked).hasSize(1);
        }
    }
}
