package org.comity.requests.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.identity.Role;

/// That two people of this node answer for fixed words, or that one of them proposed it.
///
/// @param confirmed by the second; empty for a proposal
/// @param ended refused while it was a proposal, withdrawn once it was an approval
public record PhraseApproval(
        UUID id, FixedWords words, Signed proposed, Optional<Signed> confirmed, Optional<Signed> ended) {

    /// Somebody's touch, and the function in which they gave it.
    public record Signed(PersonId by, Role function, Instant at) {}

    public enum Standing {
        PROPOSED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /// Why an act is not open.
    public enum Refusal {
        /// Whoever proposed does not confirm.
        SAME_PERSON,
        /// Somebody proposed or approved these words before.
        THERE_ALREADY,
        /// There is nothing to confirm, to refuse or to withdraw.
        NOT_NOW,
        /// The page showed other words than the node prints now.
        CHANGED,
        /// Whoever proposed has the function no longer.
        PROPOSER_GONE
    }

    /// @throws IllegalArgumentException when one person signed twice
    public PhraseApproval {
        if (confirmed.isPresent() && confirmed.get().by().equals(proposed.by())) {
            throw new IllegalArgumentException("Whoever proposed does not confirm");
        }
    }

    public static PhraseApproval proposed(FixedWords words, Signed by) {
        return new PhraseApproval(UUID.randomUUID(), words, by, Optional.empty(), Optional.empty());
    }

    public Standing standing() {
        if (ended.isPresent()) {
            return confirmed.isPresent() ? Standing.WITHDRAWN : Standing.REFUSED;
        }
        return confirmed.isPresent() ? Standing.APPROVED : Standing.PROPOSED;
    }

    public boolean approved() {
        return standing() == Standing.APPROVED;
    }

    /// Why a person may not do something with fixed words; empty when they may.
    ///
    /// @param now the proposal or approval of these words that has not ended
    public static Optional<Refusal> against(PhraseAct act, Optional<PhraseApproval> now, PersonId person) {
        var proposal = now.filter(one -> !one.approved());
        return switch (act) {
            case PROPOSE -> now.map(there -> Refusal.THERE_ALREADY);
            case CONFIRM ->
                proposal.isEmpty()
                        ? Optional.of(Refusal.NOT_NOW)
                        : proposal.filter(one -> one.proposed().by().equals(person))
                                .map(own -> Refusal.SAME_PERSON);
            case REFUSE -> proposal.isEmpty() ? Optional.of(Refusal.NOT_NOW) : Optional.empty();
            case WITHDRAW ->
                now.filter(PhraseApproval::approved).isEmpty() ? Optional.of(Refusal.NOT_NOW) : Optional.empty();
        };
    }
}
