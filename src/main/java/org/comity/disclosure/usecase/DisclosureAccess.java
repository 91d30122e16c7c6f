package org.comity.disclosure.usecase;

import java.time.Clock;
import java.util.List;
import org.comity.disclosure.model.Act;
import org.comity.disclosure.model.Disclosure;
import org.comity.disclosure.model.Edge;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Matter;
import org.comity.identity.Person;

/// Asks the policy who may do what with a disclosure, as it stands now.
public class DisclosureAccess {

    private final Access access;
    private final Clock clock;

    public DisclosureAccess(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    public boolean mayList(Person person) {
        return access.allows(person, Action.LIST, Matter.DISCLOSURE);
    }

    public boolean mayRead(Disclosure disclosure, Person person) {
        return allows(Action.READ, disclosure, person);
    }

    /// Whether the policy lets somebody do it at all, whatever the disclosure's status.
    public boolean may(Act act, Disclosure disclosure, Person person) {
        return mayRead(disclosure, person) && allows(act.action(), disclosure, person);
    }

    /// What somebody may do right now.
    public List<Edge> open(Disclosure disclosure, Person person) {
        return disclosure.open(disclosure.handOf(person)).stream()
                .filter(edge -> may(edge.act(), disclosure, person))
                .toList();
    }

    private boolean allows(Action action, Disclosure disclosure, Person person) {
        return access.allows(
                person.roles(), action, Matter.DISCLOSURE, disclosure.circumstances(person, clock.instant()));
    }
}
