package org.comity.notices.usecase;

import java.util.Set;
import org.comity.identity.Directory;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.comity.requests.RequestEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells the officers of the authority that sent a request that it does not reach the other side: whoever is there can
/// call. Under TLP:RED those alone who work on it.
public class TellingOfDeliveries {

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfDeliveries(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.NotDelivered event) {
        var officers = directory.peopleOf(event.requesting(), Set.of(Role.OFFICER)).stream()
                .filter(person -> !event.onlyMembers() || event.members().contains(person.id()))
                .map(person -> Recipient.of(person, Why.OFFICER))
                .toList();
        telling.tell(
                new News(
                        Kind.NOT_DELIVERED,
                        event.id().value(),
                        event.requesting(),
                        event.reference(),
                        "/requests/" + event.id(),
                        null,
                        true,
                        event.at()),
                officers);
    }
}
