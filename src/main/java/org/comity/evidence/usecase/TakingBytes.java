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
/// Refused for anybody but its bearer, from another offset, while other bytes of it arrive, beyond what
/// was announced, and while the disk has no room.
public class TakingBytes {

    private final FindingFile finding;
    private final SealedFiles sealed;
    private final RoomOnDisk room;

    public TakingBytes(FindingFile finding, SealedFiles sealed, RoomOnDisk room) {
        this.finding = finding;
        this.sealed = sealed;
        this.room = room;
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
        if (!room.left()) {
            return new FileOutcome.NoRoom();
        }
        try {
            var length = sealed.append(
                    found.bytes(),
                    offset,
                    room.whileLeft(bytes),
                    Math.max(0, found.file().announced() - offset));
            if (length == found.file().announced() && bytes.read() >= 0) {
                return new FileOutcome.MoreThanAnnounced(length);
            }
        } catch (RoomOnDisk.Gone full) {
            return new FileOutcome.NoRoom();
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
