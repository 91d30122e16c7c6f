package org.comity.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The look for barriers sees one when there is one.
class AxeTest {

    private static final String CLEAN = "<h1>A page</h1><p class=\"faint\">That can be read.</p>";

    @Test
    void aPageWithoutABarrierPasses() {
        look("", CLEAN, Axe::assertCleanInLightAndDark);
    }

    @Test
    void aBarrierIsNamed() {
        assertSeen("", CLEAN + "<img src=\"data:,\">", "image-alt");
        assertSeen("", CLEAN + "<h1></h1>", "empty-heading");
        assertSeen(".faint { color: #ddd }", CLEAN, "color-contrast");
    }

    @Test
    void whatCannotBeReadInTheDarkOnlyIsNamed() {
        assertSeen(dark("--ink: #777; color-scheme: dark"), CLEAN, "color-contrast");
    }

    @Test
    void theDarkMayChangeColoursOnly() {
        assertSeen(dark("--ink: #eee; color-scheme: dark; font-size: 9px"), CLEAN, "font-size");
        assertSeen(dark("--space: 3rem"), CLEAN, "--space");
        assertSeen("", CLEAN + "<link rel=\"stylesheet\" media=\"(prefers-color-scheme: dark)\">", "link");
    }

    @Test
    void aPageWithinThePageIsNotPassedOver() {
        assertSeen("", CLEAN + "<iframe title=\"within\" srcdoc=\"<img src='data:,'>\"></iframe>", "within the page");
    }

    private static String dark(String declarations) {
        return "@media screen and (prefers-color-scheme: dark) { :root { " + declarations + " } }";
    }

    private static void assertSeen(String style, String body, String named) {
        look(
                style,
                body,
                page -> assertThatThrownBy(() -> Axe.assertCleanInLightAndDark(page))
                        .hasMessageContaining(named));
    }

    private static void look(String style, String body, Consumer<Page> look) {
        try (var opened = Browsers.window().withoutContentSecurityPolicy().open()) {
            var page = opened.newPage();
            page.setContent("""
                    <!doctype html><html lang="en"><title>A page</title>
                    <style>:root { --ink: #111 } .faint { color: var(--ink) } %s</style>
                    <body><main>%s</main></body></html>""".formatted(style, body));
            look.accept(page);
        }
    }
}
