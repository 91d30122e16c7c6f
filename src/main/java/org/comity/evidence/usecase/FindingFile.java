package org.comity.evidence.usecase;

import java.util.Optional;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidenceFile;
import org.comity.evidence.model.EvidenceFile.State;
import org.comity.evidence.store.FileStore;
import org.comity.evidence.usecase.OpenPackages.OpenPackage;
import org.comity.identity.Officer;
import org.comity.vault.SealedFileId;

/// Finds a file of a package that an officer may fill now.
public class FindingFile {

    private final OpenPackages packages;
    private final FileStore files;

    public FindingFile(OpenPackages packages, FileStore files) {
        this.packages = packages;
        this.files = files;
    }

    /// @param bytes where they are kept
    record Found(EvidenceFile file, SealedFileId bytes) {}

    /// For its bearer alone, while it is not taken out: the others learn that there is none.
    public Optional<EvidenceFile> ownFile(PackageId id, FileId file, Officer officer) {
        return own(id, file, officer).map(Found::file);
    }

    Optional<Found> own(PackageId id, FileId file, Officer officer) {
        return found(packages.open(id, officer), file).filter(found -> isOwn(found, officer));
    }

    /// The same, its package held open until the caller's transaction ends.
    Optional<Found> holdOwn(PackageId id, FileId file, Officer officer) {
        return holdAny(id, file, officer).filter(found -> isOwn(found, officer));
    }

    /// Whosever it is, and taken out or not.
    Optional<Found> holdAny(PackageId id, FileId file, Officer officer) {
        return found(packages.hold(id, officer), file);
    }

    private Optional<Found> found(Optional<OpenPackage> opened, FileId file) {
        return opened.flatMap(one -> files.find(one.id(), file, one.key()))
                .flatMap(found -> files.bytesOf(found.id()).map(bytes -> new Found(found, bytes)));
    }

    private static boolean isOwn(Found found, Officer officer) {
        return found.file().uploader().equals(officer.id()) && found.file().state() != State.TAKEN_OUT;
    }
}
