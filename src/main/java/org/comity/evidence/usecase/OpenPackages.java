package org.comity.evidence.usecase;

import java.util.Optional;
import org.comity.evidence.PackageId;
import org.comity.identity.Officer;
import org.comity.vault.CaseKeyId;

/// Which packages can be filled, and by whom.
public interface OpenPackages {

    /// A package this officer may fill now.
    ///
    /// @param key of the case its files are sealed for
    record OpenPackage(PackageId id, CaseKeyId key) {}

    /// Empty when there is none of this name, it is not this officer's to fill, or not any more; which of it is not
    /// said. Asked again at every step.
    Optional<OpenPackage> open(PackageId id, Officer officer);

    /// The same, held open until the caller's transaction ends: inside the transaction of an act.
    Optional<OpenPackage> hold(PackageId id, Officer officer);
}
