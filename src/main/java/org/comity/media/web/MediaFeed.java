package org.comity.media.web;

import java.util.Comparator;
import java.util.List;
import org.comity.media.Item;
import org.comity.media.usecase.CurrentMedia;
import org.comity.node.NodeSettings;
import org.comity.web.AtomFeed;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// What is new, as a feed (Atom, RFC 4287).
@PageController
class MediaFeed {

    private static final int NEWEST = 50;

    private final CurrentMedia media;
    private final NodeSettings node;

    MediaFeed(CurrentMedia media, NodeSettings node) {
        this.media = media;
        this.node = node;
    }

    @GetMapping("/media.atom")
    ResponseEntity<byte[]> feed(View view) {
        return new AtomFeed(
                        view.language(),
                        address(view, "/media.atom"),
                        address(view, "/media"),
                        view.text("media.title"),
                        media.collection().all().stream()
                                .sorted(Comparator.comparing(Item::changed).reversed())
                                .limit(NEWEST)
                                .map(item -> entry(view, item))
                                .toList())
                .answer();
    }

    private AtomFeed.Entry entry(View view, Item item) {
        var language = view.language().code();
        var address = address(view, item.path());
        var kind = view.text("media.kind." + item.kind());
        var summary = item.summary(language);
        return new AtomFeed.Entry(
                        address,
                        address,
                        item.title(language),
                        item.changed(),
                        List.of(summary.isEmpty() ? kind : kind + ". " + summary))
                .sortedBy(new AtomFeed.Category(item.kind().written(), kind));
    }

    private String address(View view, String path) {
        return node.address(view.link(path)).toString();
    }
}
