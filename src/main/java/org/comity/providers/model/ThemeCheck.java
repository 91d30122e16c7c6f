package org.comity.providers.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comity.providers.ListedProvider;
import org.comity.providers.Statement;
import org.comity.providers.model.KnownPoint.State;
import org.comity.treaties.FactSource;

/// How far one theme is met, as the facts and a provider that keeps its page tell.
///
/// @param items each fact the theme turns on, in their order
public record ThemeCheck(Theme theme, List<Item> items) {

    public ThemeCheck {
        items = List.copyOf(items);
    }

    /// @param name the last part of its message key
    /// @param source of what public sources say
    /// @param stated what the provider itself says of it
    public record Item(String name, State state, Optional<FactSource> source, Optional<Statement> stated) {

        static Item of(KnownPoint point) {
            var state = point.stated().isPresent() ? State.KNOWN : point.state();
            var source = point.known() ? point.source() : Optional.<FactSource>empty();
            return new Item(point.point().name(), state, source, point.stated());
        }
    }

    public enum Mark {
        PRESENT,
        IN_PART,
        MISSING,
        UNKNOWN
    }

    /// Present when all is known; missing when the facts say so of something and nothing else is known.
    public Mark mark() {
        var known = count(State.KNOWN);
        if (known == items.size()) {
            return Mark.PRESENT;
        }
        if (known > 0) {
            return Mark.IN_PART;
        }
        return count(State.LACKING) > 0 ? Mark.MISSING : Mark.UNKNOWN;
    }

    private long count(State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    public List<Item> known() {
        return items.stream().filter(item -> item.state() == State.KNOWN).toList();
    }

    /// What is missing or not known.
    public List<Item> open() {
        return items.stream().filter(item -> item.state() != State.KNOWN).toList();
    }

    /// All eight, for a provider.
    public static List<ThemeCheck> of(ListedProvider provider) {
        return all(theme -> theme.ofProvider().stream()
                .map(point -> KnownPoint.of(point, provider))
                .map(Item::of)
                .toList());
    }

    /// All eight, for a State.
    public static List<ThemeCheck> of(AgencyFacts facts) {
        return all(theme -> theme.ofAgency().stream().map(facts::about).toList());
    }

    private static List<ThemeCheck> all(Function<Theme, List<Item>> items) {
        var checks = new ArrayList<ThemeCheck>();
        Arrays.stream(Theme.values()).forEach(theme -> checks.add(new ThemeCheck(theme, items.apply(theme))));
        return checks;
    }
}
