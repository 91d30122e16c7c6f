package org.comity.evidence.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.evidence.EvidenceEvent.What;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.store.PackageStore;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.evidence.usecase.PackageOutcome.Reason;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Says that the requesting authority cannot keep the conditions of use (Article 28(3)). Nothing opens; the
/// authority that gives the evidence decides whether to give it nevertheless, in a package with other
/// conditions.
///
/// Refused without a touch for exactly these words about these conditions.
public class DecliningPackage {

    private final FindingPackages finding;
    private final PackageStore packages;
    private final KeepingCustody custody;
    private final FreshTouch touch;
    private final AnnouncingEvidence telling;
    private final Clock clock;

    public DecliningPackage(
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

    /// @param why which condition cannot be kept, and why; both sides read it
    @Transactional
    public PackageOutcome decline(PackageId id, Officer officer, Sensitive<String> why, Optional<TouchAnswer> answer) {
        var found = finding.findForChange(id, officer).orElse(null);
        if (found == null) {
            return new PackageOutcome.NotFound();
        }
        if (!found.may(PackageAct.DECLINE)) {
            return PackageOutcome.notNow();
        }
        var shown = SolemnEvidence.declining(found, why.reveal());
        return switch (touch.proveAs(Role.OFFICER, officer.person(), shown, answer)) {
            case TouchOutcome.Refused(var untouched) -> new PackageOutcome.Refused(new Reason.Untouched(untouched));
            case TouchOutcome.Proven(var proof) -> {
                decline(found, officer, why.reveal(), proof);
                yield new PackageOutcome.Done(id);
            }
        };
    }

    private void decline(Found found, Officer officer, String why, Map<String, String> proof) {
        var evidence = found.evidence();
        packages.decline(evidence, why, clock.instant());
        var noted = new HashMap<>(proof);
        noted.put(
                "details.sha256",
                Sha256.of(why.getBytes(StandardCharsets.UTF_8)).hex());
        custody.link(evidence, CustodyAct.DECLINED, officer, "", evidence.sealedDigest(), noted);
        telling.tell(found, What.DECLINED, evidence.executing(), officer);
    }
}
