package org.comity.desk.usecase;

import java.util.Optional;
import java.util.Set;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Role;

/// Asks the policy who writes, reads and answers tickets.
public class DeskAccess {

    private final Access access;

    public DeskAccess(Access access) {
        this.access = access;
    }

    /// @param writer empty for a visitor
    boolean mayWrite(Optional<Person> writer) {
        return access.allows(roles(writer), Action.START, Matter.TICKET, Set.of());
    }

    /// Of whoever wrote it, or holds its address.
    boolean mayFollow(Optional<Person> writer) {
        return access.allows(roles(writer), Action.READ, Matter.TICKET, Set.of(Circumstance.OWN));
    }

    boolean mayReply(Optional<Person> writer) {
        return access.allows(roles(writer), Action.WRITE, Matter.TICKET, Set.of(Circumstance.OWN));
    }

    /// Sees the list of what waits, and the tickets.
    public boolean mayList(Person person) {
        return access.allows(person, Action.LIST, Matter.TICKET);
    }

    boolean mayRead(Person person) {
        return access.allows(person, Action.READ, Matter.TICKET);
    }

    boolean mayAct(Person person) {
        return mayRead(person) && access.allows(person, Action.ACT, Matter.TICKET);
    }

    /// Says who looks after which topic.
    boolean mayRoute(Person person) {
        return access.allows(person, Action.CHANGE, Matter.TICKET);
    }

    private static Set<Role> roles(Optional<Person> writer) {
        return writer.<Set<Role>>map(Person::roles).orElse(Set.of());
    }
}
