package org.comity.evidence.usecase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.evidence.EvidenceEvent.What;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.evidence.usecase.PackageOutcome.Reason;
import org.comity.identity.Action;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;

/// Passes an opened package on to a colleague of the receiving authority. The conditions go with it: the
/// colleague accepts them before anything is shown.
public class PassingOn {

    private final FindingPackages finding;
    private final PackageAccess access;
    private final Directory directory;
    private final KeepingCustody custody;
    private final AnnouncingEvidence telling;

    public PassingOn(
            FindingPackages finding,
            PackageAccess access,
            Directory directory,
            KeepingCustody custody,
            AnnouncingEvidence telling) {
        this.finding = finding;
        this.access = access;
        this.directory = directory;
        this.custody = custody;
        this.telling = telling;
    }

    /// @param colleague their id as the page offers it
    /// @param why in one line
    @Transactional
    public PackageOutcome pass(PackageId id, Officer officer, String colleague, Sensitive<String> why) {
        var found = finding.findForChange(id, officer).orElse(null);
        if (found == null) {
            return new PackageOutcome.NotFound();
        }
        if (!found.may(PackageAct.PASS_ON)) {
            return PackageOutcome.notNow();
        }
        return colleagues(found, officer).stream()
                .filter(one -> one.id().toString().equals(colleague))
                .findFirst()
                .map(to -> pass(found, officer, to, why.reveal()))
                .orElseGet(() -> new PackageOutcome.Refused(new Reason.NobodyThere()));
    }

    private PackageOutcome pass(Found found, Officer officer, Officer to, String why) {
        var evidence = found.evidence();
        custody.link(
                evidence,
                CustodyAct.PASSED_ON,
                officer,
                to.name() + " · " + why,
                evidence.sealedDigest(),
                Map.of("to", to.id().toString()));
        telling.tell(found, What.PASSED_ON, evidence.requesting(), officer, Set.of(to.id()));
        return new PackageOutcome.Done(evidence.id());
    }

    /// To whom it can go: officers of the same authority who may read it.
    List<Officer> colleagues(Found found, Officer officer) {
        return found.may(PackageAct.PASS_ON)
                ? directory.officersOf(officer.authority().id()).stream()
                        .filter(one -> !one.id().equals(officer.id()))
                        .filter(one -> allows(Action.READ, found, one) && allows(Action.ACT, found, one))
                        .toList()
                : List.of();
    }

    private boolean allows(Action action, Found found, Officer one) {
        return access.allows(action, found.evidence(), found.request(), found.side(), one);
    }
}
