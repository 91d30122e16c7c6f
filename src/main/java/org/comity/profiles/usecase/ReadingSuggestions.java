package org.comity.profiles.usecase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.Person;
import org.comity.identity.Referable;
import org.comity.identity.WaitingForSecretariat;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.Suggestion;
import org.comity.profiles.model.SuggestionId;
import org.comity.profiles.store.ProposalStore;
import org.comity.profiles.store.SuggestionStore;
import org.springframework.transaction.annotation.Transactional;

/// Shows suggestions to those who decide, and to whoever told one what became of it.
public class ReadingSuggestions implements WaitingForSecretariat, Referable {

    private static final int MOST_LISTED = 200;

    /// For whoever reads those of every State.
    private static final int MOST_OF_EACH = 50;

    private static final String FOLDER = "/proposals/suggestions";

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
                        : own.map(state -> suggestions.waiting(state, MOST_LISTED))
                                .orElse(List.of()));
    }

    @Transactional(readOnly = true)
    public Optional<Suggestion> read(Person person, SuggestionId id) {
        return suggestions.find(id).filter(found -> access.readsSuggestions(person, found.state()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        return access.decidesEverySuggestion(person)
                ? suggestions.waitingAnywhere(MOST_OF_EACH).stream()
                        .limit(MOST)
                        .map(ReadingSuggestions::item)
                        .toList()
                : List.of();
    }

    private static Waiting item(Suggestion told) {
        return new Waiting(
                "profiles.waiting.suggestion.",
                told.place().article().map(Object::toString).orElse(""),
                Optional.of(told.state()),
                told.toldAt(),
                Optional.empty(),
                FOLDER + "/" + told.id());
    }

    @Override
    public String folder() {
        return FOLDER;
    }

    @Override
    public String words() {
        return "profiles.waiting.suggestion.name";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Person person, UUID id) {
        return read(person, new SuggestionId(id)).isPresent();
    }
}
