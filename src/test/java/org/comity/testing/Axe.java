package org.comity.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;

/// Looks for barriers in a page with axe-core. The window must be opened
/// [Browsers.Window#withoutContentSecurityPolicy].
///
/// Axe runs in the page itself and collects only what is broken; the way of its own library for Java, which goes
/// through a second page and collects everything that holds too, takes five times as long.
public final class Axe {

    private static final String SOURCE = AxeBuilder.getAxeScript();

    private static final String EVERY_RULE = "{}";
    private static final String RULES_OF_COLOUR = """
            {runOnly: {type: 'tag', values: ['cat.color']}, rules: {'color-contrast-enhanced': {enabled: false}}}""";

    /// A frame would be passed over.
    private static final String BROKEN = """
            async () => {
              if (document.querySelector('iframe, frame, object, embed')) throw new Error('a page within the page');
              const found = await axe.run(document, {resultTypes: ['violations'], ...%s});
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${rule.help}\\n    ${node.html}\\n    ${node.failureSummary}`));
            }""";

    /// What a sheet of style says of the dark beside colours.
    private static final String OTHER_THAN_COLOURS = """
            () => {
              const isColour = (name, value) => name === 'color-scheme'
                || name.startsWith('--') && (CSS.supports('color', value) || CSS.supports('color', `rgb(${value})`));
              const said = rule => rule.style
                ? [...rule.style].filter(name => !isColour(name, rule.style.getPropertyValue(name).trim()))
                : [rule.cssText];
              const ofTheDark = rules => [...rules].flatMap(rule =>
                rule.media && rule.media.mediaText.includes('prefers-color-scheme') ? [...rule.cssRules].flatMap(said)
                : rule.cssRules ? ofTheDark(rule.cssRules) : []);
              const linked = document.querySelectorAll('[media*=prefers-color-scheme]');
              return [...[...document.styleSheets].flatMap(sheet => ofTheDark(sheet.cssRules)),
                ...[...linked].map(element => element.outerHTML)];
            }""";

    private Axe() {}

    /// Puts Axe into every page of a window before the page is read, which is cheaper where many pages are looked at.
    public static void intoEveryPageOf(BrowserContext window) {
        window.addInitScript(SOURCE);
    }

    /// @throws AssertionError naming each rule broken and the elements that break it
    public static void assertClean(Page page) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SOURCE);
        }
        assertNone(page, BROKEN.formatted(EVERY_RULE), "barriers");
    }

    /// The same, and then once more as the page looks in the dark. As there is nothing but other colours in the dark,
    /// which is looked at first, only the rules of colours are asked again.
    ///
    /// @throws AssertionError naming each rule broken and the elements that break it
    public static void assertCleanInLightAndDark(Page page) {
        assertClean(page);
        assertNone(page, OTHER_THAN_COLOURS, "what the dark changes beside colours");
        inTheDark(page, () -> assertNone(page, BROKEN.formatted(RULES_OF_COLOUR), "barriers in the dark"));
    }

    /// All rules, as the page looks in the dark: for pages looked at in both in another language.
    ///
    /// @throws AssertionError naming each rule broken and the elements that break it
    public static void assertCleanInTheDark(Page page) {
        inTheDark(page, () -> assertClean(page));
    }

    private static void inTheDark(Page page, Runnable looking) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(true);
        looking.run();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void assertNone(Page page, String script, String what) {
        assertThat(page.evaluate(script))
                .asInstanceOf(list(String.class))
                .as(what + " on " + page.url())
                .isEmpty();
    }
}
