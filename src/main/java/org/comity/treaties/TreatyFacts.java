package org.comity.treaties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private final Map<TreatyOfState, AdherenceFact> adherences;
    private final Map<TreatyOfState, List<DeclarationFact>> declarations;
    private final Map<Country, List<AuthorityFact>> authorities;
    private final BesideFacts beside;
    private final Optional<Assumed> assumed;
    private final LocalDate asOf;

    /// What tells one row of adherence from another.
    record TreatyOfState(String treaty, Country country) {}

    /// What is assumed on top of facts.
    ///
    /// @param under the facts themselves
    /// @param from the day from which a row of adherence is another than theirs
    /// @param before what a declaration was until its assumed withdrawal
    private record Assumed(
            TreatyFacts under,
            Assumptions assumptions,
            Map<TreatyOfState, LocalDate> from,
            Map<DeclarationFact, DeclarationFact> before) {}

    /// @param sheets rows that passed validation
    TreatyFacts(FactSheets sheets) {
        var reader = new RowReader();
        this.sheets = sheets;
        this.states = sheets.rows(FactTable.STATES).stream()
                .map(reader::state)
                .sorted(Comparator.comparing(StateFact::country))
                .toList();
        this.byCountry = states.stream().collect(toMap(StateFact::country, Function.identity()));
        this.adherences = Stream.of(FactTable.TREATY_STATUS, FactTable.OTHER_ADHERENCE)
                .flatMap(table -> sheets.rows(table).stream())
                .map(reader::adherence)
                .collect(toMap(fact -> new TreatyOfState(fact.treaty(), fact.country()), Function.identity()));
        this.declarations = sheets.rows(FactTable.DECLARATIONS).stream()
                .map(reader::declaration)
                .collect(groupingBy(fact -> new TreatyOfState(fact.treaty(), fact.country())));
        this.authorities = sheets.rows(FactTable.AUTHORITIES).stream()
                .map(reader::authority)
                .collect(groupingBy(AuthorityFact::country));
        this.beside = new BesideFacts(sheets);
        this.asOf = newestChart();
        this.assumed = Optional.empty();
    }

    private TreatyFacts(TreatyFacts under, Assumptions assumptions) {
        var assuming = Assuming.over(under, assumptions);
        this.sheets = under.sheets;
        this.states = under.states;
        this.byCountry = under.byCountry;
        this.authorities = under.authorities;
        this.beside = under.beside;
        this.asOf = under.asOf;
        this.adherences = new HashMap<>(under.adherences);
        this.adherences.putAll(assuming.changed());
        var withdrawals = assuming.withdrawals();
        this.declarations = new HashMap<>(under.declarations);
        this.declarations.putAll(withdrawals.changed());
        this.assumed = Optional.of(new Assumed(under, assumptions, assuming.from(), withdrawals.before()));
    }

    /// These facts with something assumed, to see what would follow. Every row an assumption touches says so.
    /// Before the day an assumption bites the answers are those of the facts. Assumptions that change nothing,
    /// or could not come true, are left out: [Assumptions#read] refuses them with their reasons.
    ///
    /// @throws IllegalArgumentException when an assumption names a State or a treaty the facts do not know
    public TreatyFacts assuming(Assumptions assumptions) {
        if (assumptions.none()) {
            return this;
        }
        return assumed.map(layer -> layer.under().assuming(layer.assumptions().and(assumptions)))
                .orElseGet(() -> new TreatyFacts(this, assumptions));
    }

    /// What is assumed here on top of facts; none for facts.
    public Assumptions assumptions() {
        return assumed.map(Assumed::assumptions).orElse(Assumptions.NONE);
    }

    /// All States, by code.
    public List<StateFact> states() {
        return states;
    }

    public Optional<StateFact> state(Country country) {
        return Optional.ofNullable(byCountry.get(country));
    }

    /// Where a State stands towards a treaty or another instrument on a day.
    ///
    /// @param treaty short number or identifier, such as `ETS185` or `EU-EIO`
    public AdherenceOn adherence(String treaty, Country country, LocalDate on) {
        if (assumed.isPresent() && bitesLater(assumed.get(), treaty, country, on)) {
            return assumed.get().under().adherence(treaty, country, on);
        }
        var fact = adherenceFact(treaty, country);
        var status = fact.map(row -> row.on(on)).orElse(COMPLETE.contains(treaty) ? Adherence.NONE : Adherence.UNKNOWN);
        return new AdherenceOn(status, on, fact);
    }

    private static boolean bitesLater(Assumed layer, String treaty, Country country, LocalDate on) {
        var from = layer.from().get(new TreatyOfState(treaty, country));
        return from != null && on.isBefore(from);
    }

    public Optional<AdherenceFact> adherenceFact(String treaty, Country country) {
        return Optional.ofNullable(adherences.get(new TreatyOfState(treaty, country)));
    }

    /// The reservations, declarations and designations that stand on a day; those withdrawn by then are left out. They
    /// bind only while the treaty itself is in force for the State: ask [#adherence] too.
    public List<DeclarationFact> declarations(String treaty, Country country, LocalDate on) {
        return declarations(treaty, country).stream()
                .filter(fact -> fact.standsOn(on))
                .map(fact -> fact.source().assumed() ? notYetWithdrawn(fact) : fact)
                .toList();
    }

    private DeclarationFact notYetWithdrawn(DeclarationFact fact) {
        return assumed.map(layer -> layer.before().get(fact)).orElse(fact);
    }

    /// The rows of all States towards a treaty or instrument.
    Stream<AdherenceFact> adherences(String treaty) {
        return adherences.values().stream().filter(row -> row.treaty().equals(treaty));
    }

    /// The same, with those withdrawn since.
    public List<DeclarationFact> declarations(String treaty, Country country) {
        return declarations.getOrDefault(new TreatyOfState(treaty, country), List.of());
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

    /// The legal bases beside the Convention and its Protocols, by identifier.
    public List<InstrumentFact> instruments() {
        return beside.instruments();
    }

    public Optional<InstrumentFact> instrument(String id) {
        return beside.instrument(id);
    }

    /// The treaties between two States, named in either order. None listed is not none: the lists are incomplete.
    public List<BilateralFact> bilateral(BilateralFact.Subject subject, Country one, Country other) {
        return beside.bilateral(subject, one, other);
    }

    /// How a State wants to be asked, where a source was read.
    public Optional<LanguagesFact> languages(Country country) {
        return beside.languages(country);
    }

    /// By name.
    public List<ProviderFact> providers() {
        return beside.providers();
    }

    /// By its name or one of its products', in any case, with or without accents.
    public Optional<ProviderFact> provider(String name) {
        return beside.provider(name);
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

    /// Digest of the canonical fact files, and of what is assumed: two nodes with the same revision say the same.
    public Sha256 revision() {
        return assumed.map(layer -> Sha256.of(
                        sheets.revision().bytes(), layer.assumptions().written().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(sheets::revision);
    }

    /// The rows behind the facts, for writing and storing them.
    ///
    /// @throws IllegalStateException when something is assumed: that is neither written nor stored as a fact
    public FactSheets sheets() {
        if (assumed.isPresent()) {
            throw new IllegalStateException("Assumptions are no facts");
        }
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
