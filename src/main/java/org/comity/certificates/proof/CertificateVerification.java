package org.comity.certificates.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;
import org.comity.vocabulary.Sha256;

/// The checklist for a certificate: key, signature, what it says and, of a printed sheet, that nothing in
/// its file was altered. Whether it was taken back since then, only the node can say.
///
/// A PDF is not taken apart: statement and note stand in it as plain bytes, and the note vouches for every
/// other byte.
public final class CertificateVerification {

    private static final byte[] STATEMENT = (CertificateStatement.TITLE + "\n").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SHEET = SheetNote.TITLE.getBytes(StandardCharsets.US_ASCII);
    private static final int STATEMENT_LINES = CertificateStatement.LABELS.size() + 3;

    private final List<VerifierKey> published;

    private CertificateVerification(List<VerifierKey> published) {
        this.published = List.copyOf(published);
    }

    /// @param published the keys the node publishes, which the reader kept
    /// @throws UnreadableProof without any: a certificate carries no key that one could believe
    public static CertificateVerification against(List<VerifierKey> published) {
        if (published.isEmpty()) {
            throw new UnreadableProof("A certificate is checked with the keys its node publishes under"
                    + " /certificates/keys: save them and give the file with --key");
        }
        return new CertificateVerification(published);
    }

    /// A certificate as text: the file `certificate.txt`, or what a code says.
    ///
    /// @throws UnreadableProof when it is none
    public Verdict text(byte[] text) {
        return Verdict.of(checks(read(text)));
    }

    private static SignedCertificate read(byte[] text) {
        var line = new String(text, StandardCharsets.ISO_8859_1).strip();
        var scanned = line.lastIndexOf('#');
        var compact = scanned < 0 ? line : line.substring(scanned + 1);
        return compact.startsWith("1.") && !compact.contains("\n")
                ? SignedCertificate.ofCompact(compact)
                : SignedCertificate.parse(text);
    }

    /// A printed sheet (PDF).
    ///
    /// @throws UnreadableProof when it holds no certificate
    public Verdict sheet(byte[] file) {
        var at = Bytes.only(file, STATEMENT);
        var end = Bytes.afterLines(file, Math.max(at, 0), STATEMENT_LINES, CertificateStatement.MOST_BYTES);
        if (at < 0 || end < 0) {
            throw new UnreadableProof("The file does not hold the statement of one certificate");
        }
        var signed = SignedCertificate.parse(Arrays.copyOfRange(file, at, end));
        var checks = new ArrayList<>(checks(signed));
        checks.add(whole(file, signed));
        return Verdict.of(checks);
    }

    private List<Check> checks(SignedCertificate signed) {
        var named = signed.statement().value("key");
        var key = key(named);
        if (key.isEmpty()) {
            return List.of(new Failed(
                    Subject.KEY, "the certificate names the key " + named + ", which is not among those published"));
        }
        var checks = new ArrayList<Check>();
        checks.add(new Passed(Subject.KEY, "the certificate names a published key, " + named));
        checks.add(
                signed.note().standingWith(key.get()) == SignedNote.Standing.SIGNED
                        ? new Passed(Subject.SIGNATURE, "what the certificate says is signed by " + named)
                        : new Failed(
                                Subject.SIGNATURE,
                                "the certificate was altered: the signature does not fit what it says"));
        checks.add(new Passed(Subject.CERTIFICATE, says(signed.statement())));
        return checks;
    }

    private Optional<VerifierKey> key(String named) {
        return published.stream().filter(key -> named(key).equals(named)).findFirst();
    }

    private static String says(CertificateStatement statement) {
        return "%s, %s of %s: %s; %s minutes, %s to %s; issued %s by %s%s; compare the name with the bearer's"
                .formatted(
                        statement.value("number"),
                        statement.value("kind"),
                        statement.value("holder"),
                        statement.value("title").substring(3),
                        statement.value("minutes"),
                        statement.value("from"),
                        statement.value("until"),
                        statement.value("issued"),
                        statement.value("issuer"),
                        statement.demonstration() ? ", OF A DEMONSTRATION" : "");
    }

    private Check whole(byte[] file, SignedCertificate signed) {
        var at = Bytes.only(file, SHEET);
        var end = Bytes.afterLines(file, Math.max(at, 0), SheetNote.LINES, CertificateStatement.MOST_BYTES);
        if (at < 0 || end < 0) {
            throw new UnreadableProof("The file does not hold the one note that vouches for it");
        }
        var written = Arrays.copyOfRange(file, at, end);
        var note = SignedNote.parse(new String(written, StandardCharsets.UTF_8));
        var sheet = SheetNote.parse(note);
        var good = Arrays.equals(written, note.toString().getBytes(StandardCharsets.UTF_8))
                && key(sheet.key())
                        .map(note::standingWith)
                        .filter(SignedNote.Standing.SIGNED::equals)
                        .isPresent()
                && sheet.number().equals(signed.statement().value("number"))
                && sheet.statement().equals(digest(signed.statement().text()))
                && sheet.sheet().equals(SheetNote.digest(file, at, end));
        return good
                ? new Passed(Subject.DOCUMENT, "the file is the one that was printed, byte for byte")
                : new Failed(Subject.DOCUMENT, "the file was altered since it was printed");
    }

    private static Sha256 digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A key as a certificate names it: its name and id.
    public static String named(VerifierKey key) {
        return key.name() + "+" + HexFormat.of().toHexDigits(key.keyId());
    }
}
