package org.comity.cyberviolence.web;

import java.util.List;
import java.util.Map;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.Measure;
import org.comity.cyberviolence.model.Entries.Counts;
import org.comity.cyberviolence.model.EntryFilter;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.model.ViolenceType;
import org.comity.vocabulary.Country;

/// The inventory of measures.
///
/// @param counts how many each choice would find
/// @param states those that have a measure, in the order of their names
/// @param names of States in the reader's language
/// @param total how many measures there are, whatever is asked
public record MeasuresPage(
        Types types,
        EntryFilter filter,
        Counts counts,
        List<Entry> found,
        List<Country> states,
        Map<Country, String> names,
        int total) {

    public int count(ViolenceType type) {
        return counts.types().getOrDefault(type.slug(), 0);
    }

    public int count(Measure measure) {
        return counts.measures().getOrDefault(measure, 0);
    }

    public int count(String scope) {
        return counts.scopes().getOrDefault(scope, 0);
    }

    /// Broad types, and of the others those that would find something or are asked for.
    public List<ViolenceType> choices() {
        return types.all().stream()
                .filter(type -> type.parents().isEmpty()
                        || count(type) > 0
                        || filter.types().contains(type.slug()))
                .toList();
    }

    public boolean asks(ViolenceType type) {
        return filter.types().contains(type.slug());
    }

    public boolean asks(Measure measure) {
        return filter.measures().contains(measure);
    }

    public boolean asks(String scope) {
        return filter.scope().filter(scope::equals).isPresent();
    }

    public boolean asks(Country state) {
        return filter.state().filter(state::equals).isPresent();
    }

    public List<Measure> measures() {
        return List.of(Measure.values());
    }

    public List<String> scopes() {
        return List.of("country", "international");
    }

    public String place(Entry entry) {
        return entry.scope()
                .state()
                .map(state -> names.getOrDefault(state, state.code()))
                .orElse(entry.scope().organisation());
    }

    public List<ViolenceType> types(Entry entry) {
        return types.named(List.copyOf(entry.types()));
    }
}
