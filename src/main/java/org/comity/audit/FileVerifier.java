package org.comity.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;

/// Checks files of one kind, for `comity verify`: without database and without network.
public interface FileVerifier {

    /// Whether a file is of this kind, by its beginning or its name.
    boolean knows(Path file) throws IOException;

    /// @param published the keys the reader trusts; none when none was given
    /// @throws UnreadableProof when the file does not have its form
    Verdict verdict(Path file, List<VerifierKey> published) throws IOException;
}
