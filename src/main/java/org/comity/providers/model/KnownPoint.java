package org.comity.providers.model;

import java.net.URI;
import java.util.Optional;
import org.comity.providers.ListedProvider;
import org.comity.providers.Point;
import org.comity.providers.Statement;
import org.comity.treaties.FactSource;
import org.comity.treaties.ProviderFact.Direct;

/// What the facts say on one point about a provider, and beside it what the provider states itself.
///
/// @param state known, said to be lacking, or not said at all by public sources
/// @param words in English as read; empty where the point is told by a word of ours or by an address
/// @param source absent only when nothing is said
/// @param stated what the provider states for everyone, where it keeps its page
public record KnownPoint(
        Point point,
        State state,
        String words,
        Optional<URI> address,
        Optional<FactSource> source,
        Optional<Statement> stated) {

    public enum State {
        KNOWN,
        /// The facts say that there is none.
        LACKING,
        /// The facts are silent.
        SILENT
    }

    public boolean known() {
        return state == State.KNOWN;
    }

    /// Whether the provider says the very same as public sources; of an address its name does not matter.
    public boolean agreed() {
        return known() && stated.filter(this::isSame).isPresent();
    }

    private boolean isSame(Statement statement) {
        return statement.address().equals(address)
                && (address.isPresent() || statement.says().equals(words));
    }

    /// Whether what the provider states is of a later day than what public sources say, or those bear none.
    public boolean statedIsNewer() {
        return stated.filter(statement -> source.flatMap(FactSource::asOf)
                        .filter(day -> day.isAfter(statement.on()))
                        .isEmpty())
                .isPresent();
    }

    public static KnownPoint of(Point point, ListedProvider provider) {
        return sourced(point, provider).with(provider.kept().flatMap(page -> page.says(point)));
    }

    private KnownPoint with(Optional<Statement> statement) {
        return new KnownPoint(point, state, words, address, source, statement);
    }

    private static KnownPoint sourced(Point point, ListedProvider provider) {
        var fact = provider.fact();
        var told = new Telling(point, fact.source());
        return switch (point) {
            case DIRECT ->
                fact.direct() == Direct.UNKNOWN
                        ? told.silent()
                        : told.word(fact.direct().name());
            case CONDITIONS -> told.words(fact.conditions());
            case PORTAL -> portal(provider, told);
            case GUIDELINES -> told.address("", fact.guidelines().filter(KnownPoint::isMoreThanAHomePage));
            case PRESERVATION ->
                fact.preservationDays().map(days -> told.word(days.toString())).orElseGet(told::silent);
            case EMERGENCY -> fact.emergencyProcedure() ? told.word(fact.emergency()) : told.silent();
            case NOTICE -> told.words(fact.userNotice());
            case RETENTION -> told.words(fact.retention());
            case SENDER, IDENTIFIERS, LANGUAGES, HOURS, LAW, COSTS, REPORTS, TRAINING ->
                provider.detail(point)
                        .map(detail -> new Telling(point, detail.source()).words(detail.says()))
                        .orElseGet(told::silent);
        };
    }

    private static KnownPoint portal(ListedProvider provider, Telling told) {
        var fact = provider.fact();
        var portal = told.address(fact.portalName(), fact.portal());
        return portal.state() == State.SILENT && fact.direct() == Direct.NO ? told.lacking() : portal;
    }

    /// The first page of a site tells nothing of requests.
    private static boolean isMoreThanAHomePage(URI address) {
        var path = address.getPath();
        return address.getQuery() != null || (path != null && path.length() > 1);
    }

    private record Telling(Point point, FactSource source) {

        KnownPoint words(String words) {
            return words.isEmpty() ? silent() : word(words);
        }

        KnownPoint word(String word) {
            return new KnownPoint(point, State.KNOWN, word, Optional.empty(), Optional.of(source), Optional.empty());
        }

        KnownPoint address(String name, Optional<URI> address) {
            return name.isEmpty() && address.isEmpty()
                    ? silent()
                    : new KnownPoint(point, State.KNOWN, name, address, Optional.of(source), Optional.empty());
        }

        KnownPoint lacking() {
            return new KnownPoint(point, State.LACKING, "", Optional.empty(), Optional.of(source), Optional.empty());
        }

        KnownPoint silent() {
            return new KnownPoint(point, State.SILENT, "", Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
