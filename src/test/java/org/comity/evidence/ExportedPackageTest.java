package org.comity.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Verdict;
import org.comity.evidence.archive.SealedPackage;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.proof.EvidenceVerification;
import org.comity.seals.model.SecretKeyOf;
import org.comity.testing.Attacks;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One file that is a container for readers of ASiC-E, a ZIP for everybody, and a page for a clerk.
class ExportedPackageTest {

    @TempDir
    private Path folder;

    private final APackage made = APackage.ofThreeFiles();

    @Test
    void theNodesOwnVerifierFindsItRight() throws Exception {
        made.recorded(folder);
        var verdict = verdict(made.written());
        assertThat(verdict).isInstanceOf(Verdict.Valid.class);
        assertThat(verdict.checks().toString())
                .contains("8 links without a gap", "file 1, 'traffic.csv'", "⟨U+202E⟩", "CN=" + APackage.EXECUTING)
                .contains("no receipt proves 7 of the 8 links of the chain of custody: 1, 2, 3, 4, 5, 6, 7.");
    }

    @Test
    void dssValidatesTheContainerAndRefusesAnAlteredOne() throws Exception {
        var written = made.written();
        var report = dss(written);
        assertThat(report.getSignatureIdList()).hasSize(2);
        for (var id : report.getSignatureIdList()) {
            assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.CAdES_BASELINE_B);
        }
        assertThat(report.getSignatureIdList())
                .extracting(report::getSignedBy)
                .containsExactlyInAnyOrder(APackage.EXECUTING, APackage.REQUESTING);
        assertThat(report.getContainerType()).hasToString("ASiC-E");

