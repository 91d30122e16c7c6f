package org.comity.evidence.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.comity.evidence.proof.PackageManifest.Part;

/// What came of asking for bytes.
public sealed interface TakingOutcome {

    /// It is noted in the chain of custody and in the record; the bytes of the file may go.
    record TakenFile(Part part, Bytes bytes) implements TakingOutcome {}

    /// The same of a whole package.
    ///
    /// @param name for the file it becomes
    record TakenPackage(String name, Content content) implements TakingOutcome {}

    /// The package or the file does not exist, or not for this officer.
    record NotFound() implements TakingOutcome {}

    /// Not as the package stands, or not this officer's to take.
    record NotNow() implements TakingOutcome {}

    /// The authority whose seal it would bear cannot seal now: nothing went out, and nothing is noted.
    record NoSeal() implements TakingOutcome {}

    /// Plain bytes from a place on.
    interface Bytes {
        InputStream open(long from) throws IOException;
    }

    /// A package that is made while it is written.
    interface Content {

        /// @throws IOException when its bytes cannot be read as they were, or `out` ends
        void writeTo(OutputStream out) throws IOException;
    }
}
