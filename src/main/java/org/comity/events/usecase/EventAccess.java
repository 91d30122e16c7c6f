package org.comity.events.usecase;

import java.util.Optional;
import java.util.Set;
import org.comity.events.Event;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Role;

/// Asks the policy who reads, edits and enters events.
public class EventAccess {

    private final Access access;

    public EventAccess(Access access) {
        this.access = access;
    }

    /// @param reader empty for a visitor
    public boolean mayRead(Optional<Person> reader, Event event) {
        return access.allows(roles(reader), Action.READ, Matter.EVENT, standing(event));
    }

    public boolean mayRegister(Optional<Person> reader, Event event) {
        return access.allows(roles(reader), Action.START, Matter.EVENT, standing(event));
    }

    public boolean mayList(Person person) {
        return access.allows(person, Action.LIST, Matter.EVENT);
    }

    public boolean mayEdit(Person person) {
        return access.allows(person, Action.WRITE, Matter.EVENT);
    }

    /// Decide on registrations and questions, and note who was there.
    public boolean mayDecide(Person person) {
        return access.allows(person, Action.DECIDE, Matter.EVENT);
    }

    /// @param registered whether the reader, or the ticket they hold, has a place
    public boolean mayEnter(Optional<Person> reader, boolean registered) {
        var holding = registered ? Set.of(Circumstance.REGISTERED) : Set.<Circumstance>of();
        return access.allows(roles(reader), Action.READ, Matter.EVENT_ROOM, holding);
    }

    private static Set<Circumstance> standing(Event event) {
        return event.status().shown() ? Set.of(Circumstance.FOR_EVERYONE) : Set.of();
    }

    private static Set<Role> roles(Optional<Person> reader) {
        return reader.<Set<Role>>map(Person::roles).orElse(Set.of());
    }
}
