package org.comity.search.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.node.NodeSettings;
import org.comity.search.Found;
import org.comity.search.Found.Hit;
import org.comity.search.SearchIndex;
import org.comity.web.AtomFeed;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The results of a search as a feed (Atom, RFC 4287). What cannot be looked for has none.
@PageController
class SearchFeed {

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
        return new AtomFeed(
                        view.language(),
                        address(view, "/search.atom" + form.query()),
                        address(view, "/search" + form.query()),
                        view.text("search.title"),
                        hits.stream().map(hit -> entry(view, hit)).toList())
                .answer();
    }

    private AtomFeed.Entry entry(View view, Hit hit) {
        var document = hit.document();
        var address = address(view, document.address());
        return new AtomFeed.Entry(
                address + "?document=" + document.kind().written() + "-"
                        + document.id().replace(' ', '-'),
                address,
                SearchJson.plain(hit.title()),
                document.date()
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .orElseGet(clock::instant),
                List.of(SearchJson.plain(hit.excerpt())));
    }

    private String address(View view, String path) {
        return node.address(view.link(path)).toString();
    }
}
