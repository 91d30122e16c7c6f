package org.comity.notices.usecase;

import org.comity.cyberviolence.CyberviolenceEvent;
import org.comity.identity.Directory;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells the secretariat that somebody outside told of a newer development on cyberviolence. Never what it says.
public class TellingOfCyberviolence {

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfCyberviolence(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CyberviolenceEvent.Told told) {
        telling.tell(
                new News(
                        Kind.CYBERVIOLENCE_TOLD,
                        null,
                        null,
                        null,
                        "/secretariat/cyberviolence",
                        null,
                        false,
                        told.at()),
                directory.bearing(Role.SECRETARIAT_AUTHORITIES).stream()
                        .map(person -> Recipient.of(person, Why.SECRETARIAT_AUTHORITIES))
                        .toList());
    }
}
