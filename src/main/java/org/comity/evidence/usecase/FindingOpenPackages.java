package org.comity.evidence.usecase;

import java.util.Optional;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.identity.Officer;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Says which packages take files from whom.
public class FindingOpenPackages implements OpenPackages {

    private final FindingPackages finding;

    public FindingOpenPackages(FindingPackages finding) {
        this.finding = finding;
    }

    @Override
    @Transactional
    public Optional<OpenPackage> open(PackageId id, Officer officer) {
        return fillable(finding.find(id, officer));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OpenPackage> hold(PackageId id, Officer officer) {
        return fillable(finding.findForChange(id, officer));
    }

    private static Optional<OpenPackage> fillable(Optional<Found> found) {
        return found.filter(one -> one.may(PackageAct.FILL))
                .map(one -> new OpenPackage(one.evidence().id(), one.evidence().key()));
    }
}
