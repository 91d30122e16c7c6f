package org.comity.training.store;

import java.nio.file.Path;
import org.comity.node.KeptFiles;
import org.comity.training.store.PackFolder.WrongSize;

/// Files for trainers.
public class PackFolder extends KeptFiles<WrongSize> {

    /// Nothing, or more than is taken.
    public static final class WrongSize extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// @param largest in bytes
    public PackFolder(Path folder, long largest) {
        super(folder, largest, WrongSize::new, WrongSize::new);
    }
}
