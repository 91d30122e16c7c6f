package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.comity.media.MediaEditor;
import org.comity.media.SomeFiles;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody hears a podcast with nothing but the keyboard, in both directions of writing; and without scripts.
@NodeTest
class MediaJourneyTest {

    private static final int MOST_TABS = 80;

    private final MediaEditor editor = new MediaEditor();
    private final String name = "Dik-dik" + UUID.randomUUID().toString().substring(0, 8);

    private String published() {
        var form = MediaEditor.form(name);
        form.put("original-0", editor.brought("talk.mp3", "", SomeFiles.silence(name, 180)));
        form.put("audio-0", editor.brought("small.mp3", "", SomeFiles.silence("small " + name, 180)));
        form.put("captions-0-" + editor.captions("en", 0, "<v Chair>Welcome.", "<v Judge>Thank you."), "yes");
        form.put("captions-0-" + editor.captions("ar", 0, "<v الرئيس>مرحبًا بكم.", "<v القاضي>شكرًا."), "yes");
        form.put("chapters-0", editor.captions("en", 0, "Opening", "Discussion", "End"));
        return editor.published(form).replaceFirst("^/en", "");
    }

    private static void tabTo(Page page, String selector) {
        for (var tab = 0; tab < MOST_TABS; tab++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    private static void plays(Page page, int from, int until) {
        page.waitForFunction(
                "([a, b]) => { const t = document.querySelector('audio').currentTime; return t >= a && t < b; }",
                java.util.List.of(from, until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theKeyboardAlonePlaysJumpsAndShowsCaptions(String language) {
        var path = "/" + language + published();
        try (var window = Browsers.window()
                .language(language)
                .withoutContentSecurityPolicy()
                .width(320)
                .open()) {
            var page = window.newPage();
            page.navigate(path);
            Axe.assertClean(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);

            tabTo(page, "[data-do=play]");
            page.keyboard().press("Space");
            plays(page, 0, 8);
            page.keyboard().press("ArrowRight");
            plays(page, 10, 25);
            tabTo(page, "[data-do=captions]");
            page.keyboard().press("Enter");
            assertThat(page.locator(".spoken")).hasText(language.equals("ar") ? "مرحبًا بكم." : "Welcome.");

            tabTo(page, ".transcript a[data-t='60']");
            page.keyboard().press("Enter");
            plays(page, 60, 75);
            assertThat(page.locator(".spoken")).hasText(language.equals("ar") ? "شكرًا." : "Thank you.");
            assertThat(page.url()).endsWith("#t60");
            tabTo(page, "nav a[data-t='120']");
            page.keyboard().press("Enter");
            plays(page, 120, 135);

            tabTo(page, "a[href$='captions=ar']");
            page.keyboard().press("Enter");
            page.waitForURL("**captions=ar");
            assertThat(page.locator(".transcript")).containsText("مرحبًا بكم.");
            assertThat(page.evaluate("[...document.querySelector('audio').textTracks]"
                            + ".filter(track => track.mode === 'showing').map(track => track.language).join()"))
                    .isEqualTo("ar");
            Axe.assertClean(page);
        }
    }

    @Test
    void withoutScriptsTheBrowsersOwnControlsPlayAndLinksLeadToTheirSecond() {
        var path = "/en" + published();
        try (var window = Browsers.window().withoutJavaScript().open()) {
            var page = window.newPage();
            page.navigate(path);
            assertThat(page.locator("[data-player]")).isHidden();
            page.locator("nav a[data-t='60']").click();
            assertThat(page.locator("audio[controls]")).hasAttribute("src", java.util.regex.Pattern.compile(".*#t=60"));
            page.locator("a[href*='form=audio']").click();
            assertThat(page.locator("audio")).hasCount(1);
        }
    }
}
