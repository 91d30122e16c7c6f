package org.comity.identity.usecase;

import java.time.Clock;
import org.comity.identity.ComingIn;
import org.comity.identity.Person;
import org.comity.identity.model.ApplicationAct;
import org.comity.identity.model.ApplicationTransition;
import org.comity.identity.model.Hand;
import org.comity.identity.store.ApplicationStore;

/// Closes the application of somebody who came in by their link.
public class EndingApplication implements ComingIn {

    private final ApplicationStore applications;
    private final ApplicationChronicle chronicle;
    private final Clock clock;

    public EndingApplication(ApplicationStore applications, ApplicationChronicle chronicle, Clock clock) {
        this.applications = applications;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    @Override
    public void of(Person person) {
        applications.confirmedFor(person.id()).ifPresent(confirmed -> {
            if (confirmed.apply(ApplicationAct.ENROL, Hand.NODE, clock.instant())
                    instanceof ApplicationTransition.Moved(var enrolled, var edge)) {
                applications.save(enrolled);
                chronicle.write(enrolled, edge.act(), null);
            }
        });
    }
}
