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

    /// @param id an address that is its own for ever
    /// @param published when it was shown first, where that differs
    /// @param lines what it says; none where the title is all
    public record Entry(
            String id, String address, String title, Instant updated, Optional<Instant> published, List<String> lines) {

        public Entry(String id, String address, String title, Instant updated, List<String> lines) {
            this(id, address, title, updated, Optional.empty(), lines);
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
        var xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(language.code())
                .append("\">\n");
        element(xml, "id", address);
        element(xml, "title", title);
        var updated = entries.stream().map(Entry::updated).max(Comparator.naturalOrder());
        element(xml, "updated", updated.orElse(Instant.EPOCH).toString());
        link(xml, "self", address);
        link(xml, "alternate", page);
        xml.append("<author><name>Comity</name></author>\n");
        entries.forEach(entry -> entry(xml, entry));
        return xml.append("</feed>\n").toString();
    }

    private static void entry(StringBuilder xml, Entry entry) {
        xml.append("<entry>\n");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated().toString());
        entry.published().ifPresent(published -> element(xml, "published", published.toString()));
        link(xml, "alternate", entry.address());
        if (!entry.lines().isEmpty()) {
            element(xml, "summary", String.join("\n", entry.lines()));
        }
        xml.append("</entry>\n");
    }

    private static void link(StringBuilder xml, String relation, String address) {
        xml.append("<link rel=\"")
                .append(relation)
                .append("\" href=\"")
                .append(escaped(address))
                .append("\"/>\n");
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /// Characters that XML has no place for are left out.
    private static String escaped(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || (!Character.isISOControl(c) && c < 0xFFFE) || c > 0xFFFF)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
