package org.comity.notices.usecase;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.AuthorityId;
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

/// Tells the officers of an authority that it was given a copy of a request between two others, or notified of one,
/// and that such a request was withdrawn or recalled.
public class TellingOfCopies {

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfCopies(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.CopyGiven event) {
        tell(Kind.COPY_GIVEN, event.copy(), event.to(), event.reference(), event.urgent(), event.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.CopyOver event) {
        tell(Kind.COPY_OVER, event.copy(), event.to(), event.reference(), true, event.at());
    }

    private void tell(Kind kind, UUID copy, AuthorityId to, String reference, boolean urgent, Instant at) {
        var officers = directory.peopleOf(to, Set.of(Role.OFFICER)).stream()
                .map(person -> Recipient.of(person, Why.OFFICER))
                .toList();
        telling.tell(new News(kind, copy, to, reference, "/second-messages/" + copy, null, urgent, at), officers);
    }
}
