package org.comity.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Standing;

/// A publication with all its versions.
///
/// @param authority what its last version can be relied on for, were it no draft
/// @param referenceStanding how well the reference is evidenced
/// @param editions the newest last
/// @param replacedBy the work that took its place
/// @param source where the record of it comes from
/// @param changed when the record was changed last
/// @param seed whether it came with the program
public record Work(
        WorkId id,
        WorkKind kind,
        WorkAuthority authority,
        Optional<DocumentReference> reference,
        Standing referenceStanding,
        List<ArticleSpan> concerns,
        List<Edition> editions,
        Optional<WorkId> replacedBy,
        FactSource source,
        Instant changed,
        boolean seed) {

    /// @throws IllegalArgumentException without a version, or without any title
    public Work {
        concerns = List.copyOf(concerns);
        editions = List.copyOf(editions);
        if (editions.isEmpty()
                || editions.stream()
                        .flatMap(edition -> edition.variants().stream())
                        .allMatch(variant -> variant.title().isBlank())) {
            throw new IllegalArgumentException("A work has a version and a title: " + id);
        }
    }

    /// The same, changed at another moment.
    public Work changedAt(Instant moment) {
        return new Work(
                id,
                kind,
                authority,
                reference,
                referenceStanding,
                concerns,
                editions,
                replacedBy,
                source,
                moment,
                seed);
    }

    public Edition current() {
        return editions.getLast();
    }

    /// What a version can be relied on for: a draft for nothing that its kind would promise.
    public WorkAuthority authorityOf(Edition edition) {
        return edition.draft() ? WorkAuthority.DRAFT : authority;
    }

    /// What it can be relied on for as it stands.
    public WorkAuthority bearing() {
        return authorityOf(current());
    }

    /// The title in a language, else in English, else in the first language that has one.
    public String title(String language) {
        return titled(language)
                .or(() -> titled("en"))
                .or(() -> all().map(Variant::title)
                        .filter(title -> !title.isBlank())
                        .findFirst())
                .orElseThrow();
    }

    /// The language of the title that [#title] gives.
    public String titleLanguage(String language) {
        return titled(language)
                .map(found -> language)
                .or(() -> titled("en").map(found -> "en"))
                .orElseGet(() -> all().filter(variant -> !variant.title().isBlank())
                        .map(Variant::language)
                        .findFirst()
                        .orElseThrow());
    }

    /// The title as the work itself bears it: of its newest version in an official language, else of any; empty where
    /// no source gives one.
    public Optional<Variant> originalTitle() {
        return all().filter(variant -> !variant.title().isBlank())
                .filter(Variant::official)
                .findFirst()
                .or(() -> all().filter(variant -> !variant.title().isBlank()).findFirst());
    }

    /// The original title where another one, in the reader's language, stands above it.
    public Optional<Variant> titleUnder(String language) {
        return originalTitle().filter(original -> !original.language().equals(titleLanguage(language)));
    }

    private Optional<String> titled(String language) {
        return all().filter(variant -> variant.language().equals(language))
                .map(Variant::title)
                .filter(title -> !title.isBlank())
                .findFirst();
    }

    /// Every version in every language, the newest first.
    private Stream<Variant> all() {
        return editions.reversed().stream().flatMap(edition -> edition.variants().stream());
    }

    /// The languages of the newest version.
    public List<String> languages() {
        return current().variants().stream().map(Variant::language).toList();
    }

    public boolean covers(ArticleRef article) {
        return concerns.stream().anyMatch(span -> span.covers(article));
    }

    /// Whether it is about an article, and not about many at once.
    public boolean about(ArticleRef article) {
        return concerns.stream().anyMatch(span -> span.narrow() && span.covers(article));
    }

    public boolean superseded() {
        return replacedBy.isPresent();
    }

    /// Its page, without the language.
    public String path() {
        return "/library/" + id.slug();
    }
}
