package org.comity.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.directory.Designation;
import org.comity.directory.ItemId;
import org.comity.directory.ListingId;
import org.comity.directory.model.DesignationProposal;
import org.comity.directory.model.ItemChange;
import org.comity.directory.store.DesignationProposalStore;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.springframework.transaction.annotation.Transactional;

/// What an authority is named for is not its own word alone: its gatekeeper proposes, another person, of the
/// secretariat, approves or refuses with a fresh touch.
public class ProposingDesignation {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// Whoever proposed does not decide.
        record SamePerson() implements Outcome {}

        /// It does not exist, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final ReadingListings listings;
    private final DesignationProposalStore proposals;
    private final ListingChronicle chronicle;
    private final ChannelAccess access;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final Clock clock;

    public ProposingDesignation(
            ReadingListings listings,
            DesignationProposalStore proposals,
            ListingChronicle chronicle,
            ChannelAccess access,
            FreshTouch touch,
            AuditTrail audit,
            Clock clock) {
        this.listings = listings;
        this.proposals = proposals;
        this.chronicle = chronicle;
        this.access = access;
        this.touch = touch;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome propose(Person person, ListingId id, Designation designation, LocalDate from) {
        var listing = listings.listing(id).filter(found -> access.mayPropose(person, found));
        if (listing.isEmpty()) {
            return new Outcome.NotFound();
        }
        var proposal = new DesignationProposal(UUID.randomUUID(), id, designation, from, person.id(), clock.instant());
        proposals.add(proposal, record("designation.proposed", proposal, person, Map.of()));
        return new Outcome.Done();
    }

    /// What waits, for those who decide; empty for everyone else.
    @Transactional(readOnly = true)
    public Optional<List<DesignationProposal>> open(Person person) {
        return access.mayDecide(person) ? Optional.of(proposals.open()) : Optional.empty();
    }

    /// What waits of an authority's own; empty for those who may not propose.
    @Transactional(readOnly = true)
    public List<DesignationProposal> open(Person person, ListingId id) {
        return listings.listing(id)
                .filter(listing -> access.mayPropose(person, listing))
                .map(listing -> proposals.open(id))
                .orElse(List.of());
    }

    @Transactional
    public Outcome decide(Person person, UUID id, boolean approved, Optional<TouchAnswer> answer) {
        if (!access.mayDecide(person)) {
            return new Outcome.NotFound();
        }
        chronicle.lock();
        var proposal = proposals.open(id).orElse(null);
        var listing =
                proposal == null ? null : listings.listing(proposal.listing()).orElse(null);
        if (proposal == null || listing == null) {
            return new Outcome.NotFound();
        }
        if (proposal.by().equals(person.id())) {
            return new Outcome.SamePerson();
        }
        var today = LocalDate.now(clock);
        var shown = shown(approved, proposal, listing.name(today, "en").text());
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var more = new TreeMap<>(proof);
                more.put("proposal", id.toString());
                var entry = approved
                        ? chronicle.write(
                                "designation.approved",
                                listing,
                                List.of(ItemChange.of(new ItemId(id), proposal.designation(), proposal.from())),
                                Optional.of(person.id()),
                                more)
                        : record("designation.refused", proposal, person, proof);
                proposals.decide(id, approved, person.id(), clock.instant(), entry);
                yield new Outcome.Done();
            }
        };
    }

    private static Shown shown(boolean approved, DesignationProposal proposal, String name) {
        var designation = proposal.designation();
        return Shown.of(approved ? "directory.deed.APPROVE" : "directory.deed.REFUSE")
                .line("directory.kind.NAME", name)
                .coded("directory.search.function", "directory.function." + designation.function())
                .coded("directory.propose.stage", "directory.stage." + designation.stage())
                .line("directory.propose.territory", designation.territory().isEmpty() ? "–" : designation.territory())
                .line("directory.propose.languages", String.join(", ", designation.languages()))
                .line("directory.propose.note", designation.note().isEmpty() ? "–" : designation.note())
                .line("directory.propose.from", proposal.from().toString())
                .shown();
    }

    private EntryId record(String act, DesignationProposal proposal, Person person, Map<String, String> more) {
        var entry = AuditEntry.of(act)
                .with("proposal", proposal.id().toString())
                .with("listing", proposal.listing().toString())
                .with("function", proposal.designation().function().name())
                .with("by", person.id().toString());
        for (var part : more.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return audit.append(entry);
    }
}
