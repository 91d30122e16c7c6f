package org.comity.exercises.usecase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.exercises.model.Scenario;

/// The scenarios there are, in the order they are offered.
public final class Scenarios {

    private final Map<String, Scenario> known;

    public Scenarios(Map<String, Scenario> known) {
        this.known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    }

    public Optional<Scenario> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    public List<Scenario> all() {
        return List.copyOf(known.values());
    }

    public Set<String> ids() {
        return known.keySet();
    }
}
