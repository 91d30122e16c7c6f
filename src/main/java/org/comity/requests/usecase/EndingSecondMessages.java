package org.comity.requests.usecase;

import org.comity.requests.Happening;
import org.comity.requests.RequestEvent;
import org.comity.requests.store.SecondMessageStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells those who were given a copy that the request was withdrawn or recalled: nobody goes on relying on it.
public class EndingSecondMessages {

    private final SecondMessageStore messages;
    private final ApplicationEventPublisher events;

    public EndingSecondMessages(SecondMessageStore messages, ApplicationEventPublisher events) {
        this.messages = messages;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.Happened event) {
        if (event.what() != Happening.RECALLED) {
            return;
        }
        for (var message : messages.of(event.id())) {
            message.authority()
                    .ifPresent(named -> events.publishEvent(new RequestEvent.CopyOver(
                            event.id(), message.id(), event.reference(), named.id(), event.at())));
        }
    }
}
