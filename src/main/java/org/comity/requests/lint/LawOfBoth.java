package org.comity.requests.lint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.directory.DesignatedFunction;
import org.comity.identity.Authority;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.Question;
import org.comity.profiles.Profile;
import org.comity.profiles.Row;
import org.comity.treaties.ProviderFact;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// What is known of the law of the two States on a day: facts on treaties and providers, legal profiles, and what the
/// path engine makes of them. Asks no database.
///
/// @param day on which the law is read
/// @param named what an authority is named for on it: enrolled, or listed by its State
public record LawOfBoth(
        LocalDate day,
        TreatyFacts facts,
        Function<Country, Optional<Profile>> profiles,
        Function<Question, Answer> paths,
        StateNames names,
        Function<Authority, Set<DesignatedFunction>> named) {

    /// Shorter ones are words too.
    private static final int SHORTEST_NAME = 4;

    Answer answer(Question question) {
        return paths.apply(question);
    }

    /// The provisions of a State that a source names for an article, by their place in its law.
    List<Row> provisions(Country state, ArticleRef article) {
        return profiles.apply(state).map(profile -> profile.rows(article, day)).orElse(List.of());
    }

    /// The provider that a text names: by its own name, a product's, or that of one of its companies.
    Optional<ProviderFact> provider(String text) {
        return facts.provider(text)
                .or(() -> facts.providers().stream()
                        .filter(provider -> named(provider).anyMatch(name -> holds(text, name)))
                        .max(Comparator.comparingInt(provider -> provider.name().length())));
    }

    private static Stream<String> named(ProviderFact provider) {
        return Stream.concat(
                Stream.of(provider.name().replaceFirst(" \\(.*", "")),
                provider.entities().stream().map(ProviderFact.LegalEntity::name));
    }

    /// Whether a text names a State, in any of the four languages.
    boolean names(Country state, String text) {
        return allNames(state).anyMatch(name -> holds(text, name));
    }

    /// Its official name and the short one that people write: `United States`.
    private Stream<String> allNames(Country state) {
        var place = Locale.of("", state.code());
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(names.name(state, language), place.getDisplayCountry(language.locale())))
                .distinct();
    }

    /// The States that a text names; a name inside a longer one is none of its own.
    Set<Country> statesNamedIn(String text) {
        var found = facts.states().stream()
                .map(StateFact::country)
                .filter(state -> names(state, text))
                .toList();
        return found.stream()
                .filter(state -> found.stream().noneMatch(other -> !other.equals(state) && within(state, other)))
                .collect(Collectors.toSet());
    }

    private boolean within(Country state, Country other) {
        return allNames(other)
                .anyMatch(longer -> allNames(state).anyMatch(name -> !name.equals(longer) && holds(longer, name)));
    }

    /// Whole words only. In Arabic an article or a conjunction may stand before the name.
    private static boolean holds(String text, String name) {
        return name.length() >= SHORTEST_NAME
                && Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])[وفبل]?" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find();
    }
}
