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

    /// The same against what the reader gave as the keys, where that is of another kind than those of a log.
    ///
    /// @param trusted what was typed, or what the file it names holds
    /// @throws UnreadableProof when it does not have its form
    default Verdict verdictByText(Path file, String trusted) throws IOException {
        return verdict(file, VerdictReport.keysIn(trusted));
    }
}
