package org.comity.news;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An item as it stands now, and what became of it before.
///
/// @param version the number of its newest version: another whenever something was changed
/// @param published when everyone could read it first
/// @param changed when the newest version was made
/// @param corrections the newest first
/// @param said why it was withdrawn; empty while it is not
public record NewsItem(
        NewsId id,
        NewsStatus status,
        NewsContent content,
        long version,
        Optional<Instant> published,
        Instant changed,
        List<Correction> corrections,
        String said) {

    /// @param said what was corrected, in the editor's words
    public record Correction(Instant at, String said) {}

    public NewsItem {
        corrections = List.copyOf(corrections);
    }

    /// The first version of an item.
    public static NewsItem first(NewsId id, NewsStatus status, NewsContent content, long version, Instant at) {
        var published = status == NewsStatus.PUBLISHED ? Optional.of(at) : Optional.<Instant>empty();
        return new NewsItem(id, status, content, version, published, at, List.of(), "");
    }

    /// What became of it next.
    ///
    /// @param why what was corrected, or why it was withdrawn
    public NewsItem next(NewsStatus then, NewsContent written, long number, Instant at, String why) {
        var all = new ArrayList<Correction>();
        if (then == NewsStatus.PUBLISHED && shown()) {
            all.add(new Correction(at, why));
        }
        all.addAll(corrections);
        return new NewsItem(
                id,
                then,
                written,
                number,
                published.or(() -> then == NewsStatus.PUBLISHED ? Optional.of(at) : Optional.empty()),
                at,
                all,
                then == NewsStatus.WITHDRAWN ? why : "");
    }

    /// Whether everyone can read it.
    public boolean shown() {
        return status == NewsStatus.PUBLISHED;
    }

    /// When everyone could read it first; for a draft when it was written.
    public Instant since() {
        return published.orElse(changed);
    }

    /// Its page, without the language.
    public String path() {
        return "/news/" + id.slug();
    }
}
