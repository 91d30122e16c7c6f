package org.comity.directory.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.comity.directory.ListedItem;
import org.comity.directory.usecase.TellingChanges;
import org.comity.directory.usecase.TellingChanges.Change;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Sha256;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// What changed in the directory, as a feed (Atom, RFC 4287): which authority, and what kind of thing. What it says
/// stands on the authority's page.
@PageController
class DirectoryFeed {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private static final int MARK = 16;

    private final TellingChanges changes;
    private final NodeSettings node;
    private final Clock clock;

    DirectoryFeed(TellingChanges changes, NodeSettings node, Clock clock) {
        this.changes = changes;
        this.node = node;
        this.clock = clock;
    }

    @GetMapping("/directory.atom")
    ResponseEntity<byte[]> feed(View view) {
        var newest = changes.newest(view.language());
        var updated =
                newest.isEmpty() ? clock.instant() : newest.getFirst().version().knownFrom();
        var xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(view.language().code())
                .append("\">\n");
        element(xml, "id", node.address(view.link("/directory.atom")).toString());
        element(xml, "title", view.text("directory.feed.title"));
        element(xml, "updated", updated.toString());
        xml.append("<link rel=\"self\" href=\"")
                .append(escaped(node.address(view.link("/directory.atom")).toString()))
                .append("\"/>\n<author><name>Comity</name></author>\n");
        newest.forEach(change -> entry(xml, view, change));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(xml.append("</feed>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private void entry(StringBuilder xml, View view, Change change) {
        var address = node.address(view.link("/directory/" + change.listing().id()));
        var kind = view.text("directory.kind." + change.version().kind());
        xml.append("<entry>\n");
        element(xml, "id", address + "#" + mark(change.version()));
        element(xml, "title", view.text("directory.feed.entry", change.name().text(), change.state(), kind));
        element(xml, "updated", change.version().knownFrom().toString());
        xml.append("<link href=\"").append(escaped(address.toString())).append("\"/>\n</entry>\n");
    }

    /// Names the version for readers of the feed. Numbers of versions are told to nobody: gaps between them would count
    /// what is not for everyone.
    private static String mark(ListedItem version) {
        var named = version.id() + " " + version.knownFrom() + " " + version.to();
        return Sha256.of(named.getBytes(StandardCharsets.UTF_8)).hex().substring(0, MARK);
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
