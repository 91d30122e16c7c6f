package org.comity.library.usecase;

import java.nio.file.Path;
import org.comity.library.model.FileRefused;
import org.comity.library.model.Original.Scan;

/// Looks for malicious programs in what editors bring.
public interface VirusScan {

    /// @throws FileRefused when something was found, or the scanner does not answer
    Scan scan(Path file) throws FileRefused;

    /// Where no scanner is configured: editors are told that nothing was looked at.
    static VirusScan none() {
        return _ -> Scan.NOT_SCANNED;
    }
}
