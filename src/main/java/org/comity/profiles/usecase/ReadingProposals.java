package org.comity.profiles.usecase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.model.Change;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.ProposalEdge;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.Step;
import org.comity.profiles.model.Suggestion;
import org.comity.profiles.store.ProposalStore;
import org.comity.vocabulary.Country;
import org.springframework.transaction.annotation.Transactional;

/// Shows proposals to those who may see them, and what was published to everyone.
public class ReadingProposals {

    private static final int MOST = 200;

    /// A proposal as somebody sees it.
    ///
    /// @param overtaken changes whose item was published anew since they were written
    /// @param open what this person can do now
    /// @param writable whether this person may write in it now
    /// @param own whether this person wrote in it
    public record Seen(
            Proposal proposal,
            Profile profile,
            List<Change> overtaken,
            List<ProposalEdge> open,
            boolean writable,
            boolean own,
            List<Told> steps) {}

    /// A step and who took it.
    ///
    /// @param by name; empty for the node and for somebody who is gone
    public record Told(Step step, String by) {}

    /// The work of somebody.
    ///
    /// @param states about which they may write; empty for the secretariat, which may write about all
    /// @param everywhere whether they may write about every State
    /// @param suggestions what people outside told and nobody decided; empty for somebody who does not decide it
    public record Work(
            List<Proposal> open, List<Profile> states, boolean everywhere, Optional<List<Suggestion>> suggestions) {}

    private final ProposalStore proposals;
    private final LegalProfiles profiles;
    private final ProfileAccess access;
    private final ReadingSuggestions suggestions;
    private final Directory directory;

    public ReadingProposals(
            ProposalStore proposals,
            LegalProfiles profiles,
            ProfileAccess access,
            ReadingSuggestions suggestions,
            Directory directory) {
        this.proposals = proposals;
        this.profiles = profiles;
        this.access = access;
        this.suggestions = suggestions;
        this.directory = directory;
    }

    /// Empty for somebody who has no work with profiles.
    @Transactional(readOnly = true)
    public Optional<Work> work(Person person) {
        if (!access.works(person)) {
            return Optional.empty();
        }
        if (person.ofSecretariat()) {
            return Optional.of(new Work(proposals.open(MOST), List.of(), true, suggestions.waiting(person)));
        }
        var own = person.belonging().country().flatMap(profiles::of);
        return Optional.of(new Work(
                own.map(profile -> proposals.open(profile.state(), MOST)).orElse(List.of()),
                own.stream().toList(),
                false,
                suggestions.waiting(person)));
    }

    @Transactional(readOnly = true)
    public Optional<Seen> read(Person person, ProposalId id) {
        return proposals
                .find(id)
                .filter(proposal -> access.reads(person, proposal.state()))
                .map(proposal -> seen(person, proposal));
    }

    private Seen seen(Person person, Proposal proposal) {
        var profile = profiles.of(proposal.state()).orElseThrow();
        return new Seen(
                proposal,
                profile,
                proposal.status().open() ? proposal.overtaken(profile) : List.of(),
                proposal.openTo(person.id(), access.hands(person, proposal.state())),
                proposal.status().writable() && access.writes(person, proposal.state()),
                proposal.writers().contains(person.id()),
                told(proposals.steps(proposal.id())));
    }

    private List<Told> told(List<Step> steps) {
        var people = steps.stream().flatMap(step -> step.by().stream()).collect(Collectors.toSet());
        var names = directory.people(people).stream().collect(Collectors.toMap(Person::id, Person::name));
        return steps.stream()
                .map(step -> new Told(step, step.by().map(names::get).orElse("")))
                .toList();
    }

    /// The proposals about a State that somebody may write in, the longest waiting first; empty for somebody who may
    /// not write about it.
    @Transactional(readOnly = true)
    public Optional<List<Proposal>> writable(Person person, Country state) {
        if (!access.writes(person, state)) {
            return Optional.empty();
        }
        return Optional.of(proposals.open(state, MOST).stream()
                .filter(proposal -> proposal.status().writable())
                .toList());
    }

    /// What was published of a State, the newest first.
    @Transactional(readOnly = true)
    public List<Proposal> published(Country state) {
        return proposals.published(state, MOST);
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> revision(Country state, int revision) {
        return proposals.revision(state, revision);
    }
}
