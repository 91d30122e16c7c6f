package org.comity.evidence.usecase;

import java.time.Instant;
import org.comity.evidence.proof.PackageManifest;
import org.comity.vocabulary.Sha256;

/// The digest of a manifest before it is sealed: of everything in it but the moment of sealing, which
/// nobody can know when the page is shown on which an officer touches their key for it.
final class ManifestDigest {

    private ManifestDigest() {}

    static Sha256 ofContent(PackageManifest manifest) {
        return new PackageManifest(
                        manifest.packageId(),
                        manifest.reference(),
                        manifest.measure(),
                        manifest.executing(),
                        manifest.requesting(),
                        Instant.EPOCH,
                        manifest.conditions(),
                        manifest.files())
                .digest();
    }
}
