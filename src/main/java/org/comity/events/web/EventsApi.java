package org.comity.events.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import org.comity.events.Event;
import org.comity.events.EventId;
import org.comity.events.usecase.ReadingEvents;
import org.comity.events.usecase.ReadingEvents.Seen;
import org.comity.events.web.EventsJson.EventList;
import org.comity.events.web.EventsJson.LinkedEvent;
import org.comity.events.web.EventsJson.OneEvent;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Events for programs.
@RestController
@RequestMapping("/api/v1/events")
class EventsApi {

    private final ReadingEvents reading;
    private final NodeSettings node;

    EventsApi(ReadingEvents reading, NodeSettings node) {
        this.reading = reading;
        this.node = node;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Webinars and events, by when they begin; cancelled ones stay in the list")
    EventList events(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String series) {
        var filter = EventFilter.read(
                Map.of("language", language, "audience", audience, "article", article, "series", series));
        return new EventList(reading.shown().stream()
                .filter(filter)
                .map(event -> EventsJson.of(event, node))
                .toList());
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One event")
    OneEvent event(@PathVariable String id) {
        return EventsJson.of(find(id), node);
    }

    @GetMapping(path = "/{id}/linked", produces = "application/ld+json")
    @Operation(summary = "One event as schema.org/Event (JSON-LD)")
    LinkedEvent linked(@PathVariable String id, @RequestParam(defaultValue = "en") String language) {
        return EventsJson.linked(find(id), Language.ofCode(language).orElse(Language.ENGLISH), node);
    }

    private Event find(String id) {
        return EventId.read(id)
                .flatMap(event -> reading.find(Optional.empty(), event))
                .map(Seen::event)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No event is announced there"));
    }
}
