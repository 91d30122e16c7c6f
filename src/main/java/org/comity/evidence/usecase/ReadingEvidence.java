package org.comity.evidence.usecase;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.KeptCustody;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.model.PackageStatus;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.store.CustodyStore;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.evidence.usecase.ListingFiles.Listed;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.Requests;
import org.comity.requests.model.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Reads packages for an officer: the envelope alone until the officer accepted the conditions of use.
public class ReadingEvidence {

    /// The packages of a request.
    ///
    /// @param startable whether the reader may begin one now
    public record OfRequest(RequestReading reading, List<Found> packages, boolean startable) {
        public OfRequest {
            packages = List.copyOf(packages);
        }
    }

    /// One package.
    ///
    /// @param chain empty while the reader sees the envelope alone
    /// @param handedOver the number of the link by which it was handed over; empty before
    /// @param listed what is in it while it is open, a page of it; null afterwards, when the manifest says it
    /// @param colleagues to whom the reader can pass it on
    public record One(
            Found found,
            KeptCustody chain,
            OptionalInt handedOver,
            @Nullable Listed listed,
            List<Officer> colleagues) {

        private static final Set<CustodyAct> RECEIVERS = EnumSet.of(CustodyAct.EXPORTED, CustodyAct.PASSED_ON);

        public One {
            colleagues = List.copyOf(colleagues);
        }

        /// Whether the words of a link are the other authority's own: why it took something, and to whom it passed it
        /// on.
        public boolean withheld(KeptCustody.Kept kept) {
            return found.side() == Side.REQUESTED
                    && kept.link() != null
                    && RECEIVERS.contains(kept.link().reveal().act())
                    && handedOver.isPresent()
                    && kept.number() > handedOver.getAsInt();
        }
    }

    private final Requests requests;
    private final FindingPackages finding;
    private final OpeningPackage opening;
    private final PassingOn passing;
    private final ListingFiles listing;
    private final CustodyStore custody;

    public ReadingEvidence(
            Requests requests,
            FindingPackages finding,
            OpeningPackage opening,
            PassingOn passing,
            ListingFiles listing,
            CustodyStore custody) {
        this.requests = requests;
        this.finding = finding;
        this.opening = opening;
        this.passing = passing;
        this.listing = listing;
        this.custody = custody;
    }

    /// Empty for a request that is not the reader's.
    @Transactional
    public Optional<OfRequest> of(RequestId id, Officer reader) {
        return requests.read(id, reader)
                .map(reading ->
                        new OfRequest(reading, finding.of(reading, reader), opening.startable(reading, reader)));
    }

    /// Empty for a package that is not the reader's.
    @Transactional
    public Optional<One> one(PackageId id, Officer reader) {
        return one(id, reader, 0);
    }

    /// @param after the number of the last file of the page before, while it is open
    @Transactional
    public Optional<One> one(PackageId id, Officer reader, int after) {
        return finding.find(id, reader).map(found -> {
            var evidence = found.evidence();
            var open = evidence.status() == PackageStatus.OPEN && evidence.destroyed() == null;
            var chain = found.chained() ? custody.of(id, evidence.key()) : new KeptCustody(List.of());
            return new One(
                    found,
                    chain,
                    chain.handedOver(),
                    open ? listing.list(id, evidence.key(), after) : null,
                    found.may(PackageAct.PASS_ON) ? passing.colleagues(found, reader) : List.of());
        });
    }
}
