package org.comity.evidence.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.Condition;
import org.comity.evidence.model.EvidencePackage;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.store.PackageStore;
import org.comity.identity.Officer;
import org.springframework.transaction.annotation.Transactional;

/// Says under which conditions a package may be used, beside those agreed on in the request, and takes such a condition
/// back, until the package is sealed.
public class SayingConditions {

    static final int MOST = 20;

    private final FindingPackages finding;
    private final PackageStore packages;
    private final KeepingCustody custody;

    public SayingConditions(FindingPackages finding, PackageStore packages, KeepingCustody custody) {
        this.finding = finding;
        this.packages = packages;
        this.custody = custody;
    }

    /// One more; saying the same twice is harmless.
    @Transactional
    public PackageOutcome say(PackageId id, Officer officer, Condition said) {
        var found = finding.findForChange(id, officer).orElse(null);
        if (found == null) {
            return new PackageOutcome.NotFound();
        }
        var conditions = new ArrayList<>(found.evidence().conditions().reveal());
        if (!found.may(PackageAct.FILL)) {
            return PackageOutcome.notNow();
        }
        if (conditions.size() >= MOST) {
            return new PackageOutcome.Refused(new PackageOutcome.Reason.TooMany(MOST));
        }
        if (conditions.stream().noneMatch(said::saysTheSame)) {
            conditions.add(said);
            keep(found.evidence(), conditions, officer);
        }
        return new PackageOutcome.Done(id);
    }

    /// Takes back what was said here; what was agreed on in the request stays.
    ///
    /// @param number from 1, as the page counts them; any other changes nothing
    @Transactional
    public PackageOutcome takeBack(PackageId id, Officer officer, int number) {
        var found = finding.findForChange(id, officer).orElse(null);
        if (found == null) {
            return new PackageOutcome.NotFound();
        }
        if (!found.may(PackageAct.FILL)) {
            return PackageOutcome.notNow();
        }
        var conditions = new ArrayList<>(found.evidence().conditions().reveal());
        if (number >= 1
                && number <= conditions.size()
                && !conditions.get(number - 1).agreed()) {
            conditions.remove(number - 1);
            keep(found.evidence(), conditions, officer);
        }
        return new PackageOutcome.Done(id);
    }

    private void keep(EvidencePackage evidence, List<Condition> conditions, Officer officer) {
        packages.save(evidence, conditions);
        custody.record(evidence, "conditions", officer, Map.of("conditions", Integer.toString(conditions.size())));
    }
}
