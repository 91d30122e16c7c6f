package org.comity.evidence.usecase;

import java.io.IOException;
import java.util.Optional;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidenceFile;
import org.comity.evidence.model.EvidenceFile.State;
import org.comity.evidence.store.FileStore;
import org.comity.identity.Officer;
import org.comity.vault.NotAppended;
import org.comity.vault.SealedFiles;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionOperations;

/// Closes a file once all of it is there: what lies on disk is read again and digested, and with the chain
/// of custody it is received. Where its bearer declared another digest, it is not let in, and its bytes are
/// dropped.
///
/// Doing it again is harmless. Refused for anybody but its bearer, and while bytes are missing or arriving.
public class FinishingFile {

    private final FindingFile finding;
    private final FileStore files;
    private final SealedFiles sealed;
    private final Custody custody;
    private final TransactionOperations transaction;

    public FinishingFile(
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

    /// @throws IOException when the disk cannot be read or written
    public FileOutcome finish(PackageId id, FileId file, Officer officer) throws IOException {
        var found = finding.own(id, file, officer);
        if (found.isEmpty()) {
            return new FileOutcome.NotFound();
        }
        return switch (found.get().file().state()) {
            case ARRIVED -> new FileOutcome.Done(found.get().file());
            case TAKEN_OUT -> new FileOutcome.NotFound();
            case ARRIVING -> finish(found.get(), officer);
        };
    }

    private FileOutcome finish(FindingFile.Found found, Officer officer) throws IOException {
        var file = found.file();
        if (file.arrived() != file.announced()) {
            return new FileOutcome.Incomplete(file.arrived(), file.announced());
        }
        try {
            var whole = sealed.finish(found.bytes());
            return transaction.execute(_ -> receive(found, whole, officer));
        } catch (NotAppended busy) {
            return new FileOutcome.Busy();
        }
    }

    /// The package may have been closed while the digest was taken.
    private FileOutcome receive(FindingFile.Found found, SealedFiles.Finished whole, Officer officer) {
        var file = found.file();
        if (finding.holdOwn(file.packageId(), file.id(), officer).isEmpty()) {
            return new FileOutcome.NotFound();
        }
        var different = file.declared().filter(declared -> !declared.equals(whole.sha256()));
        if (different.isPresent()) {
            files.takeOut(file.id(), State.ARRIVING);
            sealed.discard(found.bytes());
            return new FileOutcome.Different(different.get(), whole.sha256());
        }
        if (files.arrived(file.id(), whole)) {
            custody.received(file.packageId(), file.id(), officer, whole.sha256());
        }
        return new FileOutcome.Done(arrived(file, whole.sha256()));
    }

    private static EvidenceFile arrived(EvidenceFile file, Sha256 sha256) {
        return new EvidenceFile(
                file.id(),
                file.packageId(),
                file.number(),
                file.name(),
                file.announced(),
                file.arrived(),
                file.declared(),
                Optional.of(sha256),
                State.ARRIVED,
                file.uploader());
    }
}
