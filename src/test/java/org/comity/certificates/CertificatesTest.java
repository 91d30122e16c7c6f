package org.comity.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.VerifyCommand;
import org.comity.certificates.proof.SignedCertificate;
import org.comity.certificates.usecase.DecidingWishes;
import org.comity.documents.VeraPdf;
import org.comity.identity.PersonId;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import picocli.CommandLine;

/// What the node keeps of certificates, prints, and says of them to everybody; and the command that checks
/// them.
@NodeTest
class CertificatesTest {

    private static final PersonId DESK = new PersonId(UUID.randomUUID());

    @TempDir
    private Path disk;

    @Autowired
    Certificates certificates;

    @Autowired
    DecidingWishes deciding;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MutableClock clock;

    private Issued issued;
    private String printed = "";

    @BeforeEach
    void begin() {
        issued = new Issued(certificates, transactions, clock);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSheetIsArchivalAndAccessibleInEveryLanguageAndTheSameEachTime(Language language) {
        var name = language.rightToLeft() ? "سلمى الهاشمي" : "Ana María Ñandú-Šimić";
        for (var kind : Kind.values()) {
            var number = issued.issue(kind, language, "Preservation: التحفظ عمليًا", name);
            var sheet = issued.sheet(number);
            assertThat(VeraPdf.complaints(sheet)).isEmpty();
            assertThat(issued.sheet(number)).isEqualTo(sheet);
        }
    }

    @Test
    void anybodyLearnsByTheNumberWhetherACertificateStandsAndNothingThatIsNotOnTheSheet() {
        var number = issued.issue(Language.ENGLISH, "Preservation in practice", "Salma Al-Hashimi");
        var page = Http.visitor().get("/en/certificates/" + number);
        assertThat(page.body())
                .contains("Valid.", "Preservation in practice", "80 of 90 minutes", number.text())
                .doesNotContain("Salma", issuedFor(number).toString());
        assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(page.header("set-cookie")).isEmpty();
        var typed = number.text().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(Http.visitor()
                        .get("/en/certificates?number=" + typed.replace(" ", "+"))
                        .location())
                .endsWith("/en/certificates/" + number);
        for (var unknown : List.of("7KQM-2RXD-9F3H-W8TB-4VNE", "x", "7KQM-2RXD-9F3H-W8TB")) {
            var reply = Http.visitor().get("/ar/certificates?number=" + unknown);
            var shown = reply.status() == 303 ? Http.visitor().get(reply.location()) : reply;
            assertThat(shown.status()).isEqualTo(404);
            assertThat(shown.body()).contains("لم تصدر من هنا أي شهادة بهذا الرقم");
        }
    }

    private UUID issuedFor(CertificateNumber number) {
        return certificates.find(number).orElseThrow().occasion();
    }

    @Test
    void forOneOccasionThereIsOneCertificateHoweverOftenItIsAskedFor() {
        var number = issued.issue(Language.FRENCH, "Un webinaire", "Anne Martin");
        var known = certificates.find(number).orElseThrow();
        var again = new NewCertificate(
                known.kind(),
                known.occasion(),
                known.language(),
                known.titles(),
                "Somebody Else",
                known.length(),
                known.days(),
                "",
                clock.instant().plus(Duration.ofDays(1)));
        assertThat(transactions.<CertificateNumber>execute(begun -> certificates.issue(again)))
                .isEqualTo(number);
        assertThatThrownBy(() -> certificates.issue(again)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aCorrectedCertificateTakesThePlaceOfTheFormerOneAndOnlyAStandingOneIsCorrectedOrTakenBack() {
        var first = issued.issue(Language.SPANISH, "Un seminario", "Ana Mria");
        var second = corrected(first, "Ana María").orElseThrow();
        assertThat(standing(first)).isEqualTo(Standing.SUPERSEDED);
        assertThat(standing(second)).isEqualTo(Standing.VALID);
        assertThat(certificates.of(Kind.ATTENDANCE, issuedFor(first)).map(Certificate::number))
                .contains(second);
        assertThat(corrected(first, "Ana Maria")).isEmpty();
        assertThat(revoked(first)).isFalse();
        assertThat(corrected(second, "\u4e2d\u6587")).isEmpty();
        assertThat(revoked(second)).isTrue();
        assertThat(revoked(second)).isFalse();
        assertThat(standing(second)).isEqualTo(Standing.REVOKED);
        assertThat(certificates.print(second)).isEmpty();
    }

    private Optional<CertificateNumber> corrected(CertificateNumber number, String name) {
        return transactions.<Optional<CertificateNumber>>execute(begun -> certificates.correctName(number, name, DESK));
    }

    private boolean revoked(CertificateNumber number) {
        return transactions.<Boolean>execute(begun -> certificates.revoke(number, "Issued in error.", DESK));
    }

    private Standing standing(CertificateNumber number) {
        return certificates.find(number).orElseThrow().standing();
    }

    @Test
    void theNameIsErasedInTimeAndTheCertificateStaysToBeChecked() {
        var number = issued.issue(Language.ENGLISH, "A webinar", "Demo Holder");
        var sheet = issued.sheet(number);
        clock.advance(Duration.ofDays(91));
        deciding.eraseNames();
        assertThat(certificates.print(number)).isEmpty();
        assertThat(certificates.askForName(number, "Another Name")).isEqualTo(Certificates.Asked.REFUSED);
        assertThat(corrected(number, "Another Name")).isEmpty();
        assertThat(Http.visitor()
                        .post("/en/certificates/" + number, Map.of("name", "demo holder"))
                        .body())
                .contains("Valid.", "was issued to this name");
        assertThat(sheet).isNotEmpty();
    }

    @Test
    void theCommandChecksSheetTextAndCodeWithTheSavedKeysAndNothingElse() throws IOException {
        var number = issued.issue(Language.ARABIC, "التحفظ عمليًا", "سلمى الهاشمي");
        var sheet = issued.sheet(number);
        var keys = Files.writeString(disk.resolve("keys.txt"), Issued.published());
        var file = Files.write(disk.resolve("certificate.pdf"), sheet);
        assertThat(verify(file, keys)).isZero();
        assertThat(printed).contains("✓ key", "✓ signature", "سلمى الهاشمي", "✓ document", "OF A DEMONSTRATION");
        assertThat(printed).endsWith("Valid.\n");
        var text = Files.write(disk.resolve("certificate.txt"), Issued.text(sheet));
        assertThat(verify(text, keys)).isZero();
        var code = SignedCertificate.parse(Issued.text(sheet)).compact();
        var scanned = "https://node.example/ar/certificates/" + number + "#" + code;
        assertThat(verify(Files.writeString(disk.resolve("scanned.txt"), scanned + "\n"), keys))
                .isZero();

        sheet[sheet.length / 2] ^= 1;
        Files.write(file, sheet);
        assertThat(verify(file, keys)).isEqualTo(1);
        assertThat(printed).contains("NOT VALID: document");
        var strange = Files.writeString(
                disk.resolve("strange.txt"),
                "comity.local/certificates+0ad36d35+AbaVpmZZRT5AzHQ4vQQdfuRh7ENsXb+ujZQ1aFkkiZxH\n");
        assertThat(verify(text, strange)).isNotZero();
        assertThat(verify(Files.writeString(disk.resolve("no.pdf"), "%PDF-1.7\nnothing"), keys))
                .isEqualTo(2);
        assertThat(verify(text, null)).isEqualTo(2);
        assertThat(printed).contains("/certificates/keys");
    }

    private int verify(Path file, @Nullable Path keys) {
        var out = new StringWriter();
        var command = new CommandLine(new VerifyCommand(Clock.systemUTC(), List.of(new CertificateFiles())))
                .setOut(new PrintWriter(out));
        var code = keys == null
                ? command.execute(file.toString())
                : command.execute(file.toString(), "--key", keys.toString());
        printed = out.toString();
        return code;
    }
}
