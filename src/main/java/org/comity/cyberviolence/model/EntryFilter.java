package org.comity.cyberviolence.model;

import java.util.Optional;
import java.util.Set;
import org.comity.cyberviolence.Measure;
import org.comity.vocabulary.Country;

/// What somebody looks for among the measures. An empty part asks for nothing.
///
/// @param types any of them, and whatever stands below one
/// @param measures any of them
/// @param scope `country` or `international`
public record EntryFilter(Set<String> types, Set<Measure> measures, Optional<String> scope, Optional<Country> state) {

    public static final EntryFilter ALL = new EntryFilter(Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public EntryFilter {
        types = Set.copyOf(types);
        measures = Set.copyOf(measures);
    }

    public boolean narrows() {
        return !equals(ALL);
    }

    EntryFilter withTypes(Set<String> others) {
        return new EntryFilter(others, measures, scope, state);
    }

    EntryFilter withMeasures(Set<Measure> others) {
        return new EntryFilter(types, others, scope, state);
    }

    EntryFilter withScope(Optional<String> other) {
        return new EntryFilter(types, measures, other, state);
    }
}
