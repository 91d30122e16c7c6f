package org.comity.library.store;

import java.nio.file.Path;
import org.comity.library.model.FileRefused;
import org.comity.library.model.FileRefused.Reason;
import org.comity.node.KeptFiles;

/// The originals of the library.
public class OriginalFolder extends KeptFiles<FileRefused> {

    /// @param largest in bytes
    public OriginalFolder(Path folder, long largest) {
        super(folder, largest, () -> new FileRefused(Reason.EMPTY), () -> new FileRefused(Reason.TOO_LARGE));
    }
}
