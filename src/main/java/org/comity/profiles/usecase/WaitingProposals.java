package org.comity.profiles.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.comity.profiles.store.ProposalStore;
import org.comity.profiles.store.ProposalStore.Submitted;
import org.springframework.transaction.annotation.Transactional;

/// Proposals about States that have nobody who reviews: the secretariat stands in.
public class WaitingProposals implements WaitingForSecretariat {

    /// Of those of all States; most have reviewers of their own.
    private static final int MOST_LOOKED_AT = 500;

    private final ProposalStore proposals;
    private final ProfileAccess access;

    public WaitingProposals(ProposalStore proposals, ProfileAccess access) {
        this.proposals = proposals;
        this.access = access;
    }

    /// Three queries: which States have reviewers takes two.
    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        if (!access.standsIn(person)) {
            return List.of();
        }
        var submitted = proposals.submitted(person.id(), MOST_LOOKED_AT);
        if (submitted.isEmpty()) {
            return List.of();
        }
        var reviewed = access.statesWithReviewers();
        return submitted.stream()
                .filter(proposal -> !reviewed.contains(proposal.state()))
                .limit(MOST)
                .map(WaitingProposals::item)
                .toList();
    }

    private static Waiting item(Submitted proposal) {
        return new Waiting(
                "profiles.waiting.proposal.",
                proposal.title(),
                Optional.of(proposal.state()),
                proposal.since(),
                Optional.empty(),
                "/proposals/" + proposal.id());
    }
}