        for (var name : List.of("manifest.json", "data/00000000-0000-4000-8000-000000000001")) {
            assertThat(valid(written, name)).as(name).isZero();
        }
        for (var name : List.of(
                "index.html", "custody.json", "SHA256SUMS", "case.jsonld", "META-INF/ASiCManifest-handover.xml")) {
            assertThat(valid(written, name)).as(name).isLessThan(2);
        }
    }

    /// How many seals hold once a byte of a file is another.
    private static int valid(byte[] written, String name) throws IOException {
        var files = unpacked(written);
        files.computeIfPresent(name, (_, content) -> flipped(content));
        return dss(Repacked.of(files).bytes).getValidSignaturesCount();
    }

    @Test
    void everyFileOfTheContainerIsUnderTheSealOfWhoeverTookItOut() throws Exception {
        var unpacked = unpacked(made.written());
        var covered = text(unpacked, "META-INF/ASiCManifest.xml");
        assertThat(unpacked.keySet())
                .filteredOn(name -> !name.matches("mimetype|META-INF/(ASiCManifest\\.xml|signature\\.p7s)"))
                .allMatch(name -> covered.contains("URI=\"" + name + "\""));
        assertThat(text(unpacked, "META-INF/ASiCManifest-handover.xml"))
                .contains("URI=\"manifest.json\"", "URI=\"data/00000000-0000-4000-8000-000000000003\"")
                .doesNotContain("custody.json", "index.html");
    }

    @Test
    void whatWasNotHandedOverBearsNoSealOfThatAndIsItsAuthoritysOwnToTake() throws Exception {
        made.handedOver = false;
        assertThat(verdict(made.written())).isInstanceOf(Verdict.Invalid.class);
        made.exporting = made.by;
        var written = made.written();
        assertThat(unpacked(written)).doesNotContainKey("META-INF/signature-handover.p7s");
        var verdict = verdict(written);
        assertThat(verdict).as("%s", verdict).isInstanceOf(Verdict.Valid.class);
        assertThat(verdict.checks().toString()).contains("was not handed over when this copy was made");
        assertThat(dss(written).getValidSignaturesCount()).isEqualTo(1);
    }

    @Test
    void whatWasHandedOverIsNotWrittenWithoutTheSealOfThat() {
        var sealed = made.sealed();
        var without = new SealedPackage(
                sealed.manifest(), sealed.custody(), sealed.receipts(), sealed.by(), Optional.empty(), sealed.bytes());
        assertThatThrownBy(() -> made.writing().prepare(without, APackage.MADE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bears the seal of that");
    }

    @Test
    void everyZipToolUnpacksIt() throws Exception {
        var written = made.written();
        var file = Files.write(folder.resolve("package.zip"), written);
        var streamed = unpacked(written);
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).toList()).containsExactlyElementsOf(streamed.keySet());
        }
        assertThat(streamed.keySet()).first().isEqualTo("mimetype");
        assertThat(new String(written, 30, 39, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.etsi.asic-e+zip");
        made.files.forEach((part, bytes) ->
                assertThat(streamed.get("data/" + part.id())).as(part.name()).isEqualTo(bytes));
    }

    @Test
    void sha256sumAgrees() throws Exception {
        var unpacked = unpacked(made.written());
        for (var line : text(unpacked, "SHA256SUMS").lines().toList()) {
            var name = line.substring(66);
            assertThat(Sha256.of(unpacked.getOrDefault(name, new byte[0])).hex())
                    .as(name)
                    .isEqualTo(line.substring(0, 64));
        }
        assertThat(text(unpacked, "SHA256SUMS").lines()).hasSize(unpacked.size() - 4);
    }

    @Test
    void theSameTwiceIsTheSameBytesButForTheSealOfWhoeverTookItOut() throws Exception {
        var first = unpacked(made.written());
        var second = unpacked(made.written());
        first.remove("META-INF/signature.p7s");
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void theBearersNameIsNeverAPathAndHidesNothingOnThePage() throws Exception {
        var unpacked = unpacked(made.written());
        assertThat(unpacked.keySet()).allMatch(name -> name.matches("[A-Za-z0-9/.-]+") && !name.contains(".."));
        var page = text(unpacked, "index.html");
        assertThat(page)
                .contains("<bdi>../../etc/passwd⟨U+202E⟩fdp.exe</bdi>", "لا تُنشر البيانات")
                .contains("lang=\"fr\"", "lang=\"es\"", "lang=\"ar\" dir=\"rtl\"")
                .doesNotContain("\u202E", "<script", "href=\"data/");
    }

    @Test
    void whatPeopleWroteStaysTextOnThePage() throws Exception {
        made.files.clear();
        var texts = Attacks.texts();
        for (var text : texts) {
            made.add(made.files.size() + 1, text.text(), "what it holds");
        }
        made.conditions = texts.stream().map(Attacks.Text::text).toList();
        var written = made.written();
        var page = text(unpacked(written), "index.html");
        assertThat(page).doesNotContainPattern("<(script|img|svg|iframe)|[\u202a-\u202e\u2066-\u2069\u0000-\u0008]");
        assertThat(verdict(written)).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void aCertificateThatWasBroughtIsTakenAndItsNameShown() throws Exception {
        var maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(2_048);
        var keys = maker.generateKeyPair();
        var root = certificate("Trust of others", keys, "Trust of others", keys, KeyUsage.keyCertSign);
        var own = maker.generateKeyPair();
        var seal = certificate(
                "The authority, as others name it", own, "Trust of others", keys, KeyUsage.digitalSignature);
        made.by = SecretKeyOf.of(own.getPrivate(), List.of(seal, root));
        var file = Files.write(folder.resolve("brought.asice"), made.written());

        var verdict = EvidenceVerification.against(List.of(root, APackage.ROOT.certificate()), List.of(), APackage.MADE)
                .of(file);
        assertThat(verdict).as("%s", verdict).isInstanceOf(Verdict.Valid.class);
        assertThat(verdict.checks())
                .filteredOn(Check.NotChecked.class::isInstance)
                .extracting(Check::finding)
                .contains(
                        "seal of the executing authority: the certificate is in the name of The authority, as others name it: compare it with the"
                                + " executing authority, " + APackage.EXECUTING);
    }

    private static X509Certificate certificate(String name, KeyPair keys, String issuer, KeyPair by, int use)
            throws Exception {
        var made = new JcaX509v3CertificateBuilder(
                new X500NameBuilder().addRDN(BCStyle.CN, issuer).build(),
                BigInteger.valueOf(name.length()),
                Date.from(APackage.SEALED.minusSeconds(60)),
                Date.from(APackage.SEALED.plusSeconds(600_000)),
                new X500NameBuilder().addRDN(BCStyle.CN, name).build(),
                keys.getPublic());
        made.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == KeyUsage.keyCertSign));
        made.addExtension(Extension.keyUsage, true, new KeyUsage(use));
        made.addExtension(new ASN1ObjectIdentifier("2.5.29.56"), false, DERNull.INSTANCE);
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(made.build(signer));
    }

    @Test
    void aFileThatChangedMeanwhileLeavesNoArchiveThatOpens() throws Exception {
        for (var other : List.of("shorter", "time;from;to\n".repeat(2_000), "")) {
            var out = new ByteArrayOutputStream();
            assertThatThrownBy(() ->
                            made.writing().write(changed(other.getBytes(StandardCharsets.UTF_8)), APackage.MADE, out))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no longer what the manifest says");
            assertThatThrownBy(() -> open(out.toByteArray())).isInstanceOf(IOException.class);
        }
        var same = made.files.values().iterator().next().clone();
        same[3] ^= 1;
        assertThatThrownBy(() -> made.writing().write(changed(same), APackage.MADE, new ByteArrayOutputStream()))
                .hasMessageContaining("SHA-256");
    }

    @Test
    void aChainThatIsNotWholeIsNotExported() {
        var custody = new ArrayList<>(made.custody());
        custody.remove(4);
        assertThatThrownBy(() -> made.writing().write(made.sealed(custody), APackage.MADE, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("link 5 is missing");
    }

    @Test
    void aPackageWithoutFilesConditionsAndReceiptsIsAPackage() throws Exception {
        made.files.clear();
        made.conditions = List.of();
        assertThat(verdict(made.written())).isInstanceOf(Verdict.Valid.class);
    }

    /// Later versions compare packages of today with these bytes. A change of them is another format: read
    /// docs/evidence-package.md before changing a digest here.
    @Test
    void pageAndGraphOfFormatOneStayAsTheyAre() throws Exception {
        var unpacked = unpacked(made.written());
        assertThat(Sha256.of(unpacked.getOrDefault("index.html", new byte[0])).hex())
                .isEqualTo("62294e78bc98e6d80b11b61f2afe4dc68ae74922baae8b043569ba4400115698");
        assertThat(Sha256.of(unpacked.getOrDefault("case.jsonld", new byte[0])).hex())
                .isEqualTo("1c28293b95e74d8f01a3e8ccb391117a745e36ba8efb6d373f85c45d2288cd48");
    }

    @Test
    void everyActHasItsWordsInEveryLanguage() throws Exception {
        var page = text(unpacked(made.written()), "index.html");
        assertThat(CustodyAct.values()).hasSize(8);
        assertThat(page).contains("Chain of custody", "Chaîne de conservation", "Cadena de custodia", "سلسلة الحيازة");
    }

    private SealedPackage changed(byte[] content) {
        var sealed = made.sealed();
        return new SealedPackage(
                sealed.manifest(),
                sealed.custody(),
                sealed.receipts(),
                sealed.by(),
                sealed.handedOver(),
                file -> new ByteArrayInputStream(content));
    }

    private void open(byte[] archive) throws IOException {
        var file = Files.write(folder.resolve("cut.zip"), archive);
        new ZipFile(file.toFile()).close();
    }

    private Verdict verdict(byte[] written) throws IOException {
        var file = Files.write(folder.resolve("package.asice"), written);
        return EvidenceVerification.against(APackage.ROOT.chain(), List.of(), APackage.MADE)
                .of(file);
    }

    static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] content) {
        var copy = content.clone();
        copy[copy.length / 2] ^= 1;
        return copy;
    }

    /// As anybody would use DSS, with its own rules.
    private static SimpleReport dss(byte[] container) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(APackage.ROOT.certificate()));
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(container, "package.asice"));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(APackage.MADE));
        return validator.validateDocument().getSimpleReport();
    }
}
