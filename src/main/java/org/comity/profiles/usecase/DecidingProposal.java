package org.comity.profiles.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.ProposalAct;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.ProposalTransition;
import org.comity.profiles.model.ProposalTransition.Reason;
import org.comity.profiles.store.ProposalStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Carries out what writers and reviewers do with a proposal. Publishing asks for a touch for exactly this text.
public class DecidingProposal {

    /// What came of it.
    public sealed interface Outcome {
        record Done(Proposal proposal) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// It does not exist, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final ProposalStore proposals;
    private final Publishing publishing;
    private final ProposalChronicle chronicle;
    private final ProfileAccess access;
    private final FreshTouch touch;
    private final Clock clock;

    public DecidingProposal(
            ProposalStore proposals,
            Publishing publishing,
            ProposalChronicle chronicle,
            ProfileAccess access,
            FreshTouch touch,
            Clock clock) {
        this.proposals = proposals;
        this.publishing = publishing;
        this.chronicle = chronicle;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
    }

    /// @param words for the writers; null where none were given
    @Transactional
    public Outcome decide(
            Person person, ProposalId id, ProposalAct act, @Nullable String words, Optional<TouchAnswer> answer) {
        publishing.lock(act);
        var found = proposals.findForChange(id).filter(proposal -> access.reads(person, proposal.state()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var proposal = found.get();
        var hands = access.hands(person, proposal.state());
        return switch (proposal.apply(act, person.id(), hands, words, clock.instant())) {
            case ProposalTransition.Refused(var why) -> new Outcome.Refused(why);
            case ProposalTransition.Moved(var moved, var edge) ->
                switch (act) {
                    case PUBLISH -> publish(moved, person, answer);
                    case SUBMIT ->
                        publishing.overtaken(moved)
                                ? new Outcome.Refused(Reason.OVERTAKEN)
                                : keep(moved, act, person, words);
                    case REQUEST_CHANGES, WITHDRAW -> keep(moved, act, person, edge.reasoned() ? words : null);
                    case BEGIN, SUPERSEDE -> throw new IllegalStateException("Nobody does this by hand");
                };
        };
    }

    private Outcome keep(Proposal moved, ProposalAct act, Person by, @Nullable String words) {
        proposals.save(moved);
        chronicle.write(moved, act, by, Optional.ofNullable(words).filter(said -> !said.isBlank()), Map.of());
        return new Outcome.Done(moved);
    }

    private Outcome publish(Proposal moved, Person by, Optional<TouchAnswer> answer) {
        if (publishing.overtaken(moved)) {
            return new Outcome.Refused(Reason.OVERTAKEN);
        }
        var shown = Shown.of("profiles.act.PUBLISH")
                .line("profiles.proposal.state", moved.state().code())
                .line("profiles.proposal.about", moved.title())
                .line(
                        "profiles.proposal.count",
                        Integer.toString(moved.changes().size()))
                .line(
                        "profiles.proposal.digest",
                        proposals.digest(moved.changes()).hex())
                .shown();
        return switch (touch.prove(by, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> new Outcome.Done(publishing.publish(moved, by, proof));
        };
    }
}
