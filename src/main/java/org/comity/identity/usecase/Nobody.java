package org.comity.identity.usecase;

import java.time.Instant;
import org.comity.identity.PersonId;
import org.comity.identity.store.EnrolmentStore;
import org.comity.identity.store.IdentityStore;

/// Makes nobody of somebody who was confirmed and never came in: suspended, and their link opens nothing.
public class Nobody {

    private final IdentityStore people;
    private final EnrolmentStore links;

    public Nobody(IdentityStore people, EnrolmentStore links) {
        this.people = people;
        this.links = links;
    }

    void becomes(PersonId person, Instant at) {
        people.suspend(person, at);
        links.forgetUnused(person);
    }
}
