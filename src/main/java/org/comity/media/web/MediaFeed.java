package org.comity.media.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import org.comity.media.Item;
import org.comity.media.usecase.CurrentMedia;
import org.comity.node.NodeSettings;
import org.comity.web.PageController;
import org.comity.web.View;
import org.comity.web.Xml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// What is new, as a feed (Atom, RFC 4287).
@PageController
class MediaFeed {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int NEWEST = 50;

    private final CurrentMedia media;
    private final NodeSettings node;

    MediaFeed(CurrentMedia media, NodeSettings node) {
        this.media = media;
        this.node = node;
    }

    @GetMapping("/media.atom")
    ResponseEntity<byte[]> feed(View view) {
        var items = media.collection().all().stream()
                .sorted(Comparator.comparing(Item::changed).reversed())
                .limit(NEWEST)
                .toList();
        var own = node.address(view.link("/media.atom")).toString();
        var xml = new Xml(true)
                .open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        view.language().code())
                .element("id", own)
                .element("title", view.text("media.title"))
                .element(
                        "updated",
                        items.stream()
                                .map(Item::changed)
                                .max(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH)
                                .toString())
                .empty("link", "rel", "self", "href", own)
                .empty(
                        "link",
                        "rel",
                        "alternate",
                        "href",
                        node.address(view.link("/media")).toString())
                .markup("<author><name>Comity</name></author>\n");
        items.forEach(item -> entry(xml, item, view));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(xml.close("feed").toString().getBytes(StandardCharsets.UTF_8));
    }

    private void entry(Xml xml, Item item, View view) {
        var language = view.language().code();
        var address = node.address(view.link(item.path())).toString();
        var kind = view.text("media.kind." + item.kind());
        var summary = item.summary(language);
        xml.open("entry")
                .element("id", address)
                .element("title", item.title(language))
                .element("updated", item.changed().toString())
                .element("summary", summary.isEmpty() ? kind : kind + ". " + summary)
                .empty("category", "term", item.kind().written(), "label", kind)
                .empty("link", "rel", "alternate", "href", address)
                .close("entry");
    }
}
