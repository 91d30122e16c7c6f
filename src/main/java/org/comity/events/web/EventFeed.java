package org.comity.events.web;

import java.util.Comparator;
import java.util.List;
import org.comity.events.Event;
import org.comity.events.EventStatus;
import org.comity.events.usecase.ReadingEvents;
import org.comity.node.NodeSettings;
import org.comity.web.AtomFeed;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// What is announced, moved and cancelled, as a feed (Atom, RFC 4287), what changed last first.
@PageController
class EventFeed {

    private static final int NEWEST = 100;

    private final ReadingEvents reading;
    private final NodeSettings node;

    EventFeed(ReadingEvents reading, NodeSettings node) {
        this.reading = reading;
        this.node = node;
    }

    @GetMapping("/events.atom")
    ResponseEntity<byte[]> feed(View view) {
        return new AtomFeed(
                        view.language(),
                        address(view, "/events.atom"),
                        address(view, "/events"),
                        view.text("events.title"),
                        reading.shown().stream()
                                .sorted(Comparator.comparing(Event::changedAt).reversed())
                                .limit(NEWEST)
                                .map(event -> entry(view, event))
                                .toList())
                .answer();
    }

    private AtomFeed.Entry entry(View view, Event event) {
        var title = event.content().words(view.language()).title();
        return new AtomFeed.Entry(
                        "urn:uuid:" + event.id(),
                        address(view, event.path()),
                        event.status() == EventStatus.CANCELLED ? view.text("events.calendar.cancelled", title) : title,
                        event.changedAt(),
                        List.of(view.moments()
                                .moment(event.when().begins(), event.when().zone())))
                .publishedAt(event.publishedAt());
    }

    private String address(View view, String path) {
        return node.address(view.link(path)).toString();
    }
}
