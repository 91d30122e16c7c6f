package org.comity.library;

import java.nio.file.Path;

/// Lets other modules have files looked through by the scanner that looks through originals.
public interface Scanning {

    /// What the scanner says.
    enum Verdict {
        CLEAN,
        /// No scanner is configured.
        NOT_SCANNED,
        INFECTED,
        /// A scanner is configured and does not answer: nothing is taken meanwhile.
        SILENT
    }

    Verdict look(Path file);
}
