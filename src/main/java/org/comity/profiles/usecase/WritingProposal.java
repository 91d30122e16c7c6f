package org.comity.profiles.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Person;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.Profile;
import org.comity.profiles.Version;
import org.comity.profiles.model.Change;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.ProposalAct;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.store.ProposalStore;
import org.comity.vocabulary.Country;
import org.springframework.transaction.annotation.Transactional;

/// Begins proposals about a State and writes in them. Whoever was overtaken, by somebody else in the same
/// proposal or by a publication, is shown both texts, and writes again or leaves it: nothing is written
/// over unseen.
public class WritingProposal {

    /// What came of writing.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// @param theirs what stands there now; empty where it was taken out
        /// @param newest what to write upon, once their text was seen
        record Overtaken(Optional<Item> theirs, Footing newest, By by) implements Outcome {}

        /// What is submitted or decided is not written any more.
        record Closed() implements Outcome {}

        /// It does not exist, or not for this person.
        record NotFound() implements Outcome {}
    }

    /// By what somebody was overtaken.
    public enum By {
        /// Somebody else wrote in the same proposal.
        DRAFT,
        /// Another proposal was published.
        PUBLICATION
    }

    /// Upon what somebody writes.
    ///
    /// @param base number of the published version; zero where none was
    /// @param edition of the change in the proposal; zero where there is none yet
    public record Footing(long base, int edition) {}

    private final ProposalStore proposals;
    private final ProfilesInMemory profiles;
    private final ProposalChronicle chronicle;
    private final ProfileAccess access;
    private final Clock clock;

    public WritingProposal(
            ProposalStore proposals,
            ProfilesInMemory profiles,
            ProposalChronicle chronicle,
            ProfileAccess access,
            Clock clock) {
        this.proposals = proposals;
        this.profiles = profiles;
        this.chronicle = chronicle;
        this.access = access;
        this.clock = clock;
    }

    /// Empty for a State that is none, or not this person's to write about.
    @Transactional
    public Optional<ProposalId> begin(Person person, Country state, String title) {
        return begin(person, state, title, List.of(), Map.of());
    }

    /// Begins a proposal with what is to stand in one place.
    ///
    /// @param upon the profile from which that was written, read in this transaction
    Optional<ProposalId> begin(Person person, String title, ItemId item, Item wanted, Profile upon) {
        var change = change(upon, item, wanted.kind(), Optional.of(wanted), 1);
        return begin(person, upon.state(), title, List.of(change), Map.of());
    }

    /// Begins a proposal that puts back what stood there after a revision.
    @Transactional
    public Optional<ProposalId> restore(Person person, Country state, int revision, String title) {
        var wanted = proposals.revision(state, revision);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var profile = profiles.beforeChanging(state);
        var back = wanted.get().changes().stream()
                .map(change -> change(profile, change.id(), change.kind(), change.item(), 1))
                .filter(change -> !change.idle())
                .toList();
        return begin(person, state, title, back, Map.of());
    }

    /// Begins a proposal with rows of the legal profile in it.
    ///
    /// @param rows what is to stand under each id, of which one may be new
    /// @param more for the entry in the record
    @Transactional
    public Optional<ProposalId> begin(
            Person person, Country state, String title, Map<ItemId, Item> rows, Map<String, String> more) {
        var profile = profiles.beforeChanging(state);
        var changes = rows.entrySet().stream()
                .map(row -> change(profile, row.getKey(), Item.Kind.PROVISION, Optional.of(row.getValue()), 1))
                .filter(change -> !change.idle())
                .toList();
        return begin(person, state, title, changes, more);
    }

    private Optional<ProposalId> begin(
            Person person, Country state, String title, List<Change> changes, Map<String, String> more) {
        if (profiles.of(state).isEmpty() || !access.writes(person, state)) {
            return Optional.empty();
        }
        var id = new ProposalId(UUID.randomUUID());
        var begun = Proposal.begun(id, state, title, person.belonging().demonstration(), clock.instant(), person.id());
        proposals.add(begun, person.id());
        changes.forEach(change -> proposals.write(id, change, person.id()));
        chronicle.write(begun, ProposalAct.BEGIN, person, Optional.empty(), more);
        return Optional.of(id);
    }

    /// @param item what is to stand there; empty to take it out
    @Transactional
    public Outcome write(
            Person person, ProposalId id, ItemId item, Item.Kind kind, Optional<Item> wanted, Footing footing) {
        var found = proposals.findForChange(id).filter(proposal -> access.writes(person, proposal.state()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var proposal = found.get();
        if (!proposal.status().writable()) {
            return new Outcome.Closed();
        }
        var profile = profiles.beforeChanging(proposal.state());
        if (!Places.of(proposal, profile).fits(item, kind, wanted)) {
            return new Outcome.NotFound();
        }
        var newest = profile.newest(item);
        var there = proposal.change(item);
        var now = new Footing(
                newest.map(Version::number).orElse(0L),
                there.map(Change::edition).orElse(0));
        if (now.edition() != footing.edition()) {
            return new Outcome.Overtaken(there.flatMap(Change::item), now, By.DRAFT);
        }
        if (now.base() != footing.base()) {
            return new Outcome.Overtaken(newest.flatMap(Version::item), now, By.PUBLICATION);
        }
        proposals.write(id, change(profile, item, kind, wanted, now.edition() + 1), person.id());
        return new Outcome.Done();
    }

    /// Leaves an item as it is published.
    @Transactional
    public Outcome drop(Person person, ProposalId id, ItemId item) {
        var found = proposals.findForChange(id).filter(proposal -> access.writes(person, proposal.state()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (!found.get().status().writable()) {
            return new Outcome.Closed();
        }
        proposals.drop(id, item);
        return new Outcome.Done();
    }

    private static Change change(Profile profile, ItemId id, Item.Kind kind, Optional<Item> wanted, int edition) {
        var newest = profile.newest(id);
        return new Change(
                id,
                kind,
                wanted,
                newest.flatMap(Version::item),
                newest.map(Version::number).orElse(0L),
                edition);
    }
}
