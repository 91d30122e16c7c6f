package org.comity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.comity.audit.VerifyCommand;
import org.comity.seals.SealFiles;
import org.comity.seals.model.SecretKeyOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `comity verify` of an exported package, as a clerk would type it.
class EvidenceFilesTest {

    @TempDir
    private Path folder;

    private final APackage made = APackage.ofThreeFiles();

    @Test
    void rootsAndTheKeyOfTheLogStandInOneFile() throws Exception {
        var log = made.recorded(folder);
        var file = Files.write(folder.resolve("package.asice"), made.written());
        var roots = Files.writeString(folder.resolve("roots.pem"), "# roots\n" + pem(APackage.ROOT));
        var both = Files.writeString(folder.resolve("keys.txt"), pem(APackage.ROOT) + log.verifierKey() + "\n");

        assertThat(verify(file, "--key", both.toString()))
                .startsWith("0 ")
                .contains("✓ chain of custody: 8 links", "✓ receipt: receipts/00002.json", "Valid.");
        assertThat(verify(file, "--key", roots.toString()))
                .startsWith("0 ")
                .contains("– key: the receipts were checked by the log's key that is in them");
    }

    @Test
    void withoutRootsNothingIsSaid() throws Exception {
        var file = Files.write(folder.resolve("package.asice"), made.written());
        assertThat(verify(file)).startsWith("2 ").contains("/seals/roots.pem", "/log/vkey");
    }

    @Test
    void itIsKnownUnderAnyNameAndWhereverItWasAltered() throws Exception {
        var written = made.written();
        var roots = Files.writeString(folder.resolve("roots.pem"), pem(APackage.ROOT));
        var file = folder.resolve("evidence.zip");
        for (var at : List.of(40, 1_000, written.length - 30, written.length - 5)) {
            var copy = written.clone();
            copy[at] ^= 1;
            Files.write(file, copy);
            assertThat(verify(file, "--key", roots.toString()))
                    .as("byte %d", at)
                    .matches("(?s)[12] .*")
                    .contains("✗")
                    .doesNotContain("snapshot");
        }
        Files.write(file, written);
        assertThat(verify(file, "--key", roots.toString())).startsWith("0 ");
    }

    @Test
    void whatWasAlteredStandsInTheLastLine() throws Exception {
        var written = made.written();
        var at = new String(written, StandardCharsets.ISO_8859_1).indexOf("198.51.100.7");
        written[at] = '2';
        var file = Files.write(folder.resolve("package.asice"), written);
        var roots = Files.writeString(folder.resolve("roots.pem"), pem(APackage.ROOT));
        assertThat(verify(file, "--key", roots.toString()))
                .startsWith("1 ")
                .contains("NOT VALID: files: file 1, 'traffic.csv', was altered");
    }

    @Test
    void aFictionalAuthorityAndACertificateThatEndedAreSaid() throws Exception {
        var root = APackage.ISSUING.root("node.example", true, APackage.SEALED);
        made.by = APackage.ISSUING.seal(fictional(), root, Duration.ofDays(30), APackage.SEALED);
        made.exporting = APackage.seal(APackage.REQUESTING, root);
        var file = Files.write(folder.resolve("package.asice"), made.written());
        var roots = Files.writeString(folder.resolve("roots.pem"), pem(root));
        assertThat(verify(file, "--key", roots.toString())).startsWith("4 ").contains("EXERCISE, and no real request");

        made.by = APackage.ISSUING.seal(
                APackage.authority(APackage.EXECUTING), APackage.ROOT, Duration.ofHours(1), APackage.SEALED);
        made.exporting = APackage.seal(APackage.REQUESTING, APackage.ROOT);
        Files.write(file, made.written());
        Files.writeString(roots, pem(APackage.ROOT));
        assertThat(verify(file, "--key", roots.toString())).startsWith("3 ").contains("EXPIRED");
    }

    private static org.comity.identity.Authority fictional() {
        var real = APackage.authority(APackage.EXECUTING);
        return new org.comity.identity.Authority(
                real.id(), real.country(), real.name(), real.functions(), real.zone(), true);
    }

    private static String verify(Path file, String... more) {
        var out = new StringWriter();
        var clock = Clock.fixed(APackage.MADE, ZoneOffset.UTC);
        var command = new CommandLine(new VerifyCommand(clock, List.of(new EvidenceFiles(clock), new SealFiles(clock))))
                .setOut(new PrintWriter(out, true));
        var words = new ArrayList<>(List.of(file.toString()));
        words.addAll(List.of(more));
        return command.execute(words.toArray(String[]::new)) + " " + out;
    }

    private static String pem(SecretKeyOf root) throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(root.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
