package org.comity.seals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.comity.audit.FileVerifier;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;
import org.comity.seals.proof.Roots;
import org.comity.seals.proof.SealVerification;

/// Checks a sealed document (PDF) for `comity verify`, against the roots of the node that the reader saved.
public final class SealFiles implements FileVerifier {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final String PDF = "%PDF-";
    private static final String SEAL = "/ETSI.CAdES.detached";

    private final Clock clock;

    public SealFiles(Clock clock) {
        this.clock = clock;
    }

    /// A PDF that speaks of a signature; whether there is one, the verdict says.
    @Override
    public boolean knows(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return false;
        }
        var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return content.startsWith(PDF) && content.contains(SEAL);
    }

    /// Keys of a log vouch for no seal.
    @Override
    public Verdict verdict(Path file, List<VerifierKey> published) {
        throw new UnreadableProof("A sealed document is checked against roots: save /seals/roots.pem of the node, and"
                + " give the file with --key");
    }

    @Override
    public Verdict verdictByText(Path file, String trusted) throws IOException {
        return SealVerification.against(Roots.read(trusted)).of(Files.readAllBytes(file), clock.instant());
    }
}
