package org.comity.evidence.usecase;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidencePackage;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.store.PackageStore;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.Requests;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;

/// Finds packages for an officer. Whatever is not theirs does not exist for them, and is looked for as long.
public class FindingPackages {

    private static final RequestId OF_NOTHING = new RequestId(new UUID(0, 0));

    /// A package with the request it answers, as an officer finds them.
    ///
    /// @param open what the officer may do with it now
    public record Found(EvidencePackage evidence, RequestReading reading, Set<PackageAct> open) {

        public Found {
            open = Set.copyOf(open);
        }

        public Request request() {
            return reading.request();
        }

        public Side side() {
            return reading.side();
        }

        boolean may(PackageAct act) {
            return open.contains(act);
        }

        /// Whether the officer sees what is inside, and not the envelope alone.
        public boolean inside() {
            return evidence.destroyed() == null && chained();
        }

        /// Whether the officer sees the chain of custody, of which the proofs stay when the key is destroyed.
        boolean chained() {
            return side() == Side.REQUESTED || evidence.accepted();
        }
    }

    private final PackageStore packages;
    private final Requests requests;
    private final PackageAccess access;

    public FindingPackages(PackageStore packages, Requests requests, PackageAccess access) {
        this.packages = packages;
        this.requests = requests;
        this.access = access;
    }

    Optional<Found> find(PackageId id, Officer officer) {
        return seen(packages.find(id, officer.id()), officer);
    }

    /// The same, held against others until the transaction ends.
    Optional<Found> findForChange(PackageId id, Officer officer) {
        return seen(packages.findForChange(id, officer.id()), officer);
    }

    private Optional<Found> seen(Optional<EvidencePackage> stored, Officer officer) {
        var reading = requests.read(stored.map(EvidencePackage::request).orElse(OF_NOTHING), officer);
        return stored.flatMap(evidence -> reading.flatMap(read -> seen(evidence, read, officer)));
    }

    /// The packages of a request that an officer who reads it may know of.
    List<Found> of(RequestReading reading, Officer officer) {
        return packages.of(reading.request().id(), officer.id()).stream()
                .flatMap(evidence -> seen(evidence, reading, officer).stream())
                .toList();
    }

    private Optional<Found> seen(EvidencePackage stored, RequestReading reading, Officer officer) {
        var evidence = AgreedConditions.takenOver(stored, reading.steps());
        return allows(Action.READ, evidence, reading, officer)
                ? Optional.of(new Found(evidence, reading, open(evidence, reading, officer)))
                : Optional.empty();
    }

    private Set<PackageAct> open(EvidencePackage evidence, RequestReading reading, Officer officer) {
        var open = EnumSet.noneOf(PackageAct.class);
        if (evidence.destroyed() == null) {
            PackageAct.open(reading.side(), evidence.status(), evidence.accepted()).stream()
                    .filter(act -> act.open(reading.request().status()))
                    .filter(act -> allows(act.action(), evidence, reading, officer))
                    .forEach(open::add);
        }
        return open;
    }

    private boolean allows(Action action, EvidencePackage evidence, RequestReading reading, Officer officer) {
        return access.allows(action, evidence, reading.request(), reading.side(), officer);
    }
}
