package org.comity.evidence.usecase;

import java.time.Clock;
import java.util.Optional;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.proof.PackageManifest;
import org.comity.evidence.store.PackageStore;
import org.comity.evidence.usecase.DraftingManifest.Draft;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.evidence.usecase.PackageOutcome.Reason;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.springframework.transaction.annotation.Transactional;

/// Closes a package: from now on its manifest, its files and its conditions cannot change.
///
/// Refused without a file, while one is still coming, and without a touch for exactly what is sealed: a
/// file that came in after the page was shown asks anew.
public class SealingPackage {

    private final FindingPackages finding;
    private final DraftingManifest drafting;
    private final PackageStore packages;
    private final KeepingCustody custody;
    private final FreshTouch touch;
    private final Clock clock;

    public SealingPackage(
            FindingPackages finding,
            DraftingManifest drafting,
            PackageStore packages,
            KeepingCustody custody,
            FreshTouch touch,
            Clock clock) {
        this.finding = finding;
        this.drafting = drafting;
        this.packages = packages;
        this.custody = custody;
        this.touch = touch;
        this.clock = clock;
    }

    @Transactional
    public PackageOutcome seal(PackageId id, Officer officer, Optional<TouchAnswer> answer) {
        var found = finding.findForChange(id, officer).orElse(null);
        if (found == null) {
            return new PackageOutcome.NotFound();
        }
        if (!found.may(PackageAct.SEAL)) {
            return PackageOutcome.notNow();
        }
        return switch (drafting.draft(found, clock.instant())) {
            case Draft.NotYet(var reason) -> new PackageOutcome.Refused(reason);
            case Draft.Ready(var manifest) -> seal(found, manifest, officer, answer);
        };
    }

    private PackageOutcome seal(Found found, PackageManifest manifest, Officer officer, Optional<TouchAnswer> answer) {
        var shown = SolemnEvidence.sealing(found, manifest);
        return switch (touch.proveAs(Role.OFFICER, officer.person(), shown, answer)) {
            case TouchOutcome.Refused(var why) -> new PackageOutcome.Refused(new Reason.Untouched(why));
            case TouchOutcome.Proven(var proof) -> {
                var digest = manifest.digest();
                packages.seal(found.evidence(), manifest, digest);
                custody.link(found.evidence(), CustodyAct.SEALED, officer, "", digest, proof);
                yield new PackageOutcome.Done(found.evidence().id());
            }
        };
    }
}
