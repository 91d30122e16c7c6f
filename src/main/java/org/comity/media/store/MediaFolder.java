package org.comity.media.store;

import java.nio.file.Path;
import org.comity.media.model.MediaRefused;
import org.comity.media.model.MediaRefused.Reason;
import org.comity.node.KeptFiles;

/// Recordings and pictures.
public class MediaFolder extends KeptFiles<MediaRefused> {

    /// @param largest in bytes
    public MediaFolder(Path folder, long largest) {
        super(folder, largest, () -> new MediaRefused(Reason.EMPTY), () -> new MediaRefused(Reason.TOO_LARGE));
    }
}
