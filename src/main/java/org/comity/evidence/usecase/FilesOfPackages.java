package org.comity.evidence.usecase;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidenceFile;
import org.comity.evidence.model.EvidenceFile.State;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.evidence.store.FileStore;
import org.comity.vault.CaseKeyId;
import org.comity.vault.NotOpened;
import org.comity.vault.SealedFiles;

/// The files that were brought into packages, their bytes from the vault.
public class FilesOfPackages implements PackageFiles {

    private final FileStore files;
    private final SealedFiles sealed;

    public FilesOfPackages(FileStore files, SealedFiles sealed) {
        this.files = files;
        this.sealed = sealed;
    }

    @Override
    public Files of(PackageId id, CaseKeyId key) {
        var all = files.of(id, key);
        var arrived = all.stream()
                .filter(file -> file.state() == State.ARRIVED)
                .map(FilesOfPackages::part)
                .toList();
        var underWay =
                all.stream().filter(file -> file.state() == State.ARRIVING).count();
        return new Files(arrived, Math.toIntExact(underWay));
    }

    private static Part part(EvidenceFile file) {
        return new Part(
                file.id().toString(),
                file.name(),
                file.arrived(),
                file.sha256().orElseThrow(),
                file.declared().isPresent());
    }

    @Override
    public void discard(PackageId id) {
        sealed.discard(files.takeOutAll(id));
    }

    @Override
    public InputStream open(Part part, long from) throws IOException {
        var file = FileId.named(part.id());
        var bytes = files.bytesOf(file).orElseThrow(() -> new FileNotFoundException("No file " + file));
        var kept = sealed.finished(bytes);
        if (kept.size() != part.size() || !kept.sha256().equals(part.sha256())) {
            throw new NotOpened(NotOpened.Reason.SEAL_BROKEN, "The file " + file + " is not what was sealed");
        }
        return sealed.open(bytes, from);
    }
}
