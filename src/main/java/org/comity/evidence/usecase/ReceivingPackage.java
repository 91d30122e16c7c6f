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
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.evidence.usecase.PackageOutcome.Reason;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.springframework.transaction.annotation.Transactional;

/// Accepts the conditions of use (Article 28(3)): they bind, and from then on this officer sees what is inside.
///
/// Refused without a touch for exactly these conditions. Accepting twice is refused as done.
public class ReceivingPackage {

    private final FindingPackages finding;
    private final PackageStore packages;
    private final KeepingCustody custody;
    private final FreshTouch touch;
    private final AnnouncingEvidence telling;
    private final Clock clock;

    public ReceivingPackage(
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
    public PackageOutcome accept(PackageId id, Officer officer, Optional<TouchAnswer> answer) {
        var found = finding.findForChange(id, officer).orElse(null);
        if (found == null) {
            return new PackageOutcome.NotFound();
        }
        if (!found.may(PackageAct.ACCEPT)) {
            return PackageOutcome.notNow();
        }
        var sealed = Objects.requireNonNull(found.evidence().sealed());
        var shown = SolemnEvidence.envelope(found, PackageAct.ACCEPT, sealed);
        return switch (touch.proveAs(Role.OFFICER, officer.person(), shown, answer)) {
            case TouchOutcome.Refused(var why) -> new PackageOutcome.Refused(new Reason.Untouched(why));
            case TouchOutcome.Proven(var proof) -> {
                if (!packages.accepted(id, officer.id(), clock.instant())) {
                    yield PackageOutcome.notNow();
                }
                custody.link(found.evidence(), CustodyAct.OPENED, officer, "", sealed.digest(), proof);
                firstTime(found, officer);
                yield new PackageOutcome.Done(id);
            }
        };
    }

    private void firstTime(Found found, Officer officer) {
        if (found.evidence().status() == PackageStatus.HANDED_OVER) {
            packages.move(found.evidence().id(), PackageStatus.OPENED, clock.instant());
            telling.tell(found, What.OPENED, found.evidence().executing(), officer);
        }
    }
}
