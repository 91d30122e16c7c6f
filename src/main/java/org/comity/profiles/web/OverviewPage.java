package org.comity.profiles.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.profiles.Freshness.Light;
import org.comity.profiles.usecase.LookingOverFreshness.Line;
import org.comity.treaties.WorldMap;
import org.comity.vocabulary.Country;

/// How fresh the profiles of all States are, as a map and as a table.
///
/// @param lines every State, by name
public record OverviewPage(WorldMap world, List<Line> lines) {

    /// In the order they are painted.
    public List<Line> marks() {
        Map<Country, Line> byCountry = lines.stream().collect(Collectors.toMap(Line::country, Function.identity()));
        return world.marks().stream()
                .flatMap(country -> Optional.ofNullable(byCountry.get(country)).stream())
                .toList();
    }

    /// States of which something is said.
    public List<Line> written() {
        return lines.stream().filter(line -> line.worst().isPresent()).toList();
    }

    /// How many States have this as the worst of their rows.
    public int count(Light light) {
        return (int) lines.stream()
                .filter(line -> line.worst().equals(Optional.of(light)))
                .count();
    }

    /// The class of a mark's colour.
    public static String colour(Optional<Light> light) {
        return light.map(worst -> switch (worst) {
                    case GREEN -> "available";
                    case AMBER -> "unknown";
                    case RED -> "overdue";
                    case UNCONFIRMED -> "signatory";
                })
                .orElse("none");
    }
}
