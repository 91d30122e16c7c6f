package org.comity.treaties.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AuthorityFact;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.DeclarationFact.Weight;
import org.comity.treaties.DeclarationKind;
import org.comity.treaties.DeclarationStatus;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.treaties.model.ClosedLists;
import org.comity.treaties.usecase.StateDescription.Effect;
import org.comity.treaties.usecase.StateDescription.Event;
import org.comity.treaties.usecase.StateDescription.TreatyLine;
import org.comity.treaties.usecase.StateDescription.What;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Gathers what is known about one State today, what it means, and what is known to be missing.
public class DescribingState {

    /// The Convention and its Protocols: what a State's page is about.
    public static final List<String> TREATIES = List.of(ArticleRef.CONVENTION, "ETS189", ArticleRef.SECOND_PROTOCOL);

    private static final Comparator<Effect> BY_PROVISION = Comparator.comparingInt(
                    (Effect effect) -> TREATIES.indexOf(effect.fact().treaty()))
            .thenComparing(effect -> effect.fact().kind())
            .thenComparingInt(effect -> number(effect.fact()))
            .thenComparing(effect -> effect.fact().written());

    private final CurrentFacts facts;
    private final StateNames names;
    private final Clock clock;

    public DescribingState(CurrentFacts facts, StateNames names, Clock clock) {
        this.facts = facts;
        this.names = names;
        this.clock = clock;
    }

    /// Empty for a country that is not one of the States held.
    public Optional<StateDescription> describe(Country country, Language language) {
        var snapshot = facts.now();
        var today = LocalDate.now(clock);
        return snapshot.state(country).map(state -> {
            var rows = rows(snapshot, country);
            return new StateDescription(
                    state,
                    names.name(country, language),
                    today,
                    lines(snapshot, country, today),
                    events(snapshot, country, rows),
                    effects(rows.stream().filter(row -> row.standsOn(today) && bears(row))),
                    effects(rows.stream().filter(row -> !row.standsOn(today))),
                    rows.stream()
                            .filter(row -> row.weight() == Weight.NONE_MADE)
                            .toList(),
                    snapshot.gaps(ArticleRef.CONVENTION, country, today),
                    authorities(snapshot.authorities(country)));
        });
    }

    private static List<DeclarationFact> rows(TreatyFacts snapshot, Country country) {
        return TREATIES.stream()
                .flatMap(treaty -> snapshot.declarations(treaty, country).stream())
                .toList();
    }

    private static List<TreatyLine> lines(TreatyFacts snapshot, Country country, LocalDate today) {
        return TREATIES.stream()
                .map(treaty -> new TreatyLine(treaty, snapshot.adherence(treaty, country, today)))
                .toList();
    }

    /// A designation that only names an institution is told among the authorities.
    private static boolean bears(DeclarationFact row) {
        if (row.weight() == Weight.NONE_MADE) {
            return false;
        }
        return row.kind() != DeclarationKind.DESIGNATION
                || row.incomplete()
                || row.channelRequired().isPresent()
                || !row.languagesRequired().isEmpty()
                || row.status() instanceof DeclarationStatus.PerhapsSuperseded;
    }

    private static List<Effect> effects(java.util.stream.Stream<DeclarationFact> rows) {
        return rows.map(row -> new Effect(row, meaning(row)))
                .sorted(BY_PROVISION)
                .toList();
    }

    private static String meaning(DeclarationFact row) {
        return switch (row.weight()) {
            case NONE_MADE -> "none";
            case UNREAD -> "unread";
            case INTERPRETS -> "statement";
            case DECIDES ->
                ClosedLists.entry(row.articles().getFirst(), row.kind() == DeclarationKind.RESERVATION)
                        .map(entry ->
                                row.treaty() + "." + entry.replace(")", "").replace('(', '-'))
                        .orElse("unread");
        };
    }

    private static int number(DeclarationFact fact) {
        return fact.articles().isEmpty()
                ? Integer.MAX_VALUE
                : Integer.parseInt(fact.articles().getFirst().provision().split("\\(", 2)[0]);
    }

    private static List<Event> events(TreatyFacts snapshot, Country country, List<DeclarationFact> rows) {
        var events = new ArrayList<Event>();
        for (var treaty : TREATIES) {
            snapshot.adherenceFact(treaty, country).ifPresent(fact -> add(events, fact));
        }
        for (var row : rows) {
            if (row.status() instanceof DeclarationStatus.Withdrawn(var from)) {
                events.add(new Event(from, row.treaty(), What.WITHDREW, Optional.of(row)));
            }
        }
        events.sort(Comparator.comparing(Event::on));
        return List.copyOf(events);
    }

    private static void add(List<Event> events, AdherenceFact fact) {
        fact.signature().ifPresent(day -> events.add(event(day, fact, What.SIGNED)));
        fact.consent().ifPresent(day -> events.add(event(day, fact, What.CONSENTED)));
        fact.entryIntoForce().ifPresent(day -> events.add(event(day, fact, What.IN_FORCE)));
        fact.ceased().ifPresent(day -> events.add(event(day, fact, What.CEASED)));
    }

    private static Event event(LocalDate day, AdherenceFact fact, What what) {
        return new Event(day, fact.treaty(), what, Optional.empty());
    }

    private static Map<AuthorityFact.Function, List<AuthorityFact>> authorities(List<AuthorityFact> all) {
        var byFunction = new EnumMap<AuthorityFact.Function, List<AuthorityFact>>(AuthorityFact.Function.class);
        all.forEach(fact -> byFunction
                .computeIfAbsent(fact.function(), absent -> new ArrayList<>())
                .add(fact));
        return byFunction;
    }
}
