package org.comity.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.EntryId;
import org.comity.directory.Audience;
import org.comity.directory.Designation;
import org.comity.directory.DirectoryEvent.DesignationDecided;
import org.comity.directory.DirectoryEvent.DesignationProposed;
import org.comity.directory.ItemId;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.model.DesignationProposal;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.ListingAct;
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
    private final Clock clock;

    public ProposingDesignation(
            ReadingListings listings,
            DesignationProposalStore proposals,
            ListingChronicle chronicle,
            ChannelAccess access,
            FreshTouch touch,
            Clock clock) {
        this.listings = listings;
        this.proposals = proposals;
        this.chronicle = chronicle;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
    }

    @Transactional
    public Outcome propose(Person person, ListingId id, Designation designation, LocalDate from) {
        return proposable(person, id)
                .map(listing -> propose(person, id, designation, false, from))
                .orElseGet(Outcome.NotFound::new);
    }

    /// Proposes that what the authority itself said it is named for ends.
    ///
    /// @param until the first day on which it is no longer true
    @Transactional
    public Outcome proposeEnd(Person person, ListingId id, ItemId item, LocalDate until) {
        return proposable(person, id)
                .flatMap(listing -> ending(listing).stream()
                        .filter(standing -> standing.id().equals(item))
                        .findFirst())
                .flatMap(standing -> standing.as(Designation.class))
                .map(designation -> propose(person, id, designation, true, until))
                .orElseGet(Outcome.NotFound::new);
    }

    private Optional<Listing> proposable(Person person, ListingId id) {
        return listings.listing(id).filter(found -> access.mayPropose(person, found));
    }

    private Outcome propose(Person person, ListingId id, Designation designation, boolean ends, LocalDate from) {
        var proposal =
                new DesignationProposal(UUID.randomUUID(), id, designation, ends, from, person.id(), clock.instant());
        proposals.add(proposal, record("designation.proposed", proposal, person, Map.of()));
        chronicle.tell(new DesignationProposed(id, proposal.id(), person.id(), proposal.at()));
        return new Outcome.Done();
    }

    /// What the authority itself said it is named for, and has no end yet.
    public static List<ListedItem> ending(Listing listing) {
        return listing.items().stream()
                .filter(item -> item.to().isEmpty())
                .filter(item -> item.as(Designation.class)
                        .filter(designation -> designation.source().isEmpty())
                        .isPresent())
                .toList();
    }

    /// What waits, for those who decide; empty for everyone else.
    @Transactional(readOnly = true)
    public Optional<List<DesignationProposal>> open(Person person) {
        return access.mayDecide(person) ? Optional.of(proposals.open()) : Optional.empty();
    }

    /// What waits of an authority's own; empty for those who may not propose.
    @Transactional(readOnly = true)
    public Optional<List<DesignationProposal>> open(Person person, ListingId id) {
        return listings.listing(id)
                .filter(listing -> access.mayPropose(person, listing))
                .map(listing -> proposals.open(id));
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
        var changes = changes(proposal, listing);
        if (approved && changes.isEmpty()) {
            return new Outcome.NotFound();
        }
        var shown = shown(
                approved, proposal, listing.name(LocalDate.now(clock), "en").text());
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var entry = approved
                        ? approve(proposal, listing, changes, person, proof)
                        : record("designation.refused", proposal, person, proof);
                var now = clock.instant();
                proposals.decide(id, approved, person.id(), now, entry);
                chronicle.tell(new DesignationDecided(listing.id(), id, proposal.by(), now));
                yield new Outcome.Done();
            }
        };
    }

    private EntryId approve(
            DesignationProposal proposal,
            Listing listing,
            List<ItemChange> changes,
            Person person,
            Map<String, String> proof) {
        var more = new TreeMap<>(proof);
        more.put("proposal", proposal.id().toString());
        var act = proposal.ends() ? ListingAct.DESIGNATION_ENDED : ListingAct.DESIGNATION_APPROVED;
        return chronicle.write(act, listing, changes, Optional.of(person.id()), more);
    }

    /// What ends is found by what it says: its item may be another since the languages accepted for it changed.
    private static List<ItemChange> changes(DesignationProposal proposal, Listing listing) {
        if (!proposal.ends()) {
            return List.of(ItemChange.of(new ItemId(proposal.id()), proposal.designation(), proposal.from()));
        }
        return ending(listing).stream()
                .flatMap(item -> item.as(Designation.class).stream()
                        .filter(proposal.designation()::isForTheSameAs)
                        .map(designation -> new ItemChange(
                                item.id(),
                                Audience.PUBLIC,
                                designation,
                                item.from(),
                                Optional.of(later(proposal.from(), item.from())))))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Shown shown(boolean approved, DesignationProposal proposal, String name) {
        var designation = proposal.designation();
        var deed = (approved ? "APPROVE" : "REFUSE") + (proposal.ends() ? "_END" : "");
        return Shown.of("directory.deed." + deed)
                .line("directory.kind.NAME", name)
                .coded("directory.search.function", "directory.function." + designation.function())
                .coded("directory.propose.stage", "directory.stage." + designation.stage())
                .line("directory.propose.territory", designation.territory().isEmpty() ? "–" : designation.territory())
                .line("directory.propose.languages", String.join(", ", designation.languages()))
                .line("directory.propose.note", designation.note().isEmpty() ? "–" : designation.note())
                .line(
                        proposal.ends() ? "directory.propose.until" : "directory.propose.from",
                        proposal.from().toString())
                .shown();
    }

    private EntryId record(String act, DesignationProposal proposal, Person person, Map<String, String> more) {
        var entry = AuditEntry.of(act)
                .with("proposal", proposal.id().toString())
                .with("listing", proposal.listing().toString())
                .with("function", proposal.designation().function().name())
                .with("ends", Boolean.toString(proposal.ends()))
                .with("by", person.id().toString());
        for (var part : more.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return chronicle.note(entry);
    }
}
