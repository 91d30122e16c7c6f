package org.comity.providers.usecase;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.KeptPage;
import org.comity.providers.ListedProvider;
import org.comity.providers.PageFreshness;
import org.comity.providers.Point;
import org.comity.providers.ProvidersSettings;
import org.comity.providers.Subject;
import org.comity.providers.model.KnownPoint;
import org.comity.providers.model.ThemeCheck;
import org.comity.providers.model.WhoAnswers;
import org.comity.providers.usecase.ProviderDescription.Door;
import org.comity.providers.usecase.ProviderDescription.Kept;
import org.comity.treaties.CurrentFacts;
import org.comity.vocabulary.Country;

/// Tells what is known of one provider, and who answers for a user in a State.
public class DescribingProvider {

    private final CurrentDirectory directory;
    private final CurrentFacts facts;

    private final ClaimAccess access;
    private final ProvidersSettings settings;
    private final Clock clock;

    public DescribingProvider(
            CurrentDirectory directory,
            CurrentFacts facts,
            ClaimAccess access,
            ProvidersSettings settings,
            Clock clock) {
        this.directory = directory;
        this.facts = facts;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param slug the last part of the page's address
    /// @param state where the user is; one the facts do not know counts as none
    /// @param reader empty for a visitor
    public Optional<ProviderDescription> describe(String slug, Optional<Country> state, Optional<Person> reader) {
        return directory.at(slug).map(provider -> {
            var answering = state.flatMap(chosen -> answering(provider, chosen));
            return new ProviderDescription(
                    provider,
                    Arrays.stream(Point.values())
                            .map(point -> KnownPoint.of(point, provider))
                            .toList(),
                    ThemeCheck.of(provider),
                    answering.isPresent() ? state : Optional.empty(),
                    answering,
                    provider.kept().map(page -> kept(page, reader)),
                    door(provider, reader));
        });
    }

    private Kept kept(KeptPage page, Optional<Person> reader) {
        var line = page.said(Subject.LINE);
        var shown = line.filter(statement -> access.mayRead(reader, page.keeper(), statement.audience()));
        return new Kept(
                page, PageFreshness.of(page, settings, clock.instant()), shown, line.isPresent() && shown.isEmpty());
    }

    private Door door(ListedProvider provider, Optional<Person> reader) {
        if (reader.isEmpty()) {
            return Door.NONE;
        }
        if (provider.kept()
                .filter(page -> access.mayKeep(reader.get(), page.keeper()))
                .isPresent()) {
            return Door.KEEP;
        }
        return access.mayClaim(reader.get()).isPresent() ? Door.CLAIM : Door.NONE;
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
