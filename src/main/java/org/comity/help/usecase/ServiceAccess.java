package org.comity.help.usecase;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.vocabulary.Country;

/// Asks the policy about services where people report: who publishes what is said of a State's law keeps them, who may
/// write there may say that one is right.
public class ServiceAccess {

    private static final Set<Role> KEEPERS = Set.of(Role.GATEKEEPER, Role.HEAD);

    private final Access access;
    private final Directory directory;

    public ServiceAccess(Access access, Directory directory) {
        this.access = access;
        this.directory = directory;
    }

    /// Whether somebody has work with services at all.
    public boolean works(Person person) {
        return access.allows(person, Action.LIST, Matter.HELP_SERVICE);
    }

    public boolean reads(Person person, Optional<Country> state) {
        return may(person, Action.READ, state);
    }

    /// Whether somebody may say that what is known of a service is right.
    public boolean confirms(Person person, Optional<Country> state) {
        return may(person, Action.WRITE, state);
    }

    /// Whether somebody may add, correct and withdraw.
    public boolean keeps(Person person, Optional<Country> state) {
        return may(person, Action.APPROVE, state);
    }

    private boolean may(Person person, Action action, Optional<Country> state) {
        var holding = EnumSet.noneOf(Circumstance.class);
        if (state.isPresent() && person.belonging().country().equals(state)) {
            holding.add(Circumstance.OWN_STATE);
        }
        if (person.ofSecretariat() && !hasKeeper(state)) {
            holding.add(Circumstance.WITHOUT_REVIEWER);
        }
        return access.allows(person.roles(), action, Matter.HELP_SERVICE, holding);
    }

    /// What belongs to no State has no keeper but the secretariat.
    private boolean hasKeeper(Optional<Country> state) {
        return directory.authorities().stream()
                .filter(authority -> state.equals(Optional.of(authority.country())))
                .anyMatch(authority ->
                        !directory.peopleOf(authority.id(), KEEPERS).isEmpty());
    }
}
