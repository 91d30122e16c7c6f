package org.comity.evidence.usecase;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.comity.evidence.EvidenceEvent.What;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.model.PackageStatus;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.store.PackageStore;
import org.comity.evidence.usecase.PackageOutcome.Reason;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.springframework.transaction.annotation.Transactional;

/// Gives a sealed package to the authority that asked for it. Its people hear that something is there, and nothing
/// more.
///
/// Refused without a touch for exactly this manifest.
public class HandingOver {

    private final FindingPackages finding;
    private final PackageStore packages;
    private final KeepingCustody custody;
    private final FreshTouch touch;
    private final AnnouncingEvidence telling;
    private final Clock clock;

    public HandingOver(
            FindingPackages finding,
            PackageStore packages,
            KeepingCustody custody,
            FreshTouch touch,
            AnnouncingEvidence telling,
            Clock clock) {
        this.finding = finding;
        this.packages = packages;
        this.custody = custody;
        this.touch = touch;
        this.telling = telling;
        this.clock = clock;
    }

    @Transactional
    public PackageOutcome handOver(PackageId id, Officer officer, Optional<TouchAnswer> answer) {
        var found = finding.findForChange(id, officer).orElse(null);
        if (found == null) {
            return new PackageOutcome.NotFound();
        }
        if (!found.may(PackageAct.HAND_OVER)) {
            return PackageOutcome.notNow();
        }
        var sealed = Objects.requireNonNull(found.evidence().sealed());
        var shown = SolemnEvidence.envelope(found, PackageAct.HAND_OVER, sealed);
        return switch (touch.proveAs(Role.OFFICER, officer.person(), shown, answer)) {
            case TouchOutcome.Refused(var why) -> new PackageOutcome.Refused(new Reason.Untouched(why));
            case TouchOutcome.Proven(var proof) -> {
                packages.move(id, PackageStatus.HANDED_OVER, clock.instant());
                custody.link(found.evidence(), CustodyAct.HANDED_OVER, officer, "", sealed.digest(), proof);
                telling.tell(found, What.HANDED_OVER, found.evidence().requesting(), officer);
                yield new PackageOutcome.Done(id);
            }
        };
    }
}
