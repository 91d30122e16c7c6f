package org.comity.treaties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// The world by status under the Convention on one day, ready to be drawn.
///
/// @param today whether the day is the reader's today
/// @param marks one per State, in paint order
/// @param counts States per status; a status nobody has is absent
/// @param source of the newest chart the statuses rest on
public record AdherenceMap(
        LocalDate on,
        boolean today,
        String viewBox,
        List<Mark> marks,
        Map<Adherence, Integer> counts,
        Optional<FactSource> source) {

    public AdherenceMap {
        marks = List.copyOf(marks);
        counts = Map.copyOf(counts);
    }

    /// @param since the day the status began, where it is known
    public record Mark(Country country, String name, Adherence status, Optional<LocalDate> since) {}

    public int count(Adherence status) {
        return counts.getOrDefault(status, 0);
    }
}
