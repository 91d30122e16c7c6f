package org.comity.evidence.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.store.PackageStore;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.Requests;
import org.comity.requests.model.Side;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;

/// Begins a package of evidence for a request that the officer's authority executes. What both sides agreed on in the
/// request are its first conditions.
///
/// Refused while the request is not being executed, and in an exercise.
public class OpeningPackage {

    static final int MOST = 100;

    private final Requests requests;
    private final PackageStore packages;
    private final PackageAccess access;
    private final KeepingCustody custody;
    private final Clock clock;

    public OpeningPackage(
            Requests requests, PackageStore packages, PackageAccess access, KeepingCustody custody, Clock clock) {
        this.requests = requests;
        this.packages = packages;
        this.access = access;
        this.custody = custody;
        this.clock = clock;
    }

    /// @param note what the other side reads with it once it accepted the conditions; may be empty
    @Transactional
    public PackageOutcome open(RequestId id, Officer officer, Sensitive<String> note) {
        var reading = requests.read(id, officer).orElse(null);
        if (reading == null) {
            return new PackageOutcome.NotFound();
        }
        if (!startable(reading, officer)) {
            return PackageOutcome.notNow();
        }
        var number = packages.nextNumber(id);
        if (number > MOST) {
            return new PackageOutcome.Refused(new PackageOutcome.Reason.TooMany(MOST));
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var conditions = AgreedConditions.in(reading.steps());
        var opened = packages.add(reading.request(), reading.key(), number, conditions, note.reveal(), at);
        custody.record(opened, "started", officer, Map.of("conditions", Integer.toString(conditions.size())));
        return new PackageOutcome.Done(opened.id());
    }

    /// Whether an officer who reads a request may begin a package for it now.
    boolean startable(RequestReading reading, Officer officer) {
        var request = reading.request();
        return reading.side() == Side.REQUESTED
                && reading.destroyed() == null
                && !request.exercise()
                && PackageAct.executed(request.status())
                && access.starts(request, reading.side(), officer);
    }
}
