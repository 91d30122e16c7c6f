package org.comity.pathfinder.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.pathfinder.KnownLaw;
import org.comity.treaties.FactSource;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.jspecify.annotations.Nullable;

/// The facts as they stood on one day, State by State. For one thread.
public final class LawOnDay {

    private final KnownLaw known;
    private final LocalDate day;
    private final Map<Country, StateOnDay> states = new HashMap<>();
    private final Map<String, FactSource> charts = new HashMap<>();
    private final Map<String, Boolean> opened = new HashMap<>();
    private @Nullable List<InstrumentLaw> instruments;

    public LawOnDay(KnownLaw known, LocalDate day) {
        this.known = known;
        this.day = day;
    }

    TreatyFacts facts() {
        return known.facts();
    }

    /// What is known of the procedural law of a State.
    NationalProcedure procedure(Country country) {
        return NationalProcedure.of(known.procedures().of(country, day));
    }

    public LocalDate day() {
        return day;
    }

    StateOnDay state(Country country) {
        return states.computeIfAbsent(country, asked -> new StateOnDay(asked, this));
    }

    /// The laws of the instruments beside the Convention.
    List<InstrumentLaw> instruments() {
        var known = instruments;
        if (known == null) {
            known = OtherInstruments.of(facts());
            instruments = known;
        }
        return known;
    }

    /// Whether a treaty lay open for signature: the first signature tells.
    boolean opened(String treaty) {
        return opened.computeIfAbsent(
                treaty,
                asked -> facts().states().stream()
                        .flatMap(state -> facts().adherenceFact(asked, state.country()).stream())
                        .flatMap(fact -> fact.signature().stream())
                        .anyMatch(signed -> !signed.isAfter(day)));
    }

    /// The list of States of a treaty, for one that is missing from it.
    FactSource chart(String treaty) {
        return charts.computeIfAbsent(treaty, this::firstOf);
    }

    private FactSource firstOf(String treaty) {
        var text = facts().states().stream()
                .flatMap(state -> facts().adherenceFact(treaty, state.country()).stream())
                .map(fact -> fact.source().text())
                .findFirst()
                .orElse("");
        return new FactSource(text, Optional.of(facts().asOf()), Standing.SOURCED, "");
    }
}
