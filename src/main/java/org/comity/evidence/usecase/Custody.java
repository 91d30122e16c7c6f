package org.comity.evidence.usecase;

import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.identity.Officer;
import org.comity.vocabulary.Sha256;

/// Where it is written down who had what in hand. Each is called in the transaction of its act.
public interface Custody {

    /// A file is all there.
    ///
    /// @param sha256 taken by the node of what it keeps
    void received(PackageId packageId, FileId file, Officer by, Sha256 sha256);

    /// A file that had been received was taken out again.
    ///
    /// @param sha256 of what was there
    void takenOut(PackageId packageId, FileId file, Officer by, Sha256 sha256);
}
