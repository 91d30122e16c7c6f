package org.comity.help.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.comity.help.Age;
import org.comity.help.Problem;
import org.comity.help.ServiceKind;

/// Which kind of service comes first for which problem and age: `help/routes.csv`. What a row does not name comes after
/// what it names.
public final class Routes {

    private record Asked(Problem problem, Age age) {}

    private final Map<Asked, List<ServiceKind>> orders = new HashMap<>();

    private Routes() {}

    /// @throws IllegalStateException when a row breaks a rule or a problem has none, which a test excludes
    public static Routes shipped() {
        var routes = new Routes();
        Columns.each("routes.csv", List.of("problem", "age", "kinds"), routes::add);
        for (var problem : Problem.values()) {
            if (!routes.orders.containsKey(new Asked(problem, Age.ANY))) {
                throw new IllegalStateException("routes.csv says nothing of " + problem.slug());
            }
        }
        return routes;
    }

    private void add(CSVRecord row) {
        var problem = Problem.of(row.get("problem")).orElseThrow(() -> new IllegalArgumentException("problem"));
        var age = Age.ofWritten(row.get("age")).orElseThrow(() -> new IllegalArgumentException("age"));
        Set<ServiceKind> kinds = new LinkedHashSet<>();
        for (var word : row.get("kinds").split("\\|")) {
            if (!kinds.add(ServiceKind.ofWritten(word).orElseThrow(() -> new IllegalArgumentException("kinds")))) {
                throw new IllegalArgumentException("a kind stands there twice");
            }
        }
        if (orders.put(new Asked(problem, age), List.copyOf(kinds)) != null) {
            throw new IllegalArgumentException("a problem and age stand there twice");
        }
    }

    /// The kinds in their order; where an age has no row of its own, that of any age holds.
    public List<ServiceKind> order(Problem problem, Age age) {
        return orders.getOrDefault(
                new Asked(problem, age), Objects.requireNonNull(orders.get(new Asked(problem, Age.ANY))));
    }

    int rank(Problem problem, Age age, ServiceKind kind) {
        var place = order(problem, age).indexOf(kind);
        return place < 0
                ? ServiceKind.values().length
                        + Arrays.asList(ServiceKind.values()).indexOf(kind)
                : place;
    }
}
