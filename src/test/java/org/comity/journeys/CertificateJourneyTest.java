package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.comity.certificates.Certificates;
import org.comity.certificates.Issued;
import org.comity.certificates.proof.SignedCertificate;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.PrintedCode;
import org.comity.testing.TestNode;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/// A certificate in somebody's hand: the code on it scanned, the page behind the code, and the page that
/// checks it from a disk.
@NodeTest
class CertificateJourneyTest {

    private static final int DOTS_PER_INCH = 300;
    private static final String VERIFY = """
            async ([file, text, keys]) => {
              const bytes = Uint8Array.from(atob(file), (one) => one.charCodeAt(0));
              const state = async (input) => (await comityCertificates.verify(input, keys)).state;
              const count = {};
              const tell = (state) => { count[state] = (count[state] || 0) + 1; };
              for (let round = 0; round < 60; round++) {
                const other = bytes.slice();
                other[(round * 7919) % other.length] ^= 1 << (round % 8);
                tell(await state(other));
              }
              for (let round = 0; round < 60; round++) {
                const other = new TextEncoder().encode(text);
                other[(round * 131) % other.length] ^= 1 << (round % 8);
                tell(await state(other));
              }
              return { genuine: [await state(bytes), await state(text)], count };
            }
            """;

    @TempDir
    private Path disk;

    @Autowired
    Certificates certificates;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MutableClock clock;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCodeOnTheSheetIsTheAddressOfItsPageWithWhatWasSigned(Language language) throws IOException {
        var sheet = sheet(language);
        var signed = SignedCertificate.parse(Issued.text(sheet));
        var address = TestNode.address() + "/" + language.code() + "/certificates/"
                + signed.statement().value("number") + "#" + signed.compact();
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        try (var pdf = Loader.loadPDF(sheet)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
            assertThat(PrintedCode.in(picture, code.size)).isEqualTo(PrintedCode.of(code));
        }
    }

    @Test
    void theScannedCodeOpensAPageThatSaysTheNameWhichTheNodeDoesNot() {
        var signed = SignedCertificate.parse(Issued.text(sheet(Language.ARABIC)));
        var number = signed.statement().value("number");
        try (var window = Browsers.window().language("ar").open()) {
            var page = window.newPage();
            page.navigate("/ar/certificates/" + number + "#" + signed.compact());
            assertThat(page.locator("[data-state=valid]")).isVisible();
            assertThat(page.locator("[data-demonstration]")).isVisible();
            assertThat(page.locator("[data-value=holder]")).hasText("سلمى كمال الهاشمي");
            var other = SignedCertificate.parse(Issued.text(sheet(Language.ENGLISH)));
            page.navigate("/ar/certificates/" + number);
            page.navigate("about:blank");
            page.navigate("/ar/certificates/" + number + "#" + other.compact());
            assertThat(page.locator("[data-state=altered]")).isVisible();
            assertThat(page.locator("[data-value=holder]")).isHidden();
        }
    }

    @Test
    void thePageFromTheDiskChecksSheetsAndRefusesAlteredOnes() throws IOException {
        var sheet = sheet(Language.FRENCH);
        var file = Files.write(disk.resolve("certificate.pdf"), sheet);
        var verifier = Http.visitor().get("/fr/certificates/verifier");
        assertThat(verifier.header("content-disposition")).startsWith("attachment");
        var saved = Files.write(disk.resolve("verifier.html"), verifier.bytes());
        try (var window = Browsers.window().open()) {
            var page = window.newPage();
            page.navigate(saved.toUri().toString());
            page.locator("#file").setInputFiles(file);
            assertThat(page.locator("[data-state=valid]")).isVisible();
            assertThat(page.locator("[data-value=holder]")).hasText("Ana María Ñandú-Šimić");

            var keys = page.locator("#keys").inputValue();
            assertRefusals(page, sheet, keys);
            page.locator("#scanned")
                    .fill(SignedCertificate.parse(Issued.text(sheet)).compact());
            assertThat(page.locator("[data-state=valid]")).isVisible();
            page.locator("#keys").fill("");
            page.locator("#scanned").fill("1.AAAA");
            assertThat(page.locator("[data-state=unreadable]")).isVisible();
            page.locator("#scanned")
                    .fill(SignedCertificate.parse(Issued.text(sheet)).compact());
            assertThat(page.locator("[data-state=foreign]")).isVisible();
            assertThat(page.locator("[data-values]")).isHidden();
        }
    }

    private static void assertRefusals(Page page, byte[] sheet, String keys) {
        var given = List.of(
                Base64.getEncoder().encodeToString(sheet),
                new String(Issued.text(sheet), StandardCharsets.UTF_8),
                List.of(keys.strip()));
        var told = (Map<?, ?>) page.evaluate(VERIFY, given);
        assertThat(told.get("genuine")).isEqualTo(List.of("valid", "valid"));
        assertThat(((Map<?, ?>) told.get("count")).keySet().stream().map(Object::toString))
                .isSubsetOf("altered", "unreadable", "foreign");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "ARABIC"})
    void thePageOfACertificateHasNoBarrierAndFitsATelephone(Language language) {
        var signed = SignedCertificate.parse(Issued.text(sheet(language)));
        var window = Browsers.window()
                .language(language.code())
                .withoutContentSecurityPolicy()
                .width(320);
        try (var opened = window.open()) {
            var page = opened.newPage();
            page.navigate("/" + language.code() + "/certificates/"
                    + signed.statement().value("number") + "#" + signed.compact());
            assertThat(page.locator("[data-state=valid]")).isVisible();
            Axe.assertClean(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    private byte[] sheet(Language language) {
        var issued = new Issued(certificates, transactions, clock);
        var arabic = language.rightToLeft();
        return issued.sheet(issued.issue(
                language,
                arabic ? "التحفظ العاجل على البيانات عمليًا" : "Expedited preservation in practice",
                arabic ? "سلمى كمال الهاشمي" : "Ana María Ñandú-Šimić"));
    }
}
