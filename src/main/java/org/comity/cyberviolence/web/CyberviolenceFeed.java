package org.comity.cyberviolence.web;

import java.time.Instant;
import java.util.List;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.usecase.CurrentEntries;
import org.comity.node.NodeSettings;
import org.comity.web.AtomFeed;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// New measures, as a feed (Atom, RFC 4287). What came with the program without a day is not new.
@PageController
class CyberviolenceFeed {

    private static final int NEWEST = 50;
    private static final String PAGE = "/help/cyberviolence/measures";

    private final CurrentEntries current;
    private final StatePages states;
    private final NodeSettings node;

    CyberviolenceFeed(CurrentEntries current, StatePages states, NodeSettings node) {
        this.current = current;
        this.states = states;
        this.node = node;
    }

    @GetMapping("/help/cyberviolence/new.atom")
    ResponseEntity<byte[]> feed(View view) {
        return new AtomFeed(
                        view.language(),
                        address(view, "/help/cyberviolence/new.atom"),
                        address(view, PAGE),
                        view.text("cyberviolence.measures"),
                        current.entries().all().stream()
                                .filter(entry -> entry.changed().isAfter(Instant.EPOCH))
                                .limit(NEWEST)
                                .map(entry -> entry(view, entry))
                                .toList())
                .answer();
    }

    private AtomFeed.Entry entry(View view, Entry entry) {
        var address = address(view, entry.path());
        var words = entry.in(view.language());
        var sort = view.text("cyberviolence.sort." + entry.sort());
        return new AtomFeed.Entry(
                        address,
                        address,
                        states.place(entry, view.language()) + ": " + words.title(),
                        entry.changed(),
                        words.summary().isEmpty() ? List.of(sort) : List.of(words.summary()))
                .sortedBy(new AtomFeed.Category(entry.sort().written(), sort));
    }

    private String address(View view, String path) {
        return node.address(view.link(path)).toString();
    }
}
