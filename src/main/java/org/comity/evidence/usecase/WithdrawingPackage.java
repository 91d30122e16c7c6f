package org.comity.evidence.usecase;

import java.time.Clock;
import java.util.Map;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.model.PackageStatus;
import org.comity.evidence.store.PackageStore;
import org.comity.identity.Officer;
import org.springframework.transaction.annotation.Transactional;

/// Ends a package that was begun by mistake, before it is sealed: its files are dropped. The other side never hears
/// of it.
public class WithdrawingPackage {

    private final FindingPackages finding;
    private final PackageStore packages;
    private final PackageFiles files;
    private final KeepingCustody custody;
    private final Clock clock;

    public WithdrawingPackage(
            FindingPackages finding, PackageStore packages, PackageFiles files, KeepingCustody custody, Clock clock) {
        this.finding = finding;
        this.packages = packages;
        this.files = files;
        this.custody = custody;
        this.clock = clock;
    }

    @Transactional
    public PackageOutcome withdraw(PackageId id, Officer officer) {
        var found = finding.findForChange(id, officer).orElse(null);
        if (found == null) {
            return new PackageOutcome.NotFound();
        }
        if (!found.may(PackageAct.WITHDRAW)) {
            return PackageOutcome.notNow();
        }
        files.discard(id);
        packages.move(id, PackageStatus.WITHDRAWN, clock.instant());
        custody.record(found.evidence(), "withdrawn", officer, Map.of());
        return new PackageOutcome.Done(id);
    }
}
