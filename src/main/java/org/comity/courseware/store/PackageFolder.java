package org.comity.courseware.store;

import java.nio.file.Path;
import org.comity.courseware.model.PackageRefused;
import org.comity.courseware.model.PackageRefused.Reason;
import org.comity.node.KeptFiles;

/// Course packages; nothing is unpacked.
public class PackageFolder extends KeptFiles<PackageRefused> {

    /// @param largest in bytes
    public PackageFolder(Path folder, long largest) {
        super(folder, largest, () -> new PackageRefused(Reason.EMPTY), () -> new PackageRefused(Reason.TOO_LARGE));
    }
}
