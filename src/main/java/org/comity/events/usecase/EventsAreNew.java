package org.comity.events.usecase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.comity.events.Event;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;
import org.comity.web.WhatIsNew;

/// Tells the first page of events that are still to come, by when they were published.
public class EventsAreNew implements WhatIsNew {

    private final EventsInMemory events;
    private final Messages messages;

    public EventsAreNew(EventsInMemory events, Messages messages) {
        this.events = events;
        this.messages = messages;
    }

    @Override
    public String revision() {
        return Long.toString(events.newest());
    }

    @Override
    public List<Novelty> newest(Language language, LocalDate today, int most) {
        return events.shown().stream()
                .filter(event -> event.status().open()
                        && !event.when().first().toLocalDate().isBefore(today))
                .map(event -> novelty(event, language))
                .sorted(Comparator.comparing(Novelty::since).reversed())
                .limit(most)
                .toList();
    }

    private Novelty novelty(Event event, Language language) {
        var day = new Moments(messages, language).date(event.when().first().toLocalDate());
        return new Novelty(
                messages.text(language, "events.isNew", day),
                event.content().words(language).title(),
                event.content().shownIn(language).code(),
                event.publishedAt().orElseGet(event::changedAt),
                event.path());
    }
}
