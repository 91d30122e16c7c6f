package org.comity.evidence.usecase;

import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidenceFile.State;
import org.comity.evidence.store.FileStore;
import org.comity.identity.Officer;
import org.comity.vault.SealedFiles;
import org.springframework.transaction.support.TransactionOperations;

/// Takes a file out of a package that is still open: its bytes are dropped, that it was there stays in the chain of
/// custody. Anybody who may fill the package may. Doing it twice is harmless.
public class TakingOutFile {

    private final FindingFile finding;
    private final FileStore files;
    private final SealedFiles sealed;
    private final Custody custody;
    private final TransactionOperations transaction;

    public TakingOutFile(
            FindingFile finding,
            FileStore files,
            SealedFiles sealed,
            Custody custody,
            TransactionOperations transaction) {
        this.finding = finding;
        this.files = files;
        this.sealed = sealed;
        this.custody = custody;
        this.transaction = transaction;
    }

    public FileOutcome takeOut(PackageId id, FileId file, Officer officer) {
        return transaction.execute(_ -> finding.holdAny(id, file, officer)
                .map(found -> takeOut(found, officer))
                .orElseGet(FileOutcome.NotFound::new));
    }

    private FileOutcome takeOut(FindingFile.Found found, Officer officer) {
        var file = found.file();
        if (file.state() != State.TAKEN_OUT && files.takeOut(file.id(), file.state())) {
            sealed.discard(found.bytes());
            file.sha256().ifPresent(digest -> custody.takenOut(file.packageId(), file.id(), officer, digest));
        }
        return new FileOutcome.Done(file);
    }
}
