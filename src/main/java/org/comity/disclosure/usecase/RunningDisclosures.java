package org.comity.disclosure.usecase;

import java.time.Clock;
import org.comity.directory.ChannelGrants;
import org.comity.directory.ListingId;
import org.comity.disclosure.store.DisclosureStore;
import org.comity.identity.Person;

/// Tells the directory who holds a running disclosure: asked anew each time, so that what is over or taken back
/// shows nothing from that moment on, in open sessions too.
public class RunningDisclosures implements ChannelGrants {

    private final DisclosureStore disclosures;
    private final Clock clock;

    public RunningDisclosures(DisclosureStore disclosures, Clock clock) {
        this.disclosures = disclosures;
        this.clock = clock;
    }

    @Override
    public boolean disclosed(Person person, ListingId listing) {
        return disclosures.runs(person.id(), listing, clock.instant());
    }
}
