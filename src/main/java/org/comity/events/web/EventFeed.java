package org.comity.events.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import org.comity.events.Event;
import org.comity.events.EventStatus;
import org.comity.events.usecase.ReadingEvents;
import org.comity.node.NodeSettings;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// What is announced, moved and cancelled, as a feed (Atom, RFC 4287), what changed last first.
@PageController
class EventFeed {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int NEWEST = 100;

    private final ReadingEvents reading;
    private final NodeSettings node;

    EventFeed(ReadingEvents reading, NodeSettings node) {
        this.reading = reading;
        this.node = node;
    }

    @GetMapping("/events.atom")
    ResponseEntity<byte[]> feed(View view) {
        var newest = reading.shown().stream()
                .sorted(Comparator.comparing(Event::changedAt).reversed())
                .limit(NEWEST)
                .toList();
        var own = node.address(view.link("/events.atom")).toString();
        var xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(view.language().code())
                .append("\">\n");
        element(xml, "id", own);
        element(xml, "title", view.text("events.title"));
        element(
                xml,
                "updated",
                (newest.isEmpty() ? Instant.EPOCH : newest.getFirst().changedAt()).toString());
        xml.append("<link rel=\"self\" href=\"")
                .append(escaped(own))
                .append("\"/>\n<author><name>Comity</name></author>\n");
        newest.forEach(event -> entry(xml, view, event));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(xml.append("</feed>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private void entry(StringBuilder xml, View view, Event event) {
        var title = event.content().words(view.language()).title();
        var shown = event.status() == EventStatus.CANCELLED ? view.text("events.calendar.cancelled", title) : title;
        var zone = event.when().zone();
        xml.append("<entry>\n");
        element(xml, "id", "urn:uuid:" + event.id());
        element(xml, "title", shown);
        element(xml, "updated", event.changedAt().toString());
        element(xml, "published", event.publishedAt().orElse(event.changedAt()).toString());
        element(xml, "summary", view.moments().moment(event.when().begins(), zone));
        xml.append("<link href=\"")
                .append(escaped(node.address(view.link(event.path())).toString()))
                .append("\"/>\n</entry>\n");
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
