package org.comity.profiles.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.Person;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.Suggestion;
import org.comity.profiles.model.SuggestionId;
import org.comity.profiles.store.ProposalStore;
import org.comity.profiles.store.SuggestionStore;
import org.springframework.transaction.annotation.Transactional;

/// Shows suggestions to those who decide, and to whoever told one what became of it.
public class ReadingSuggestions {

    private static final int MOST = 200;

    /// For whoever reads those of every State.
    private static final int MOST_OF_EACH = 50;

    private final SuggestionStore suggestions;
    private final ProposalStore proposals;
    private final ProfileAccess access;

    public ReadingSuggestions(SuggestionStore suggestions, ProposalStore proposals, ProfileAccess access) {
        this.suggestions = suggestions;
        this.proposals = proposals;
        this.access = access;
    }

    /// What whoever told it sees.
    ///
    /// @param revision of the State's profile it became, once that was published
    public record Followed(Suggestion suggestion, Optional<Integer> revision) {}

    /// Empty for a secret that opens nothing.
    @Transactional(readOnly = true)
    public Optional<Followed> follow(EnrolmentSecret secret) {
        return suggestions
                .findBySecret(secret.digest())
                .map(found -> new Followed(
                        found, found.proposal().flatMap(proposals::find).flatMap(Proposal::revision)));
    }

    /// What waits for somebody; empty for whoever does not decide about any.
    @Transactional(readOnly = true)
    public Optional<List<Suggestion>> waiting(Person person) {
        if (!access.moderates(person)) {
            return Optional.empty();
        }
        var own = person.belonging().country();
        return Optional.of(
                person.ofSecretariat()
                        ? suggestions.waitingAnywhere(MOST_OF_EACH)
                        : own.map(state -> suggestions.waiting(state, MOST)).orElse(List.of()));
    }

    @Transactional(readOnly = true)
    public Optional<Suggestion> read(Person person, SuggestionId id) {
        return suggestions.find(id).filter(found -> access.readsSuggestions(person, found.state()));
    }
}
