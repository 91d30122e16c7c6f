package org.comity.evidence.usecase;

import java.time.Clock;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.comity.evidence.EvidenceEvent.What;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.proof.PackageReceipts;
import org.comity.evidence.store.PackageStore;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.evidence.usecase.PackageOutcome.Reason;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionOperations;

/// Gives a sealed package to the authority that asked for it. The seal of the authority that gives it is
/// put on it now, once, and kept: every copy will bear it. The other side's people hear that something is
/// there, and nothing more.
///
/// Refused without a touch for exactly this manifest, and when the authority has no seal.
public class HandingOver {

    private final FindingPackages finding;
    private final SealingHandover sealing;
    private final PackageStore packages;
    private final KeepingCustody custody;
    private final FreshTouch touch;
    private final AnnouncingEvidence telling;
    private final TransactionOperations transaction;
    private final Clock clock;

    public HandingOver(
            FindingPackages finding,
            SealingHandover sealing,
            PackageStore packages,
            KeepingCustody custody,
            FreshTouch touch,
            AnnouncingEvidence telling,
            TransactionOperations transaction,
            Clock clock) {
        this.finding = finding;
        this.sealing = sealing;
        this.packages = packages;
        this.custody = custody;
        this.touch = touch;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    public PackageOutcome handOver(PackageId id, Officer officer, Optional<TouchAnswer> answer) {
        var seen = transaction.execute(_ -> finding.find(id, officer)).orElse(null);
        if (seen == null) {
            return new PackageOutcome.NotFound();
        }
        if (!seen.may(PackageAct.HAND_OVER)) {
            return PackageOutcome.notNow();
        }
        if (answer.isEmpty()) {
            return new PackageOutcome.Refused(new Reason.Untouched(TouchOutcome.Reason.MISSING));
        }
        // What is sealed cannot change any more, so this is on what the transaction will find.
        return sealing.seal(seen)
                .map(seal -> transaction.execute(_ -> handOver(id, officer, answer, seal)))
                .orElseGet(() -> new PackageOutcome.Refused(new Reason.NoSeal()));
    }

    private PackageOutcome handOver(PackageId id, Officer officer, Optional<TouchAnswer> answer, byte[] seal) {
        var found = finding.findForChange(id, officer)
                .filter(held -> held.may(PackageAct.HAND_OVER))
                .orElse(null);
        return found == null ? PackageOutcome.notNow() : touched(found, officer, answer, seal);
    }

    private PackageOutcome touched(Found found, Officer officer, Optional<TouchAnswer> answer, byte[] seal) {
        var id = found.evidence().id();
        var sealed = Objects.requireNonNull(found.evidence().sealed());
        var shown = SolemnEvidence.envelope(found, PackageAct.HAND_OVER, sealed);
        return switch (touch.proveAs(Role.OFFICER, officer.person(), shown, answer)) {
            case TouchOutcome.Refused(var why) -> new PackageOutcome.Refused(new Reason.Untouched(why));
            case TouchOutcome.Proven(var proof) -> {
                packages.handOver(id, seal, clock.instant());
                var noted = new HashMap<>(proof);
                noted.put(PackageReceipts.SEAL, Sha256.of(seal).hex());
                custody.link(found.evidence(), CustodyAct.HANDED_OVER, officer, "", sealed.digest(), noted);
                telling.tell(found, What.HANDED_OVER, found.evidence().requesting(), officer);
                yield new PackageOutcome.Done(id);
            }
        };
    }
}
