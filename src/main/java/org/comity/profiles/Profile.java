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

/// Everything known now about the law of one State, past provisions too: immutable.
///
/// @param revision counts the publications of the State; zero while only the fact files speak
/// @param versions of each item, the newest first
/// @param attested when somebody last said that everything here is right
/// @param judge how fresh something is that was answered for then
public record Profile(
        Country state,
        int revision,
        Map<ItemId, List<Version>> versions,
        Optional<Verification> attested,
        Function<Optional<Verification>, Freshness> judge) {

    private static final Comparator<Row> BY_ARTICLE = Comparator.<Row>comparingInt(
                    row -> Instrument.order(row.provision().articles().getFirst()))
            .thenComparing(row -> row.provision().territory())
            .thenComparing(row -> row.provision().act())
            .thenComparing(row -> row.provision().place());

    public Profile {
        versions = Map.copyOf(versions);
    }

    /// The rows that hold on a day, by article. A row says since when it holds: before, what was published earlier
    /// holds.
    public List<Row> asOf(LocalDate day) {
        return versions.values().stream()
                .flatMap(all -> on(all, day).stream())
                .sorted(BY_ARTICLE)
                .toList();
    }

    private Optional<Row> on(List<Version> all, LocalDate day) {
        if (all.getFirst().item().isEmpty()) {
            return Optional.empty();
        }
        return all.stream()
                .filter(version -> version.as(Provision.class)
                        .filter(row -> row.begunBy(day))
                        .isPresent())
                .findFirst()
                .flatMap(version -> version.as(Provision.class)
                        .filter(row -> row.inForceOn(day))
                        .map(row -> new Row(version, row, freshness(version))));
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
