package org.comity.evidence.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.comity.evidence.PackageId;
import org.comity.evidence.proof.PackageManifest;
import org.comity.vault.CaseKeyId;

/// The files of packages, as far as packages need to know them.
public interface PackageFiles {

    /// What is in a package now.
    ///
    /// @param arrived those that are there as a whole, in the order in which they came in
    /// @param underWay how many are still coming
    record Files(List<PackageManifest.Part> arrived, int underWay) {
        public Files {
            arrived = List.copyOf(arrived);
        }
    }

    Files of(PackageId id, CaseKeyId key);

    /// Drops the bytes of all files of a package that will never be sealed, in the caller's transaction.
    void discard(PackageId id);

    /// The plain bytes of a file from a place on, never held whole in memory.
    ///
    /// @throws org.comity.vault.NotOpened when it is no more what the manifest says, or the key is destroyed
    InputStream open(PackageManifest.Part part, long from) throws IOException;
}
