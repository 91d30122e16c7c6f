package org.comity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.comity.audit.proof.SmallLog;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {

    private static final byte[] DOCUMENT = "%PDF the request".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path home;

    private SmallLog log;
    private Path receipt;
    private String printed = "";

    @BeforeEach
    void keepAReceipt() throws IOException {
        log = log("request.pdf");
        receipt = home.resolve("receipt.json");
        Files.writeString(receipt, log.receipt(3).toJson());
    }

    @Test
    void aReceiptIsCheckedWithTheDocumentBesideItAndThePublishedKey() throws IOException {
        Files.write(home.resolve("request.pdf"), DOCUMENT);

        assertThat(verify(receipt, "--key", log.verifierKey().toString())).isZero();
        assertThat(printed).contains("✓ key", "✓ signature", "✓ statement", "✓ inclusion", "✓ document");
        assertThat(printed).endsWith("Valid.\n");
    }

    @Test
    void withoutThePublishedKeyTheReaderIsToldToCompareIt() {
        assertThat(verify(receipt)).isZero();
        assertThat(printed).contains("– key: compare", log.verifierKey().toString(), "– document: not given");
        assertThat(printed).contains("Valid, if the key is the log's");
    }

    @Test
    void theKeyMayBeInAFile() throws IOException {
        var file = Files.writeString(home.resolve("published.vkey"), log.verifierKey() + "\n");

        assertThat(verify(receipt, "--key", file.toString())).isZero();
        assertThat(printed).contains("✓ key");
    }

    @Test
    void anAlteredDocumentIsNamed() throws IOException {
        Files.write(home.resolve("request.pdf"), "%PDF another".getBytes(StandardCharsets.UTF_8));

        assertThat(verify(receipt)).isEqualTo(1);
        assertThat(printed).contains("✗ document", "NOT VALID: document: the document was altered");
    }

    @Test
    void aDocumentElsewhereIsGivenByName() throws IOException {
        var elsewhere = Files.write(Files.createDirectory(home.resolve("in")).resolve("other.pdf"), DOCUMENT);

        assertThat(verify(receipt, elsewhere.toString())).isZero();
        assertThat(printed).contains("✓ document");
    }

    @Test
    void theNameInAReceiptDoesNotLeadOutOfItsFolder() throws IOException {
        Files.write(home.resolve("request.pdf"), DOCUMENT);
        var folder = Files.createDirectory(home.resolve("in"));
        receipt = folder.resolve("receipt.json");
        Files.writeString(receipt, log("../request.pdf").receipt(3).toJson());

        assertThat(verify(receipt)).isZero();
        assertThat(printed).contains("– document: not given");
    }

    @Test
    void anAlteredReceiptIsNamed() throws IOException {
        Files.writeString(receipt, Files.readString(receipt).replace("PT-JP-3", "PT-JP-4"));

        assertThat(verify(receipt)).isEqualTo(1);
        assertThat(printed).contains("✗ statement").contains("NOT VALID: statement");
    }

    @Test
    void anExportedLogIsChecked() throws IOException {
        var folder = home.resolve("log");
        log.writeTo(folder);

        assertThat(verify(folder)).isZero();
        Files.writeString(
                folder.resolve("tile/entries/000.p/7"),
                Files.readString(folder.resolve("tile/entries/000.p/7"), StandardCharsets.ISO_8859_1)
                        .replaceFirst("comity", "comitY"),
                StandardCharsets.ISO_8859_1);
        assertThat(verify(folder)).isEqualTo(1);
        assertThat(printed).contains("NOT VALID: entries: tile/entries/000.p/7 was altered: entry 0");
    }

    @Test
    void whatCannotBeReadIsToldInOneLine() throws IOException {
        assertThat(verify(home.resolve("absent.json"))).isEqualTo(2);
        assertThat(printed).contains("absent.json").doesNotContain("Exception");
        Files.writeString(receipt, "{");
        assertThat(verify(receipt)).isEqualTo(2);
        assertThat(verify(receipt, "--key", "nonsense")).isEqualTo(2);
        assertThat(verify(home)).isEqualTo(2);
        assertThat(verify(receipt, "--unknown")).isEqualTo(2);
    }

    @Test
    void whatIsAboutAnExerciseIsAuthenticAndNeverCalledValid() throws IOException {
        var exercise = new SmallLog(home.resolve("keys"), 7, Map.of("act", "exercise.send"));
        Files.writeString(receipt, exercise.receipt(3).toJson());

        assertThat(verify(receipt, "--key", exercise.verifierKey().toString())).isEqualTo(4);
        assertThat(printed).startsWith("✓ EXERCISE").endsWith("EXERCISE, and no real request. Authentic.\n");

        Files.writeString(receipt, Files.readString(receipt).replace("exercise.send", "request.send"));
        assertThat(verify(receipt)).isEqualTo(1);
    }

    private SmallLog log(String documentName) {
        return new SmallLog(
                home.resolve("keys"),
                7,
                Map.of(
                        "document.name",
                        documentName,
                        "document.sha256",
                        Sha256.of(DOCUMENT).hex()));
    }

    private int verify(Path what, String... options) {
        var out = new StringWriter();
        var arguments = new String[options.length + 1];
        arguments[0] = what.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        var code = new CommandLine(new VerifyCommand(Clock.systemUTC()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments);
        printed = out.toString();
        return code;
    }
}
