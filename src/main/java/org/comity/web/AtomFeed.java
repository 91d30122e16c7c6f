package org.comity.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A feed (Atom, RFC 4287). It is public, may be kept for five minutes, and says by its mark whether it changed.
///
/// @param address its own, which is also its id
/// @param page what it tells of
public record AtomFeed(Language language, String address, String page, String title, List<Entry> entries) {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final int MARK = 32;

    /// What a program sorts an entry by.
    ///
    /// @param label for people
    public record Category(String term, String label) {}

    /// @param id an address that is its own for ever
    /// @param titleLanguage of the title, where it is not the feed's
    /// @param published when it was shown first, where that differs
    /// @param lines what it says; none where the title is all
    public record Entry(
            String id,
            String address,
            String title,
            Optional<String> titleLanguage,
            Instant updated,
            Optional<Instant> published,
            List<String> lines,
            Optional<Category> category) {

        public Entry(String id, String address, String title, Instant updated, List<String> lines) {
            this(id, address, title, Optional.empty(), updated, Optional.empty(), lines, Optional.empty());
        }

        public Entry publishedAt(Optional<Instant> first) {
            return new Entry(id, address, title, titleLanguage, updated, first, lines, category);
        }

        public Entry titledIn(String language) {
            return new Entry(id, address, title, Optional.of(language), updated, published, lines, category);
        }

        public Entry sortedBy(Category by) {
            return new Entry(id, address, title, titleLanguage, updated, published, lines, Optional.of(by));
        }
    }

    public ResponseEntity<byte[]> answer() {
        var bytes = xml().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(FIVE_MINUTES)
                .eTag(Sha256.of(bytes).hex().substring(0, MARK))
                .body(bytes);
    }

    private String xml() {
        var updated = entries.stream().map(Entry::updated).max(Comparator.naturalOrder());
        var xml = new Xml(true)
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.code())
                .element("id", address)
                .element("title", title)
                .element("updated", updated.orElse(Instant.EPOCH).toString())
                .empty("link", "rel", "self", "href", address)
                .empty("link", "rel", "alternate", "href", page)
                .markup("<author><name>Comity</name></author>\n");
        entries.forEach(entry -> entry(xml, entry));
        return xml.close("feed").toString();
    }

    private static void entry(Xml xml, Entry entry) {
        var language = entry.titleLanguage().map(other -> new String[] {"xml:lang", other});
        xml.open("entry")
                .element("id", entry.id())
                .element("title", entry.title(), language.orElseGet(() -> new String[0]))
                .element("updated", entry.updated().toString());
        entry.published().ifPresent(published -> xml.element("published", published.toString()));
        entry.category().ifPresent(by -> xml.empty("category", "term", by.term(), "label", by.label()));
        xml.empty("link", "rel", "alternate", "href", entry.address());
        if (!entry.lines().isEmpty()) {
            xml.element("summary", String.join("\n", entry.lines()));
        }
        xml.close("entry");
    }
}
