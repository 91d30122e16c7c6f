package org.comity.cyberviolence.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.Measure;
import org.comity.cyberviolence.MeasureId;
import org.comity.vocabulary.Country;

/// All measures at a moment, the newest first. Never changes; a change makes another.
public final class Entries {

    private static final Comparator<Entry> NEWEST =
            Comparator.comparing(Entry::changed).reversed().thenComparing(Entry::id);

    private final Types types;
    private final List<Entry> all;
    private final Map<MeasureId, Entry> byId;

    public Entries(Types types, Stream<Entry> entries) {
        this.types = types;
        this.all = entries.sorted(NEWEST).toList();
        this.byId = all.stream().collect(Collectors.toUnmodifiableMap(Entry::id, Function.identity()));
    }

    public List<Entry> all() {
        return all;
    }

    public Optional<Entry> find(MeasureId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Entry> of(Country state) {
        return all.stream()
                .filter(entry -> entry.scope().state().filter(state::equals).isPresent())
                .toList();
    }

    public List<Entry> find(EntryFilter filter) {
        var wanted = within(filter.types());
        return all.stream().filter(entry -> fits(entry, filter, wanted)).toList();
    }

    private Set<String> within(Set<String> slugs) {
        var found = new TreeSet<String>();
        slugs.forEach(slug -> found.addAll(types.within(slug)));
        return found;
    }

    private static boolean fits(Entry entry, EntryFilter filter, Set<String> types) {
        return (filter.types().isEmpty() || entry.types().stream().anyMatch(types::contains))
                && (filter.measures().isEmpty() || entry.measures().stream().anyMatch(filter.measures()::contains))
                && filter.scope()
                        .filter(scope -> !scope.equals(entry.scope().written()))
                        .isEmpty()
                && filter.state()
                        .filter(state ->
                                entry.scope().state().filter(state::equals).isEmpty())
                        .isEmpty();
    }

    /// How many measures each choice would find, the other two questions answered as they are.
    public record Counts(Map<String, Integer> types, Map<Measure, Integer> measures, Map<String, Integer> scopes) {}

    public Counts counts(EntryFilter filter) {
        return new Counts(
                count(types.all().stream().map(ViolenceType::slug), type -> filter.withTypes(Set.of(type))),
                count(Stream.of(Measure.values()), measure -> filter.withMeasures(Set.of(measure))),
                count(Stream.of("country", "international"), scope -> filter.withScope(Optional.of(scope))));
    }

    private <T> Map<T, Integer> count(Stream<T> choices, Function<T, EntryFilter> chosen) {
        var counts = new LinkedHashMap<T, Integer>();
        choices.forEach(choice -> counts.put(choice, find(chosen.apply(choice)).size()));
        return counts;
    }
}
