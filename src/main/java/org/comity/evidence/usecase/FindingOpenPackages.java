package org.comity.evidence.usecase;

import java.util.Optional;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.PackageAct;
import org.comity.identity.Officer;
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
        return finding.findForChange(id, officer)
                .filter(found -> found.may(PackageAct.FILL))
                .map(found ->
                        new OpenPackage(found.evidence().id(), found.evidence().key()));
    }
}
