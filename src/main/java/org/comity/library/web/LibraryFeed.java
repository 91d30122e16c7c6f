package org.comity.library.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.comity.library.Work;
import org.comity.library.usecase.CitingWork;
import org.comity.library.usecase.CurrentLibrary;
import org.comity.node.NodeSettings;
import org.comity.web.PageController;
import org.comity.web.View;
import org.comity.web.Xml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What an address asks of the library as a feed (Atom, RFC 4287), what changed last first. Each entry says what the
/// work can be relied on for.
@PageController
class LibraryFeed {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int NEWEST = 50;

    private final CurrentLibrary library;
    private final CitingWork citing;
    private final NodeSettings node;

    LibraryFeed(CurrentLibrary library, CitingWork citing, NodeSettings node) {
        this.library = library;
        this.citing = citing;
        this.node = node;
    }

    @GetMapping("/library.atom")
    ResponseEntity<byte[]> feed(View view, @RequestParam Map<String, String> typed) {
        var query = LibraryQuery.read(typed);
        var works = library.shelf().find(query.filter()).works().stream()
                .sorted(Comparator.comparing(Work::changed)
                        .thenComparing(work -> work.current().date())
                        .reversed())
                .limit(NEWEST)
                .toList();
        var page = node.address(view.link("/library" + query.address())).toString();
        var own = node.address(view.link("/library.atom" + query.address())).toString();
        var xml = new Xml(true)
                .open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        view.language().code())
                .element("id", own)
                .element("title", title(query, view))
                .element(
                        "updated",
                        works.stream()
                                .map(Work::changed)
                                .max(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH)
                                .toString())
                .empty("link", "rel", "self", "href", own)
                .empty("link", "href", page)
                .markup("<author><name>Comity</name></author>\n");
        works.forEach(work -> entry(xml, work, view));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(xml.close("feed").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String title(LibraryQuery query, View view) {
        var asked = query.words(view);
        return asked.isEmpty() ? view.text("library.title") : view.text("library.asked.title", asked);
    }

    private void entry(Xml xml, Work work, View view) {
        var address = node.address(view.link(work.path())).toString();
        xml.open("entry")
                .element("id", address)
                .element(
                        "title",
                        work.title(view.language().code()),
                        "xml:lang",
                        work.titleLanguage(view.language().code()))
                .element("updated", work.changed().toString())
                .element(
                        "summary",
                        view.text("library.authority." + work.bearing()) + ". " + citing.remark(work, view.language()))
                .empty("category", "term", work.kind().written(), "label", view.text("library.kind." + work.kind()))
                .empty("link", "href", address)
                .close("entry");
    }
}
