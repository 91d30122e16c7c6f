package org.comity.evidence.usecase;

import org.comity.evidence.model.Condition;
import org.comity.evidence.model.EvidencePackage;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.proof.PackageManifest;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.identity.Shown;

/// What an officer is shown before they touch their key for an act on a package.
final class SolemnEvidence {

    private SolemnEvidence() {}

    /// Sealing: every file with its digest, every condition, and the digest of it all.
    static Shown sealing(Found found, PackageManifest manifest) {
        var shown = lines(found, PackageAct.SEAL, manifest);
        for (var file : manifest.files()) {
            shown.line(
                    "evidence.touch.file",
                    file.name() + " · " + file.size() + " B · " + file.sha256().hex());
        }
        return shown.line(
                        "evidence.touch.digest",
                        ManifestDigest.ofContent(manifest).hex())
                .shown();
    }

    /// Handing over, and accepting the conditions: no name of a file, and no size but that of all.
    static Shown envelope(Found found, PackageAct act, EvidencePackage.Manifest sealed) {
        return lines(found, act, found.evidence().manifest())
                .line("evidence.touch.digest", sealed.digest().hex())
                .shown();
    }

    /// Declining: the same, with the words that the other side will read.
    static Shown declining(Found found, String why) {
        return lines(found, PackageAct.DECLINE, found.evidence().manifest())
                .line("evidence.touch.why", why)
                .line("evidence.touch.digest", found.evidence().sealedDigest().hex())
                .shown();
    }

    private static Shown.Builder lines(Found found, PackageAct act, PackageManifest manifest) {
        var request = found.request();
        var size =
                manifest.files().stream().mapToLong(PackageManifest.Part::size).sum();
        var shown = Shown.of("evidence.act." + act)
                .line("evidence.touch.package", found.evidence().name())
                .line("evidence.touch.executing", request.requested().name())
                .line("evidence.touch.requesting", request.requesting().name())
                .line("evidence.touch.files", Integer.toString(manifest.files().size()))
                .line("evidence.touch.size", size + " B");
        if (found.evidence().conditions().reveal().isEmpty()) {
            return shown.coded("evidence.touch.condition", "evidence.conditions.none");
        }
        for (var condition : found.evidence().conditions().reveal()) {
            if (condition.kind() == Condition.Kind.WORDS) {
                shown.line("evidence.touch.condition", condition.text());
            } else {
                shown.coded("evidence.touch.condition", "evidence.condition." + condition.kind());
            }
        }
        return shown;
    }
}
