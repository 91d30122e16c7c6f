package org.comity.directory.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.directory.ListedItem;
import org.comity.directory.usecase.TellingChanges;
import org.comity.directory.usecase.TellingChanges.Change;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Sha256;
import org.comity.web.AtomFeed;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// What changed in the directory, as a feed (Atom, RFC 4287): which authority, and what kind of thing. What it says
/// stands on the authority's page.
@PageController
class DirectoryFeed {

    private static final int MARK = 16;

    private final TellingChanges changes;
    private final NodeSettings node;

    DirectoryFeed(TellingChanges changes, NodeSettings node) {
        this.changes = changes;
        this.node = node;
    }

    @GetMapping("/directory.atom")
    ResponseEntity<byte[]> feed(View view) {
        return new AtomFeed(
                        view.language(),
                        address(view, "/directory.atom"),
                        address(view, "/directory"),
                        view.text("directory.feed.title"),
                        changes.newest(view.language()).stream()
                                .map(change -> entry(view, change))
                                .toList())
                .answer();
    }

    private AtomFeed.Entry entry(View view, Change change) {
        var address = address(view, "/directory/" + change.listing().id());
        var kind = view.text("directory.kind." + change.version().kind());
        return new AtomFeed.Entry(
                address + "#" + mark(change.version()),
                address,
                view.text("directory.feed.entry", change.name().text(), change.state(), kind),
                change.version().knownFrom(),
                List.of());
    }

    private String address(View view, String path) {
        return node.address(view.link(path)).toString();
    }

    /// Names the version for readers of the feed. Numbers of versions are told to nobody: gaps between them would count
    /// what is not for everyone.
    private static String mark(ListedItem version) {
        var named = version.id() + " " + version.knownFrom() + " " + version.to();
        return Sha256.of(named.getBytes(StandardCharsets.UTF_8)).hex().substring(0, MARK);
    }
}
