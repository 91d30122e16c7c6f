package org.comity.cyberviolence.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.model.Instruments;
import org.comity.cyberviolence.usecase.CurrentEntries;
import org.comity.cyberviolence.usecase.StateLaws;
import org.comity.treaties.Adherence;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceOn;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.springframework.stereotype.Component;

/// What pages say of States: names, where they stand towards the instruments, their law and measures.
@Component
class StatePages {

    private final CurrentFacts facts;
    private final StateNames names;
    private final Instruments instruments;
    private final StateLaws laws;
    private final CurrentEntries current;
    private final Clock clock;

    StatePages(
            CurrentFacts facts,
            StateNames names,
            Instruments instruments,
            StateLaws laws,
            CurrentEntries current,
            Clock clock) {
        this.facts = facts;
        this.names = names;
        this.instruments = instruments;
        this.laws = laws;
        this.current = current;
        this.clock = clock;
    }

    /// Empty for a country that is not among the facts.
    Optional<StatePage> of(Country state, Language language) {
        return facts.now()
                .state(state)
                .map(_ -> new StatePage(
                        state,
                        names.name(state, language),
                        adherences(state),
                        laws.of(state),
                        current.entries().of(state)));
    }

    /// Where a State stands towards each instrument today.
    Map<String, AdherenceOn> adherences(Country state) {
        var now = facts.now();
        var found = new LinkedHashMap<String, AdherenceOn>();
        instruments.instruments().forEach(treaty -> found.put(treaty, now.adherence(treaty, state, today())));
        return found;
    }

    InstrumentPage of(String treaty, Language language) {
        var now = facts.now();
        var today = today();
        var all = states(language);
        Map<Adherence, List<Country>> standing = all.keySet().stream()
                .collect(groupingBy(
                        state -> now.adherence(treaty, state, today).status(),
                        () -> new EnumMap<>(Adherence.class),
                        toList()));
        var listed = standing.getOrDefault(Adherence.UNKNOWN, List.of()).stream()
                .filter(state -> listed(now.adherence(treaty, state, today)))
                .toList();
        return new InstrumentPage(treaty, standing, listed, all);
    }

    /// Whether a source lists the State as a Party and does not say since when: nobody knows of any one day.
    static boolean listed(AdherenceOn adherence) {
        return adherence.status() == Adherence.UNKNOWN
                && adherence
                        .fact()
                        .filter(fact -> fact.listed() == AdherenceFact.Listing.PARTY)
                        .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Every State among the facts, in the order of its name.
    Map<Country, String> states(Language language) {
        return named(facts.now().states().stream().map(StateFact::country).toList(), language);
    }

    /// The States that have a measure, in the order of their names.
    Map<Country, String> names(List<Entry> entries, Language language) {
        return named(
                entries.stream()
                        .flatMap(entry -> entry.scope().state().stream())
                        .distinct()
                        .toList(),
                language);
    }

    private Map<Country, String> named(List<Country> states, Language language) {
        var found = new LinkedHashMap<Country, String>();
        states.stream().sorted(names.order(language)).forEach(state -> found.put(state, names.name(state, language)));
        return found;
    }

    String place(Entry entry, Language language) {
        return entry.scope()
                .state()
                .map(state -> names.name(state, language))
                .orElse(entry.scope().organisation());
    }

    /// States first, then organisations, by name.
    List<Entry> sorted(List<Entry> entries, Language language) {
        return entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.scope().written())
                        .thenComparing(entry -> place(entry, language))
                        .thenComparing(Entry::id))
                .toList();
    }
}
