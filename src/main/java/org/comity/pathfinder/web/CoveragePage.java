package org.comity.pathfinder.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Coverage;
import org.comity.pathfinder.Coverage.Gain;
import org.comity.pathfinder.Coverage.Opened;
import org.comity.pathfinder.wording.Wording;
import org.comity.vocabulary.Country;

/// Which ratification would open most.
///
/// @param coverage empty while it is still being counted
public record CoveragePage(Optional<Coverage> coverage, Wording wording, Comparator<Country> order) {

    /// States whose consent would open equally much, with the lengths of their bars in percent of the longest.
    ///
    /// @param states in the order readers of the language expect
    public record Bar(Opened opened, List<Country> states, int ways, int paths) {
        public Bar {
            states = List.copyOf(states);
        }
    }

    public Coverage shown() {
        return coverage.orElseThrow();
    }

    /// From the longest.
    public List<Bar> bars(Coverage.Treaty treaty) {
        var longest = treaty.gains().stream()
                .mapToInt(gain -> Math.max(gain.opened().ways(), gain.opened().paths()))
                .max()
                .orElse(0);
        var byOpened = treaty.gains().stream()
                .collect(groupingBy(Gain::opened, LinkedHashMap::new, mapping(Gain::state, toList())));
        return byOpened.entrySet().stream()
                .map(each -> new Bar(
                        each.getKey(),
                        each.getValue().stream().sorted(order).toList(),
                        percent(each.getKey().ways(), longest),
                        percent(each.getKey().paths(), longest)))
                .toList();
    }

    private static int percent(int length, int longest) {
        return longest == 0 ? 0 : Math.round(100f * length / longest);
    }
}
