package org.comity.search.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.node.NodeSettings;
import org.comity.search.Found;
import org.comity.search.Found.Hit;
import org.comity.search.SearchIndex;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The results of a search as a feed (Atom, RFC 4287). What cannot be looked for has none.
@PageController
class SearchFeed {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final SearchIndex index;
    private final NodeSettings node;
    private final Clock clock;

    SearchFeed(SearchIndex index, NodeSettings node, Clock clock) {
        this.index = index;
        this.node = node;
        this.clock = clock;
    }

    @GetMapping("/search.atom")
    ResponseEntity<byte[]> feed(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String language,
            View view) {
        var form = SearchForm.read(q, kind, state, language, "1");
        List<Hit> hits = index.find(form.asked(view.language())) instanceof Found.Results results
                        && form.errors().isEmpty()
                ? results.hits()
                : List.of();
        var address = node.address(view.link("/search" + form.query())).toString();
        var xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(view.language().code())
                .append("\">\n");
        element(xml, "id", address);
        element(xml, "title", view.text("search.title"));
        element(xml, "updated", clock.instant().toString());
        xml.append("<link href=\"").append(escaped(address)).append("\"/>\n<author><name>Comity</name></author>\n");
        hits.forEach(hit -> entry(xml, view, hit));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(xml.append("</feed>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private void entry(StringBuilder xml, View view, Hit hit) {
        var document = hit.document();
        var address = node.address(view.link(document.address())).toString();
        xml.append("<entry>\n");
        element(
                xml,
                "id",
                address + "?document=" + document.kind().written() + "-"
                        + document.id().replace(' ', '-'));
        element(xml, "title", SearchJson.plain(hit.title()));
        element(
                xml,
                "updated",
                document.date()
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .orElseGet(clock::instant)
                        .toString());
        element(xml, "summary", SearchJson.plain(hit.excerpt()));
        xml.append("<link href=\"").append(escaped(address)).append("\"/>\n</entry>\n");
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
