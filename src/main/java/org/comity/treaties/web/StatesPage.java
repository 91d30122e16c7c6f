package org.comity.treaties.web;

import java.util.List;
import java.util.Map;
import org.comity.treaties.Adherence;
import org.comity.treaties.usecase.StateFilter;
import org.comity.treaties.usecase.StateRow;

/// The table of States.
///
/// @param query the filter as an address carries it, with its question mark; empty when nothing is filtered
/// @param counts of all States on the day, whatever the filter
public record StatesPage(
        FilterForm form,
        StateFilter filter,
        boolean today,
        List<StateRow> rows,
        Map<Adherence, Integer> counts,
        int total,
        String query) {

    public int count(Adherence status) {
        return counts.getOrDefault(status, 0);
    }
}
