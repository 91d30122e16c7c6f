package org.comity.evidence.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidencePackage;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.identity.Officer;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;

/// Lets one file of a package go out: whoever accepted the conditions takes it, and whoever sealed it looks
/// at it before handing over. Each time is a link of the chain of custody, and in the record, before the
/// first byte goes.
public class DownloadingFile {

    private final FindingPackages finding;
    private final KeepingCustody custody;
    private final PackageFiles files;

    public DownloadingFile(FindingPackages finding, KeepingCustody custody, PackageFiles files) {
        this.finding = finding;
        this.custody = custody;
        this.files = files;
    }

    /// @param why for what it is taken, in one line
    @Transactional
    public TakingOutcome take(PackageId id, FileId file, Officer officer, Sensitive<String> why) {
        var found = finding.findForChange(id, officer).orElse(null);
        if (found == null || (found.inside() && part(found.evidence(), file).isEmpty())) {
            return new TakingOutcome.NotFound();
        }
        if (!found.may(PackageAct.TAKE) && !found.may(PackageAct.CHECK)) {
            return new TakingOutcome.NotNow();
        }
        return part(found.evidence(), file)
                .<TakingOutcome>map(part -> taken(found, file, part, officer, why.reveal()))
                .orElseGet(TakingOutcome.NotFound::new);
    }

    private TakingOutcome taken(Found found, FileId file, Part part, Officer officer, String why) {
        var evidence = found.evidence();
        custody.link(evidence, CustodyAct.EXPORTED, officer, why, part.sha256(), Map.of("file", file.toString()));
        return new TakingOutcome.TakenFile(part, from -> open(part, from));
    }

    /// From its beginning on it is digested while it goes; from elsewhere on its pieces are proven by their seals
    /// alone.
    private InputStream open(Part part, long from) throws IOException {
        var bytes = files.open(part, from);
        return from == 0 ? new ProvenBytes(bytes, part) : bytes;
    }

    private static Optional<Part> part(EvidencePackage evidence, FileId file) {
        return evidence.sealed() == null
                ? Optional.empty()
                : evidence.manifest().files().stream()
                        .filter(part -> part.id().equals(file.toString()))
                        .findFirst();
    }
}
