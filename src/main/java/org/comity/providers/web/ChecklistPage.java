package org.comity.providers.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.providers.model.Theme;
import org.comity.providers.model.ThemeCheck;
import org.comity.providers.model.ThemeCheck.Mark;
import org.comity.providers.usecase.CheckingThemes.Row;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;

/// The eight themes: all providers in a table, and one State.
///
/// @param agency the themes of the State that was chosen
/// @param refused whether something was chosen that is no State
public record ChecklistPage(
        List<Row> rows,
        List<Choice> states,
        Optional<Country> state,
        List<ThemeCheck> agency,
        boolean refused,
        StateNames names) {

    public ChecklistPage {
        rows = List.copyOf(rows);
        states = List.copyOf(states);
        agency = List.copyOf(agency);
    }

    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    public List<Mark> marks() {
        return List.of(Mark.values());
    }

    /// How many providers have each mark on a theme.
    public Map<Mark, Long> counts(Theme theme) {
        var counts = new EnumMap<Mark, Long>(Mark.class);
        Arrays.stream(Mark.values()).forEach(mark -> counts.put(mark, 0L));
        rows.forEach(row -> row.themes().stream()
                .filter(check -> check.theme() == theme)
                .forEach(check -> counts.merge(check.mark(), 1L, Long::sum)));
        return counts;
    }
}
