package org.comity.seals;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.comity.audit.VerifyCommand;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Verdict;
import org.comity.documents.VeraPdf;
import org.comity.seals.model.SecretKeyOf;
import org.comity.seals.pdf.SealingPdf;
import org.comity.seals.pki.BroughtFile;
import org.comity.seals.proof.SealVerification;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sensitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import picocli.CommandLine;

/// A sealed document, read by DSS as others read it, and by `comity verify`.
class SealTest {

    private static final String ARABIC = "محمد استخدم 2001:db8::1 في 2026-11-02";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void dssValidatesEverySealedDocumentAndItStaysArchivalAndAccessible(Language language) {
        var sealed = APaper.sealed(language, language == Language.ARABIC ? ARABIC : "Facts of the case.");

        var report = dss(sealed, APaper.ROOT);
        var id = report.getFirstSignatureId();
        assertThat(report.getSignatureIdList()).hasSize(1);
        assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(VeraPdf.complaints(sealed)).isEmpty();
    }

    @Test
    void withoutTheRootNothingButTheTrustIsMissing() {
        var sealed = APaper.sealed(Language.FRENCH, "Facts.");
        var report = dss(sealed, APaper.ISSUING.root("elsewhere.example", false, APaper.NOW));
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.INDETERMINATE);
        assertThat(report.getSubIndication(report.getFirstSignatureId()))
                .isEqualTo(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
    }

    @Test
    void theVerdictNamesWhoSealedAnUnknownAuthorityAndACertificateThatEnded() {
        var sealed = APaper.sealed(Language.FRENCH, "Facts.");
        var mine = SealVerification.against(APaper.ROOT.chain());

        var right = mine.of(sealed, APaper.NOW.plusSeconds(60));
        assertThat(right).isInstanceOf(Verdict.Valid.class);
        assertThat(right.checks()).extracting(Check::finding).anyMatch(said -> said.contains("CN=Invented Authority"));

        var other = APaper.ISSUING.root("elsewhere.example", false, APaper.NOW);
        assertThat(first(SealVerification.against(other.chain()).of(sealed, APaper.NOW)))
                .contains("unknown authority");
        assertThat(mine.of(sealed, APaper.NOW.plus(Duration.ofDays(400)))).isInstanceOf(Verdict.Expired.class);
    }

    @Test
    void aFictionalAuthorityIsNamedAsOne() {
        var root = APaper.ISSUING.root("node.example", true, APaper.NOW);
        var fictional = APaper.ISSUING.seal(APaper.authority(true), root, Duration.ofDays(365), APaper.NOW);
        assertThat(fictional.certificate().getSubjectX500Principal().getName())
                .contains("OU=DEMONSTRATION", "CN=DEMONSTRATION Invented");
        var sealed = APaper.sealed(Language.SPANISH, "Facts.", fictional);
        assertThat(SealVerification.against(root.chain()).of(sealed, APaper.NOW))
                .isInstanceOf(Verdict.Exercise.class);
    }

    @Test
    void theCommandSaysTheSameWithoutANode() throws Exception {
        var sealed = APaper.sealed(Language.FRENCH, "Facts.");
        var file = Files.write(folder.resolve("request.pdf"), sealed);
        var roots = Files.writeString(folder.resolve("roots.pem"), "# roots\n" + pem(APaper.ROOT));

        assertThat(verify(file, "--key", roots.toString())).startsWith("0 ").contains("Valid.");
        assertThat(verify(file)).startsWith("2 ").contains("/seals/roots.pem");
        var inside = insideItsFirstStream(sealed);
        sealed[inside] = (byte) (sealed[inside] ^ 1);
        Files.write(file, sealed);
        assertThat(verify(file, "--key", roots.toString())).startsWith("1 ").contains("altered");
    }

    @Test
    void theLargestChainThatIsTakenFitsInADocument() throws Exception {
        var remark = 4_000;
        while (!SealingPdf.fits(APaper.brought(remark).chain())) {
            remark -= 50;
        }
        var sealing = new SealingPdf(Optional.empty());
        var printed = APaper.printed(Language.FRENCH, "Facts.", sealing.room());
        var sealed = sealing.sign(printed, APaper.brought(remark), APaper.NOW).pdf();
        assertThat(remark).isGreaterThan(2_000);
        assertThat(sealed).hasSameSizeAs(printed);
    }

    @Test
    void ofSeveralKeysNoneIsOpened() throws Exception {
        var file = APaper.file("file", "another", APaper.brought(0), APaper.brought(1));
        assertThat(read(file)).isEqualTo(new BroughtFile.Outcome.Refused(BroughtFile.Reason.NOT_ONE_KEY));
    }

    @Test
    void aFileWhoseLocksTakeTooLongIsNotOpened() throws Exception {
        var one = Pfx.getInstance(APaper.file("file", "file", APaper.brought(0)));
        var mac = one.getMacData();
        var slow = new Pfx(one.getAuthSafe(), new MacData(mac.getMac(), mac.getSalt(), 5_000_000));
        assertThat(read(one.getEncoded())).isInstanceOf(BroughtFile.Outcome.Read.class);
        assertThat(read(slow.getEncoded())).isEqualTo(new BroughtFile.Outcome.Refused(BroughtFile.Reason.LOCKS));
    }

    private static BroughtFile.Outcome read(byte[] file) {
        return BroughtFile.read(file, Sensitive.of("file".toCharArray()), APaper.NOW);
    }

    @Test
    void nothingThatHoldsAKeyPrintsIt() {
        var seal = APaper.seal();
        var secret = seal.key().reveal();
        assertThat(seal.toString()).contains("[redacted]").doesNotContain(secret.toString());
    }

    /// Where a change leaves a file that can be read: not in a table of its objects.
    private static int insideItsFirstStream(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).indexOf("stream") + 40;
    }

    private static String first(Verdict verdict) {
        return verdict instanceof Verdict.Invalid invalid ? invalid.first().finding() : verdict.toString();
    }

    private static String verify(Path file, String... more) {
        var out = new StringWriter();
        var clock = Clock.fixed(APaper.NOW, ZoneOffset.UTC);
        var command = new CommandLine(new VerifyCommand(clock, List.of(new SealFiles(clock))))
                .setOut(new PrintWriter(out, true));
        var words = new ArrayList<>(List.of(file.toString()));
        words.addAll(List.of(more));
        return command.execute(words.toArray(String[]::new)) + " " + out;
    }

    private static String pem(SecretKeyOf root) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(root.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /// As anybody would use DSS, with its own rules.
    static SimpleReport dss(byte[] pdf, SecretKeyOf root) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(root.certificate()));
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(APaper.NOW.plusSeconds(60)));
        return validator.validateDocument().getSimpleReport();
    }
}
