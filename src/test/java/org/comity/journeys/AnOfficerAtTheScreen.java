package org.comity.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.comity.testing.Browsers;

/// A fictional officer before a browser window of their own, doing what people do: following links, filling fields,
/// pressing buttons.
final class AnOfficerAtTheScreen implements AutoCloseable {

    private final BrowserContext window;
    private final Page page;
    private final String language;

    AnOfficerAtTheScreen(String name, Browsers.Window window, String language) {
        this.window = window.language(language).open();
        this.page = this.window.newPage();
        this.language = language;
        page.navigate("/" + language + "/sign-in");
        press(page.getByText(name));
        page.waitForURL(address -> address.endsWith("/requests"));
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.bringToFront();
        page.navigate("/" + language + path);
    }

    /// Fills fields by their name and leaves each, as typing people do.
    void fill(Map<String, String> fields) {
        page.bringToFront();
        fields.forEach((name, value) -> {
            var field = page.locator("[name='" + name + "']");
            switch (field.first().evaluate("f => f.type").toString()) {
                case "checkbox" -> tick(field);
                case "select-one" -> field.selectOption(value);
                default -> field.fill(value);
            }
            field.blur();
        });
    }

    /// Does an act on the request's page; words and days go into its form first.
    void act(String act, Map<String, String> words) {
        var form = form(act);
        if (page.locator("#" + act + "-form details:not([open])").count() > 0) {
            press(page.locator("#" + act + "-form summary"));
        }
        words.forEach((name, value) -> {
            var field = form.locator("[name='" + name + "']");
            if ("ground".equals(name)) {
                tick(form.locator("[value='" + value + "']"));
            } else {
                field.fill(value);
            }
        });
        submit(form.locator("button[type=submit]"));
    }

    /// Presses a button that leads to another page, and waits until that page is there.
    void submit(Locator button) {
        markPage();
        press(button);
        awaitNextPage();
        if (page.locator("#touch-form").count() > 0) {
            markPage();
            press(page.locator("[name=touch-demonstration]"));
            awaitNextPage();
        }
    }

    /// The page after an act often has the address of the page before it: a mark tells the two apart.
    private void markPage() {
        page.locator("main").evaluate("main => main.setAttribute('data-before', '')");
    }

    private void awaitNextPage() {
        page.locator("main:not([data-before])").waitFor();
        page.waitForLoadState();
    }

    /// Activates it where it stands: without scripts the browser does not tell when a page has come to rest for a
    /// pointer.
    void press(Locator button) {
        page.bringToFront();
        button.evaluate("it => (it.closest('button, a, summary') ?? it).click()");
    }

    private static void tick(Locator box) {
        box.evaluate("it => { if (!it.checked) { it.click(); } }");
    }

    private Locator form(String act) {
        return page.locator("#" + act + "-form form");
    }

    boolean canDo(String act) {
        return form(act).count() > 0;
    }

    String status() {
        return page.locator("main .state").first().textContent();
    }

    String text() {
        return page.locator("main").textContent();
    }

    byte[] download(String link) {
        Download file = page.waitForDownload(() -> press(page.locator(link).first()));
        try (var stream = file.createReadStream()) {
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
