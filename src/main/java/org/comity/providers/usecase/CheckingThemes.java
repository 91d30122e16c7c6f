package org.comity.providers.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.providers.ListedProvider;
import org.comity.providers.model.AgencyFacts;
import org.comity.providers.model.ThemeCheck;
import org.comity.treaties.CurrentFacts;
import org.comity.vocabulary.Country;

/// Holds providers, and a State, against the eight themes of the guidelines.
public class CheckingThemes {

    private final CurrentDirectory directory;
    private final CurrentFacts facts;
    private final Clock clock;

    public CheckingThemes(CurrentDirectory directory, CurrentFacts facts, Clock clock) {
        this.directory = directory;
        this.facts = facts;
        this.clock = clock;
    }

    /// A provider and its eight themes.
    public record Row(ListedProvider provider, List<ThemeCheck> themes) {
        public Row {
            themes = List.copyOf(themes);
        }
    }

    public List<Row> providers() {
        return directory.all().stream()
                .map(provider -> new Row(provider, ThemeCheck.of(provider)))
                .toList();
    }

    /// The eight themes of a State, today; empty when the facts know no such State.
    public Optional<List<ThemeCheck>> state(Country state) {
        var snapshot = facts.now();
        return snapshot.state(state)
                .map(known -> ThemeCheck.of(new AgencyFacts(snapshot, state, LocalDate.now(clock))));
    }
}
