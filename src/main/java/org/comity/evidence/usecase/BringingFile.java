package org.comity.evidence.usecase;

import java.io.IOException;
import java.io.InputStream;
import org.comity.evidence.EvidenceSettings;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidenceFile;
import org.comity.evidence.store.FileStore;
import org.comity.evidence.usecase.AnnouncingFile.Announcement;
import org.comity.identity.Officer;

/// Takes in a whole file at once, as a form without scripts sends it: how large it is shows only at its
/// end. What is cut or refused on the way is taken out again, for nobody could go on with it.
public class BringingFile {

    private final AnnouncingFile announcing;
    private final TakingBytes taking;
    private final FinishingFile finishing;
    private final TakingOutFile takingOut;
    private final FileStore files;
    private final EvidenceSettings settings;

    public BringingFile(
            AnnouncingFile announcing,
            TakingBytes taking,
            FinishingFile finishing,
            TakingOutFile takingOut,
            FileStore files,
            EvidenceSettings settings) {
        this.announcing = announcing;
        this.taking = taking;
        this.finishing = finishing;
        this.takingOut = takingOut;
        this.files = files;
        this.settings = settings;
    }

    /// @param upTo its size is the most it can have, and no promise
    /// @throws IOException when it is cut
    public FileOutcome bring(PackageId id, Officer officer, Announcement upTo, InputStream bytes) throws IOException {
        var announced = announcing.announce(id, officer, within(id, upTo));
        return announced instanceof FileOutcome.Done(var file) && file.state() == EvidenceFile.State.ARRIVING
                ? bring(file, officer, bytes)
                : announced;
    }

    /// A form of many small files is larger than each of them may be.
    private Announcement within(PackageId id, Announcement upTo) {
        var left = settings.largestPackage().toBytes() - files.filled(id).bytes();
        var most = Math.min(upTo.size(), Math.min(settings.largestFile().toBytes(), Math.max(1, left)));
        return new Announcement(upTo.name(), upTo.mediaType(), most, upTo.declared());
    }

    private FileOutcome bring(EvidenceFile file, Officer officer, InputStream bytes) throws IOException {
        var whole = false;
        try {
            var outcome = arrive(file.packageId(), file.id(), officer, bytes);
            whole = outcome instanceof FileOutcome.Done;
            return outcome;
        } finally {
            if (!whole) {
                takingOut.takeOut(file.packageId(), file.id(), officer);
            }
        }
    }

    private FileOutcome arrive(PackageId id, FileId file, Officer officer, InputStream bytes) throws IOException {
        var taken = taking.take(id, file, officer, 0, bytes);
        if (taken instanceof FileOutcome.Done(var arrived)) {
            files.settle(file, arrived.arrived());
            return finishing.finish(id, file, officer);
        }
        return taken;
    }
}
