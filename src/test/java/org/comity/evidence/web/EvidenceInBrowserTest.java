package org.comity.evidence.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidenceFile.State;
import org.comity.evidence.store.FileStore;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.NodeTest;
import org.comity.testing.OpenedPackages;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Evidence brought by a person with a browser: digested there, sent in pieces, cut, paused, and gone on with.
@NodeTest
class EvidenceInBrowserTest {

    private static final String ONE = "Demo Duty Officer (Lisbon)";
    private static final String PIECES = "**/api/v1/evidence/*/files/*";
    /// Smaller than those of people, that the test takes no longer than it must.
    private static final int PIECE = 100_000;

    @TempDir
    private Path folder;

    @Autowired
    private OpenedPackages packages;

    @Autowired
    private Directory directory;

    @Autowired
    private FileStore files;

    private PackageId open;

    @BeforeEach
    void open() {
        open = packages.openTo(officer());
    }

    @Test
    void aFileThatIsCutGoesOnByItself() throws IOException {
        var image = file("disk-01.img", 2 * PIECE + 4711);
        try (var window = Browsers.window().open()) {
            var page = filling(window);
            var offsets = new CopyOnWriteArrayList<String>();
            page.route(PIECES, route -> {
                if (route.request().method().equals("PATCH")) {
                    offsets.add(route.request().headerValue("upload-offset"));
                    if (offsets.size() == 2) {
                        route.abort();
                        return;
                    }
                }
                route.resume();
            });

            bring(page, image, file("empty.txt", 0));

            arrived(page, 2);
            assertThat(offsets).containsExactly("0", "" + PIECE, "" + PIECE, "" + 2 * PIECE);
            assertThat(page.locator("[data-said]").textContent()).contains("empty.txt", "It arrived, and is sealed");
        }
        assertThat(files.of(open, packages.key(open)))
                .allSatisfy(file -> assertThat(file.state()).isEqualTo(State.ARRIVED))
                .first()
                .satisfies(file ->
                        assertThat(file.sha256()).contains(digest(image)).isEqualTo(file.declared()));
    }

    @Test
    void afterAReloadTheSameFileGoesOnWhereItWas() throws IOException {
        var image = file("disk-02.img", 2 * PIECE + 1);
        try (var window = Browsers.window().open()) {
            var page = filling(window);
            page.onDialog(Dialog::accept);
            var held = new CopyOnWriteArrayList<Route>();
            var reloaded = new AtomicBoolean();
            page.route(PIECES, route -> {
                if (reloaded.get()
                        || "0".equals(route.request().headers().get("upload-offset"))
                        || !route.request().method().equals("PATCH")) {
                    route.resume();
                } else {
                    held.add(route);
                }
            });
            bring(page, image);
            page.waitForCondition(() -> !held.isEmpty());
            page.reload();
            reloaded.set(true);
            useSmallPieces(page);
            var sent = new CopyOnWriteArrayList<String>();
            page.onRequest(request -> {
                if (request.method().equals("PATCH")) {
                    sent.add(request.headerValue("upload-offset"));
                }
            });

            bring(page, image);

            arrived(page, 1);
            assertThat(sent).containsExactly("" + PIECE, "" + 2 * PIECE);
        }
    }

    @Test
    void itIsPausedAndACopyThatIsNotTheOriginalIsNotSent() throws IOException {
        var image = file("disk-03.img", 2 * PIECE);
        try (var window = Browsers.window().open()) {
            var page = filling(window);
            page.route(PIECES, route -> {
                if (String.valueOf(PIECE).equals(route.request().headers().get("upload-offset"))) {
                    page.locator("[data-arriving] button").click();
                }
                route.resume();
            });
            bring(page, image);
            page.waitForCondition(
                    () -> page.locator("[data-state]").textContent().contains("Paused"));
            page.unroute(PIECES);
            page.locator("[data-arriving] button").click();
            arrived(page, 1);

            page.locator("#digests").fill("0".repeat(64) + "  disk-04.img");
            bring(page, file("disk-04.img", 1000));

            page.waitForCondition(
                    () -> page.locator("[data-arriving]").textContent().contains("is not the one you declared"));
        }
        assertThat(files.of(open, packages.key(open))).hasSize(1);
    }

    /// FIPS 180-4 by the vectors of NIST, and every length around a block and a step against our own.
    @Test
    void theBrowsersDigestsAreRight() {
        try (var window = Browsers.window().withoutContentSecurityPolicy().open()) {
            var page = filling(window);
            assertThat(digestInPage(page, "abc", 1))
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(digestInPage(page, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1))
                    .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
            assertThat(digestInPage(page, "", 1))
                    .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
            assertThat(digestInPage(page, "a", 1_000_000))
                    .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
            for (var length :
                    new int[] {1, 55, 56, 57, 63, 64, 65, 119, 120, 128, (4 << 20) - 1, 4 << 20, (4 << 20) + 65}) {
                assertThat(digestInPage(page, "z", length))
                        .as("%d bytes", length)
                        .isEqualTo(
                                Sha256.of("z".repeat(length).getBytes(US_ASCII)).hex());
            }
            Axe.assertCleanInLightAndDark(page);
        }
    }

    private static String digestInPage(Page page, String text, int times) {
        return (String) page.evaluate("""
                ([text, times]) => new Promise((resolve) => {
                  const worker = new Worker(document.querySelector('form[data-evidence]').dataset.digester);
                  worker.onmessage = ({data}) => { if (data.done === undefined) resolve(data.sha256 || 'failed'); };
                  worker.postMessage({file: new Blob([text.repeat(times)])});
                })""", List.of(text, times));
    }

    private Page filling(BrowserContext window) {
        var page = window.newPage();
        page.navigate("/en/sign-in?next=/en/account");
        page.locator("button")
                .filter(new Locator.FilterOptions().setHasText(ONE))
                .first()
                .click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        page.navigate("/en/evidence/" + open + "/files");
        useSmallPieces(page);
        return page;
    }

    private static void useSmallPieces(Page page) {
        page.evaluate("size => { document.querySelector('form[data-evidence]').dataset.piece = size; }", PIECE);
    }

    private static void bring(Page page, Path... chosen) {
        page.locator("#file").setInputFiles(chosen);
        page.locator("form[data-evidence] button[type=submit]").click();
    }

    private static void arrived(Page page, int count) {
        PlaywrightAssertions.assertThat(page.locator("#evidence-files .state.available"))
                .hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    }

    private Path file(String name, int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    private static Sha256 digest(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Officer officer() {
        return directory.demonstrationOfficers().stream()
                .filter(officer -> officer.name().equals(ONE))
                .findFirst()
                .orElseThrow();
    }
}
