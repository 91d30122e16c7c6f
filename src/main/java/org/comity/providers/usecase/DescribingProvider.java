package org.comity.providers.usecase;

import java.util.Arrays;
import java.util.Optional;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.ListedProvider;
import org.comity.providers.Point;
import org.comity.providers.model.KnownPoint;
import org.comity.providers.model.ThemeCheck;
import org.comity.providers.model.WhoAnswers;
import org.comity.treaties.CurrentFacts;
import org.comity.vocabulary.Country;

/// Tells what is known of one provider, and who answers for a user in a State.
public class DescribingProvider {

    private final CurrentDirectory directory;
    private final CurrentFacts facts;

    public DescribingProvider(CurrentDirectory directory, CurrentFacts facts) {
        this.directory = directory;
        this.facts = facts;
    }

    /// @param slug the last part of the page's address
    /// @param state where the user is; one the facts do not know counts as none
    public Optional<ProviderDescription> describe(String slug, Optional<Country> state) {
        return directory.at(slug).map(provider -> {
            var answering = state.flatMap(chosen -> answering(provider, chosen));
            return new ProviderDescription(
                    provider,
                    Arrays.stream(Point.values())
                            .map(point -> KnownPoint.of(point, provider))
                            .toList(),
                    ThemeCheck.of(provider),
                    answering.isPresent() ? state : Optional.empty(),
                    answering);
        });
    }

    /// Who answers for a user in the State; empty when the facts know no such State.
    public Optional<AnsweringEntity> answering(ListedProvider provider, Country state) {
        return facts.now().state(state).map(known -> WhoAnswers.forUserIn(known, provider));
    }

    /// The page of the provider that a brand's name in an address leads to: `instagram` to Meta's.
    public Optional<ListedProvider> branded(String slug) {
        return directory.now().branded(slug);
    }
}
