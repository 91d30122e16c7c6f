package org.comity.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comity.audit.FileVerifier;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;
import org.comity.evidence.proof.EvidenceVerification;
import org.comity.evidence.proof.PackageNames;
import org.comity.seals.proof.Roots;

/// Checks an exported package of evidence (ASiC-E, ZIP) for `comity verify`, against the roots of the node that the
/// reader saved, and the key of its log where it stands in the same file.
public final class EvidenceFiles implements FileVerifier {

    private static final int HEAD = 128;
    private static final int TAIL = 1 << 16;
    private static final Pattern KEY = Pattern.compile("[^\\s+#-]\\S*\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]+");

    private final Clock clock;

    public EvidenceFiles(Clock clock) {
        this.clock = clock;
    }

    /// By its beginning, its end or its name, whichever was left as it was.
    @Override
    public boolean knows(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".asice")) {
            return true;
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var head = text(bytes, 0, HEAD);
            return head.contains(PackageNames.CONTAINER)
                    || (head.contains("PK")
                            && text(bytes, bytes.length() - TAIL, TAIL).contains(PackageNames.ASIC_MANIFEST));
        }
    }

    private static String text(RandomAccessFile bytes, long at, int most) throws IOException {
        var from = Math.max(at, 0);
        var read = new byte[(int) Math.min(most, bytes.length() - from)];
        bytes.seek(from);
        bytes.readFully(read);
        return new String(read, StandardCharsets.ISO_8859_1);
    }

    /// Keys of a log vouch for no seal.
    @Override
    public Verdict verdict(Path file, List<VerifierKey> published) {
        throw new UnreadableProof(
                "A package of evidence is checked against roots: save /seals/roots.pem of the node, add"
                        + " its /log/vkey in a line of its own, and give the file with --key");
    }

    @Override
    public Verdict verdictByText(Path file, String trusted) throws IOException {
        var keys = trusted.lines()
                .map(String::strip)
                .filter(line -> KEY.matcher(line).matches())
                .map(VerifierKey::parse)
                .toList();
        return EvidenceVerification.against(Roots.read(trusted), keys, clock.instant())
                .of(file);
    }
}
