package org.comity.providers.web;

import java.util.List;
import java.util.Optional;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.ListedProvider;
import org.comity.providers.WhichProvider;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;

/// The question which provider something is of, and its answer.
///
/// @param pasted as it was; shown back in the form, kept nowhere
/// @param answer empty before anything was asked
/// @param state where the user is, when a State was chosen
/// @param answering who answers for a user there, when provider and State are known
public record WhichPage(
        String pasted,
        Optional<WhichProvider> answer,
        Optional<Country> state,
        Optional<AnsweringEntity> answering,
        List<Choice> states,
        StateNames names) {

    public WhichPage {
        states = List.copyOf(states);
    }

    /// What cannot be read comes back with its reason.
    public Optional<WhichProvider.Reason> mistake() {
        return answer.flatMap(found ->
                found instanceof WhichProvider.Unreadable(var reason) ? Optional.of(reason) : Optional.empty());
    }

    /// The provider's page, with the State that was chosen.
    public String page(ListedProvider provider) {
        return provider.path() + state.map(chosen -> "?state=" + chosen.code()).orElse("");
    }
}
