package org.comity.library.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comity.library.Work;
import org.comity.library.usecase.CitingWork;
import org.comity.library.usecase.CurrentLibrary;
import org.comity.node.NodeSettings;
import org.comity.web.AtomFeed;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What an address asks of the library as a feed (Atom, RFC 4287), what changed last first. Each entry says what the
/// work can be relied on for.
@PageController
class LibraryFeed {

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
        return new AtomFeed(
                        view.language(),
                        address(view, "/library.atom" + query.address()),
                        address(view, "/library" + query.address()),
                        title(query, view),
                        library.shelf().find(query.filter()).works().stream()
                                .sorted(Comparator.comparing(Work::changed)
                                        .thenComparing(work -> work.current().date())
                                        .reversed())
                                .limit(NEWEST)
                                .map(work -> entry(view, work))
                                .toList())
                .answer();
    }

    private static String title(LibraryQuery query, View view) {
        var asked = query.words(view);
        return asked.isEmpty() ? view.text("library.title") : view.text("library.asked.title", asked);
    }

    private AtomFeed.Entry entry(View view, Work work) {
        var language = view.language().code();
        var address = address(view, work.path());
        return new AtomFeed.Entry(
                        address,
                        address,
                        work.title(language),
                        work.changed(),
                        List.of(view.text("library.authority." + work.bearing()) + ". "
                                + citing.remark(work, view.language())))
                .titledIn(work.titleLanguage(language))
                .sortedBy(new AtomFeed.Category(work.kind().written(), view.text("library.kind." + work.kind())));
    }

    private String address(View view, String path) {
        return node.address(view.link(path)).toString();
    }
}
