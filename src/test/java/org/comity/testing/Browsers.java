package org.comity.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One Chromium for all tests of a run, driven without a window; each test takes windows of its own from it.
public final class Browsers {

    private static final List<Path> CHROMIUM = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private Browsers() {}

    private static final class Chromium {
        static final Browser INSTANCE = start();
    }

    /// How a window looks at the node: `Browsers.window().withoutJavaScript().language("ar").open()`.
    /// Nothing glides: a click during a smooth scroll would meet another place than the one it was aimed
    /// at.
    public static final class Window {

        private final Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(TestNode.address().toString())
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900);

        private Window() {}

        public Window withoutJavaScript() {
            options.setJavaScriptEnabled(false);
            return this;
        }

        public Window language(String locale) {
            options.setLocale(locale);
            return this;
        }

        /// By which clock the browser lives, such as `Asia/Tokyo`.
        public Window zone(String zone) {
            options.setTimezoneId(zone);
            return this;
        }

        /// @param pixels such as 360 for a telephone
        public Window width(int pixels) {
            options.setViewportSize(pixels, 900);
            return this;
        }

        /// Lets a test put its own script into pages, which our content security policy rightly forbids.
        public Window withoutContentSecurityPolicy() {
            options.setBypassCSP(true);
            return this;
        }

        /// A window with cookies of its own; close it when done.
        public BrowserContext open() {
            var context = Chromium.INSTANCE.newContext(options);
            context.setDefaultTimeout(20_000);
            return context;
        }
    }

    public static Window window() {
        return new Window();
    }

    private static Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                // Without it a process is begun, and thrown away, for nearly every page.
                                "--disable-site-isolation-trials",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path executable() {
        return CHROMIUM.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium and found none of "
                        + CHROMIUM + ". Debian: apt-get install chromium"));
    }
}
