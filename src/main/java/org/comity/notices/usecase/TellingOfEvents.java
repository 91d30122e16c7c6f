package org.comity.notices.usecase;

import org.comity.events.EventsEvent;
import org.comity.events.Telling;
import org.comity.identity.Directory;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people with an account of their places at events, in the transaction in which a place is given, moved or lost;
/// and the secretariat of what waits for it.
public class TellingOfEvents {

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfEvents(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EventsEvent event) {
        switch (event) {
            case EventsEvent.Told told -> tell(told);
            case EventsEvent.EditorsWanted wanted ->
                telling.tell(
                        News.of(
                                Kind.EVENT_TO_DECIDE,
                                wanted.event().value(),
                                "/secretariat/events/" + wanted.event(),
                                null,
                                wanted.at()),
                        directory.bearing(Role.SECRETARIAT_AUTHORITIES).stream()
                                .map(person -> Recipient.of(person, Why.SECRETARIAT_AUTHORITIES))
                                .toList());
        }
    }

    private void tell(EventsEvent.Told told) {
        if (told.telling() != Telling.CONFIRM) {
            telling.tell(
                    News.of(
                            Kind.valueOf("EVENT_" + told.telling().name()),
                            told.event().value(),
                            "/events/" + told.event(),
                            null,
                            told.at()),
                    directory.people(told.people()).stream()
                            .map(person -> Recipient.of(person, Why.OWN))
                            .toList());
        }
    }
}
