package org.comity.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.audit.proof.LogVerification;
import org.comity.audit.proof.PackageVerification;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Statement;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `comity verify`: checks a receipt, an exported log, a package of the directory, or a certificate,
/// without database or network.
///
/// Ends with 0 when everything that was checked is right, 1 when something was altered, 2 when it cannot be read, 3
/// when it is authentic and its time is over, 4 when it is authentic and about an exercise.
@Command(
        name = "verify",
        description = "Checks a receipt with its document, an exported log, a snapshot of the directory, a certificate,"
                + " a package of evidence, or a sealed document, offline.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything checked is right",
            "1:something was altered; the first line with a cross names it",
            "2:cannot be read, or called wrongly",
            "3:nothing was altered, but its time is over",
            "4:nothing was altered, but it is about an exercise and no real request"
        })
public final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "RECEIPT",
            description = "A receipt (JSON), a snapshot of the directory (ZIP), a certificate (PDF or TXT),"
                    + " a package of evidence (ASiC-E), a sealed document (PDF), or the folder"
                    + " of an exported log.")
    private Path receipt = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DOCUMENT",
            description = "The document; looked for beside the receipt when not given.")
    private @Nullable Path document;

    @Option(
            names = "--key",
            paramLabel = "VKEY|FILE",
            description = "The published verifier key, or a file that holds it; for certificates, all of them; for a"
                    + " sealed document or a package of evidence, the file with the node's roots.")
    private @Nullable String key;

    @Option(
            names = "--witness",
            paramLabel = "VKEY|FILE",
            description = "A witness you trust, who must have cosigned; repeat it for several.")
    private List<String> witnesses = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Clock clock;
    private final List<FileVerifier> others;

    public VerifyCommand(Clock clock) {
        this(clock, List.of());
    }

    /// @param others know files of other modules
    public VerifyCommand(Clock clock, List<FileVerifier> others) {
        this.clock = clock;
        this.others = List.copyOf(others);
    }

    @Override
    public Integer call() {
        return new VerdictReport(spec.commandLine().getOut()).of(this::verdict);
    }

    private Verdict verdict() throws IOException {
        if (Files.isDirectory(receipt)) {
            return log();
        }
        for (var other : others) {
            if (other.knows(receipt)) {
                return other(other);
            }
        }
        return archive() ? snapshot() : receipt();
    }

    private Verdict other(FileVerifier verifier) throws IOException {
        if (document != null || !witnesses.isEmpty()) {
            throw new UnreadableProof("Such a file is checked without a document and witnesses");
        }
        return key == null
                ? verifier.verdict(receipt, List.of())
                : verifier.verdictByText(receipt, VerdictReport.textOf(key));
    }

    /// By its first letters, or by its name where those were altered.
    private boolean archive() throws IOException {
        try (InputStream in = Files.newInputStream(receipt)) {
            return new String(in.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK")
                    || receipt.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        }
    }

    private Verdict snapshot() throws IOException {
        if (document != null || !witnesses.isEmpty()) {
            throw new UnreadableProof("A snapshot of the directory is checked without a document and witnesses");
        }
        var verification = PackageVerification.of(receipt, clock.instant());
        return (key == null ? verification : verification.against(VerdictReport.publishedKey(key))).verdict();
    }

    private Verdict log() throws IOException {
        if (document != null) {
            throw new UnreadableProof("An exported log is checked without a document");
        }
        var verification = LogVerification.of(receipt).witnessedBy(VerdictReport.witnessKeys(witnesses));
        return (key == null ? verification : verification.against(VerdictReport.publishedKey(key))).verdict();
    }

    private Verdict receipt() throws IOException {
        var content = Receipt.fromJson(VerdictReport.limited(receipt));
        var verification = ReceiptVerification.of(content).witnessedBy(VerdictReport.witnessKeys(witnesses));
        if (key != null) {
            verification = verification.against(VerdictReport.publishedKey(key));
        }
        var file = documentOf(content);
        if (file.isPresent()) {
            verification = verification.withDocument(digest(file.get()));
        }
        return verification.verdict();
    }

    private Optional<Path> documentOf(Receipt content) {
        return Optional.ofNullable(document)
                .or(() -> content.statement()
                        .field(Statement.DOCUMENT_NAME)
                        .filter(VerifyCommand::plainName)
                        .map(name -> receipt.toAbsolutePath().resolveSibling(name))
                        .filter(Files::isRegularFile));
    }

    /// A receipt is foreign: the name in it must not lead out of the receipt's folder.
    private static boolean plainName(String name) {
        return !name.isBlank() && !name.contains("/") && !name.contains("\\") && !name.equals("..");
    }

    private static Sha256 digest(Path file) throws IOException {
        var digest = Sha256.newDigest();
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return Sha256.ofBytes(digest.digest());
    }
}
