package org.comity.evidence.usecase;

import java.io.IOException;
import java.io.InputStream;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidenceFile.State;
import org.comity.identity.Officer;
import org.comity.vault.NotAppended;
import org.comity.vault.SealedFiles;

/// Takes in bytes of an announced file, from where the last ones ended. Whatever arrived before a cut is kept.
///
/// Refused for anybody but its bearer, from another offset, while other bytes of it arrive, and beyond what was
/// announced.
public class TakingBytes {

    private final FindingFile finding;
    private final SealedFiles sealed;

    public TakingBytes(FindingFile finding, SealedFiles sealed) {
        this.finding = finding;
        this.sealed = sealed;
    }

    /// @param offset in bytes from the beginning
    /// @param bytes read to their end, but no further than a byte beyond what was announced
    /// @throws IOException when they are cut
    public FileOutcome take(PackageId id, FileId file, Officer officer, long offset, InputStream bytes)
            throws IOException {
        var found = finding.own(id, file, officer);
        return found.isEmpty() ? new FileOutcome.NotFound() : take(found.get(), id, officer, offset, bytes);
    }

    private FileOutcome take(FindingFile.Found found, PackageId id, Officer officer, long offset, InputStream bytes)
            throws IOException {
        if (found.file().state() != State.ARRIVING) {
            return new FileOutcome.Closed();
        }
        try {
            var length = sealed.append(
                    found.bytes(), offset, bytes, Math.max(0, found.file().announced() - offset));
            if (length == found.file().announced() && bytes.read() >= 0) {
                return new FileOutcome.MoreThanAnnounced(length);
            }
        } catch (NotAppended refused) {
            return switch (refused) {
                case NotAppended.WrongOffset wrong -> new FileOutcome.WrongOffset(wrong.right());
                case NotAppended.Busy busy -> new FileOutcome.Busy();
                case NotAppended.Closed closed -> new FileOutcome.Closed();
            };
        }
        return finding.ownFile(id, found.file().id(), officer)
                .<FileOutcome>map(FileOutcome.Done::new)
                .orElseGet(FileOutcome.NotFound::new);
    }
}
