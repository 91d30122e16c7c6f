package org.comity.evidence.usecase;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.comity.evidence.EvidenceSettings;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidenceFile;
import org.comity.evidence.model.EvidenceFile.State;
import org.comity.evidence.model.FileName;
import org.comity.evidence.store.FileStore;
import org.comity.evidence.usecase.OpenPackages.OpenPackage;
import org.comity.identity.Officer;
import org.comity.vault.SealedFiles;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionOperations;

/// Announces a file: from then on its bytes may come. Whoever announces the same file again, by name, size and digest,
/// is given the one there is, and goes on where it was cut. Another officer's is never given.
///
/// Refused when the name has not its form, a limit would be passed or the disk has no room.
public class AnnouncingFile {

    private final OpenPackages packages;
    private final FileStore files;
    private final SealedFiles sealed;
    private final RoomOnDisk room;
    private final EvidenceSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    public AnnouncingFile(
            OpenPackages packages,
            FileStore files,
            SealedFiles sealed,
            RoomOnDisk room,
            EvidenceSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.packages = packages;
        this.files = files;
        this.sealed = sealed;
        this.room = room;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What its bearer says of a file.
    ///
    /// @param size in bytes
    /// @param declared digest taken before it is sent
    public record Announcement(String name, String mediaType, long size, Optional<Sha256> declared) {

        private static final String UNKNOWN = "application/octet-stream";

        /// What is no media type counts as bytes.
        public Announcement {
            mediaType = mediaType.length() <= 127 && mediaType.matches("[a-zA-Z0-9.+-]+/[a-zA-Z0-9.+-]+")
                    ? mediaType
                    : UNKNOWN;
        }
    }

    public FileOutcome announce(PackageId id, Officer officer, Announcement announced) {
        return transaction.execute(_ -> packages.hold(id, officer)
                .map(opened -> announce(opened, officer, announced))
                .orElseGet(FileOutcome.NotFound::new));
    }

    private FileOutcome announce(OpenPackage opened, Officer officer, Announcement announced) {
        var wrong = FileName.problem(announced.name());
        if (wrong.isPresent()) {
            return new FileOutcome.NameRefused(wrong.get());
        }
        if (announced.size() > settings.largestFile().toBytes()) {
            return new FileOutcome.TooLarge(settings.largestFile().toBytes());
        }
        files.lockNumbers(opened.id());
        return known(opened, officer, announced)
                .<FileOutcome>map(FileOutcome.Done::new)
                .orElseGet(() -> within(opened, officer, announced));
    }

    private Optional<EvidenceFile> known(OpenPackage opened, Officer officer, Announcement announced) {
        return announced
                .declared()
                .flatMap(digest ->
                        files.alike(opened.id(), officer.id(), announced.size(), digest, opened.key()).stream()
                                .filter(file -> file.name().equals(announced.name()))
                                .findFirst());
    }

    private FileOutcome within(OpenPackage opened, Officer officer, Announcement announced) {
        var filled = files.filled(opened.id());
        if (filled.files() >= settings.mostFiles()) {
            return new FileOutcome.TooMany(settings.mostFiles());
        }
        var left = settings.largestPackage().toBytes() - filled.bytes();
        if (announced.size() > left) {
            return new FileOutcome.PackageFull(Math.max(0, left));
        }
        if (!room.left()) {
            return new FileOutcome.NoRoom();
        }
        var file = new EvidenceFile(
                new FileId(UUID.randomUUID()),
                opened.id(),
                filled.lastNumber() + 1,
                announced.name(),
                announced.size(),
                0,
                announced.declared(),
                Optional.empty(),
                State.ARRIVING,
                officer.id());
        files.insert(file, announced.mediaType(), opened.key(), sealed.begin(opened.key()), clock.instant());
        return new FileOutcome.Done(file);
    }
}
