package org.comity.profiles.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.identity.PersonId;
import org.comity.profiles.ItemId;
import org.comity.profiles.Profile;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// Changes to what is said of one State, published together or not at all.
///
/// @param title what it is about, in a line
/// @param revision of the State's profile that it became
/// @param demonstration begun by somebody fictional
/// @param since when it came to where it stands
/// @param writers whoever wrote a word of it
public record Proposal(
        ProposalId id,
        Country state,
        String title,
        ProposalStatus status,
        Optional<Integer> revision,
        boolean demonstration,
        Instant begunAt,
        Instant since,
        List<Change> changes,
        Set<PersonId> writers) {

    public Proposal {
        changes = List.copyOf(changes);
        writers = Set.copyOf(writers);
    }

    public static Proposal begun(
            ProposalId id, Country state, String title, boolean demonstration, Instant now, PersonId by) {
        return new Proposal(
                id,
                state,
                title,
                ProposalStatus.DRAFT,
                Optional.empty(),
                demonstration,
                now,
                now,
                List.of(),
                Set.of(by));
    }

    public Optional<Change> change(ItemId item) {
        return changes.stream().filter(change -> change.id().equals(item)).findFirst();
    }

    /// The changes whose item was published anew since they were written.
    public List<Change> overtaken(Profile published) {
        return changes.stream()
                .filter(change -> change.overtaken(published.newest(change.id())))
                .toList();
    }

    /// What somebody can do now, in the order buttons are shown.
    public List<ProposalEdge> openTo(PersonId person, Set<ProposalHand> hands) {
        return Stream.of(ProposalHand.values())
                .filter(hands::contains)
                .flatMap(hand -> ProposalLifecycle.open(status, hand).stream())
                .filter(edge -> hindrance(edge, person).isEmpty())
                .toList();
    }

    private Optional<ProposalTransition.Reason> hindrance(ProposalEdge edge, PersonId person) {
        if (edge.onlyAnother() && writers.contains(person)) {
            return Optional.of(ProposalTransition.Reason.OWN_WORK);
        }
        return edge.onlyWriter() && !writers.contains(person)
                ? Optional.of(ProposalTransition.Reason.NOT_YOURS)
                : Optional.empty();
    }

    /// Carries out an act, or says why not. Pure: nothing is stored here.
    ///
    /// @param words for the writers; null where none were given
    public ProposalTransition apply(
            ProposalAct act, PersonId person, Set<ProposalHand> hands, @Nullable String words, Instant now) {
        var edge = ProposalLifecycle.taken(status, act, hands).orElse(null);
        if (edge == null) {
            return new ProposalTransition.Refused(ProposalTransition.Reason.NOT_NOW);
        }
        var hindrance = hindrance(edge, person);
        if (hindrance.isPresent()) {
            return new ProposalTransition.Refused(hindrance.get());
        }
        if (edge.reasoned() && (words == null || words.isBlank())) {
            return new ProposalTransition.Refused(ProposalTransition.Reason.WORDS_MISSING);
        }
        if (act == ProposalAct.SUBMIT && changes.stream().allMatch(Change::idle)) {
            return new ProposalTransition.Refused(ProposalTransition.Reason.NOTHING_CHANGED);
        }
        return new ProposalTransition.Moved(at(edge.to(), now), edge);
    }

    private Proposal at(ProposalStatus next, Instant now) {
        return new Proposal(id, state, title, next, revision, demonstration, begunAt, now, changes, writers);
    }

    public Proposal become(int number) {
        return new Proposal(
                id, state, title, status, Optional.of(number), demonstration, begunAt, since, changes, writers);
    }
}
