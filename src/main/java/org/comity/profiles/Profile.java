package org.comity.profiles;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Everything known now about the law of one State, past provisions too: immutable. What is asked for often is sorted
/// out once.
public final class Profile {

    private static final Comparator<Row> BY_ARTICLE = Comparator.<Row>comparingInt(
                    row -> Instrument.order(row.provision().articles().getFirst()))
            .thenComparing(row -> row.provision().territory())
            .thenComparing(row -> row.provision().act())
            .thenComparing(row -> row.provision().place());

    private static final Comparator<Procedure> BY_SUBJECT =
            Comparator.comparing(Procedure::subject).thenComparing(Procedure::territory);

    private final Country state;
    private final int revision;
    private final Map<ItemId, List<Version>> versions;
    private final Optional<Verification> attested;
    private final Function<Optional<Verification>, Freshness> judge;

    private final List<List<Version>> provisions;
    /// By subject and territory: an item keeps both through all its versions.
    private final List<List<Version>> procedures;

    /// @param revision counts the publications of the State; zero while only the fact files speak
    /// @param versions of each item, the newest first
    /// @param attested when somebody last said that everything here is right
    /// @param judge how fresh something is that was answered for then
    public Profile(
            Country state,
            int revision,
            Map<ItemId, List<Version>> versions,
            Optional<Verification> attested,
            Function<Optional<Verification>, Freshness> judge) {
        this.state = state;
        this.revision = revision;
        this.versions = Map.copyOf(versions);
        this.attested = attested;
        this.judge = judge;
        this.provisions = standing(Provision.class).toList();
        this.procedures = standing(Procedure.class)
                .sorted(Comparator.comparing(
                        all -> all.getFirst().as(Procedure.class).orElseThrow(), BY_SUBJECT))
                .toList();
    }

    /// The histories of items of a kind that were not taken out.
    private Stream<List<Version>> standing(Class<? extends LawItem> kind) {
        return versions.values().stream().filter(all -> all.getFirst().as(kind).isPresent());
    }

    public Country state() {
        return state;
    }

    public int revision() {
        return revision;
    }

    public Map<ItemId, List<Version>> versions() {
        return versions;
    }

    public Optional<Verification> attested() {
        return attested;
    }

    /// The rows that hold on a day, by article. A row says since when it holds: before, what was published earlier
    /// holds.
    public List<Row> asOf(LocalDate day) {
        return provisions.stream()
                .flatMap(all -> holding(all, day).stream())
                .flatMap(version -> version.as(Provision.class).stream()
                        .map(provision -> new Row(version, provision, freshness(version))))
                .sorted(BY_ARTICLE)
                .toList();
    }

    /// What holds on a day of each measure, by subject and territory, by the same rule of time.
    public List<ProcedureRow> procedures(LocalDate day) {
        return procedures.stream()
                .flatMap(all -> holding(all, day).stream())
                .flatMap(version -> version.as(Procedure.class).stream()
                        .map(procedure -> new ProcedureRow(version, procedure, freshness(version))))
                .toList();
    }

    /// What holds on a day of one measure in the whole of the State.
    public Optional<ProcedureRow> procedure(Subject subject, LocalDate day) {
        return procedures(day).stream()
                .filter(row -> row.procedure().subject() == subject
                        && row.procedure().territory().isEmpty())
                .findFirst();
    }

    /// How fresh is what holds on a day, law and procedure.
    public Stream<Freshness> freshness(LocalDate day) {
        return Stream.concat(
                asOf(day).stream().map(Row::freshness), procedures(day).stream().map(ProcedureRow::freshness));
    }

    /// The newest version that had begun by a day, if it has not ended by then.
    private static Optional<Version> holding(List<Version> all, LocalDate day) {
        return all.stream()
                .filter(version -> version.as(LawItem.class)
                        .filter(law -> law.begunBy(day))
                        .isPresent())
                .findFirst()
                .filter(version -> version.as(LawItem.class)
                        .filter(law -> law.inForceOn(day))
                        .isPresent());
    }

    /// The rows that hold on a day and bear on an article, such as `ETS185 16`.
    public List<Row> rows(ArticleRef article, LocalDate day) {
        return asOf(day).stream()
                .filter(row -> row.provision().concerns(article))
                .toList();
    }

    /// The text of a section of the wiki, with its version.
    public Optional<Version> section(Section section, Language language) {
        return newest(ItemId.section(state, section, language))
                .filter(version -> version.item().isPresent());
    }

    /// The languages a section is written in, in the order they are declared.
    public List<Language> languages(Section section) {
        return List.of(Language.values()).stream()
                .filter(language -> section(section, language).isPresent())
                .toList();
    }

    /// The newest version of an item.
    public Optional<Version> newest(ItemId id) {
        return history(id).stream().findFirst();
    }

    /// Every version of an item, the newest first.
    public List<Version> history(ItemId id) {
        return versions.getOrDefault(id, List.of());
    }

    /// A version is as fresh as the last time somebody answered for it, or for everything here.
    public Freshness freshness(Version version) {
        var last = attested.filter(whole -> version.knownFrom()
                        .filter(known -> known.isAfter(whole.at()))
                        .isEmpty())
                .or(version::verified);
        return judge.apply(last);
    }

    /// The profile with newer versions on top.
    ///
    /// @param newer in their order
    public Profile with(Collection<Version> newer) {
        var all = new LinkedHashMap<>(versions);
        var top = revision;
        for (var version : newer) {
            var older = all.getOrDefault(version.id(), List.of());
            all.put(
                    version.id(),
                    Stream.concat(Stream.of(version), older.stream()).toList());
            top = Math.max(top, version.revision());
        }
        return new Profile(state, top, all, attested, judge);
    }

    public Profile attested(Verification whole) {
        return new Profile(state, revision, versions, Optional.of(whole), judge);
    }
}
