package org.comity.treaties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comity.treaties.model.FactSheets;
import org.comity.treaties.model.FactTable;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;

/// Everything known about States and treaties at one revision: immutable, in memory, no row unverified.
public final class TreatyFacts {

    /// Treaties whose list of States is complete in the shipped facts: no row means no adherence. For every other
    /// treaty no row means "unknown".
    private static final Set<String> COMPLETE = Set.of(ArticleRef.CONVENTION, ArticleRef.SECOND_PROTOCOL);

    private final FactSheets sheets;
    private final List<StateFact> states;
    private final Map<Country, StateFact> byCountry;
    private final Map<Key, AdherenceFact> adherences;
    private final Map<Key, List<DeclarationFact>> declarations;
    private final Map<Country, List<AuthorityFact>> authorities;
    private final LocalDate asOf;

    private record Key(String treaty, Country country) {}

    /// @param sheets rows that passed validation
    TreatyFacts(FactSheets sheets) {
        var reader = new RowReader();
        this.sheets = sheets;
        this.states = sheets.rows(FactTable.STATES).stream()
                .map(reader::state)
                .sorted(Comparator.comparing(StateFact::country))
                .toList();
        this.byCountry = states.stream().collect(toMap(StateFact::country, Function.identity()));
        this.adherences = sheets.rows(FactTable.TREATY_STATUS).stream()
                .map(reader::adherence)
                .collect(toMap(fact -> new Key(fact.treaty(), fact.country()), Function.identity()));
        this.declarations = sheets.rows(FactTable.DECLARATIONS).stream()
                .map(reader::declaration)
                .collect(groupingBy(fact -> new Key(fact.treaty(), fact.country())));
        this.authorities = sheets.rows(FactTable.AUTHORITIES).stream()
                .map(reader::authority)
                .collect(groupingBy(AuthorityFact::country));
        this.asOf = newestChart();
    }

    /// All States, by code.
    public List<StateFact> states() {
        return states;
    }

    public Optional<StateFact> state(Country country) {
        return Optional.ofNullable(byCountry.get(country));
    }

    /// Where a State stands towards a treaty on a day.
    ///
    /// @param treaty short number, such as `ETS185`
    public AdherenceOn adherence(String treaty, Country country, LocalDate on) {
        var fact = adherenceFact(treaty, country);
        var status = fact.map(row -> row.on(on)).orElse(COMPLETE.contains(treaty) ? Adherence.NONE : Adherence.UNKNOWN);
        return new AdherenceOn(status, on, fact);
    }

    public Optional<AdherenceFact> adherenceFact(String treaty, Country country) {
        return Optional.ofNullable(adherences.get(new Key(treaty, country)));
    }

    /// The reservations, declarations and designations that stand on a day; those withdrawn by then are left out. They
    /// bind only while the treaty itself is in force for the State: ask [#adherence] too.
    public List<DeclarationFact> declarations(String treaty, Country country, LocalDate on) {
        return declarations(treaty, country).stream()
                .filter(fact -> fact.standsOn(on))
                .toList();
    }

    /// The same, with those withdrawn since.
    public List<DeclarationFact> declarations(String treaty, Country country) {
        return declarations.getOrDefault(new Key(treaty, country), List.of());
    }

    /// Those that stand on a day and bear on one provision, such as `ETS185 29(4)`.
    public List<DeclarationFact> declarations(ArticleRef provision, Country country, LocalDate on) {
        return declarations(provision.treaty(), country, on).stream()
                .filter(fact -> fact.concerns(provision))
                .toList();
    }

    public List<AuthorityFact> authorities(Country country) {
        return authorities.getOrDefault(country, List.of());
    }

    /// What is known to exist on a day and is not among these facts.
    public Gaps gaps(String treaty, Country country, LocalDate on) {
        var flags = adherenceFact(treaty, country).map(AdherenceFact::chart).orElse(ChartFlags.in(""));
        var rows = declarations(treaty, country);
        var unread = rows.stream().filter(row -> row.standsOn(on)).anyMatch(TreatyFacts::tellsOfMore);
        return new Gaps(
                unread || (flags.reservations() && missing(rows, Set.of(DeclarationKind.RESERVATION))),
                flags.declarations() && missing(rows, Set.of(DeclarationKind.DECLARATION, DeclarationKind.STATEMENT)));
    }

    /// The day of the chart of the Convention that these facts follow.
    public LocalDate asOf() {
        return asOf;
    }

    /// Digest of the canonical fact files: two nodes with the same revision say the same.
    public Sha256 revision() {
        return sheets.revision();
    }

    /// The rows behind the facts, for writing and storing them.
    public FactSheets sheets() {
        return sheets;
    }

    private static boolean missing(List<DeclarationFact> rows, Set<DeclarationKind> kinds) {
        return rows.stream().noneMatch(row -> kinds.contains(row.kind()));
    }

    private static boolean tellsOfMore(DeclarationFact row) {
        return row.kind() == DeclarationKind.RESERVATION
                && (row.weight() == DeclarationFact.Weight.UNREAD
                        || row.source().note().contains("further reservations"));
    }

    private LocalDate newestChart() {
        return adherences.values().stream()
                .filter(fact -> fact.treaty().equals(ArticleRef.CONVENTION))
                .flatMap(fact -> fact.source().asOf().stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }
}
