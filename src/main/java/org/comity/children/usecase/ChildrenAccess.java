package org.comity.children.usecase;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.children.model.Answer.By;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Circumstance;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.vocabulary.Country;

/// Asks the policy who answers the benchmarks of a State: whoever publishes what is said of its law.
public class ChildrenAccess {

    private static final Set<Role> REVIEWERS = Set.of(Role.GATEKEEPER, Role.HEAD);

    private final Access access;
    private final Directory directory;

    public ChildrenAccess(Access access, Directory directory) {
        this.access = access;
        this.directory = directory;
    }

    public boolean publishes(Person person, Country state) {
        return access.allows(person.roles(), Action.APPROVE, Matter.PROFILE, circumstances(person, state));
    }

    /// Whose word it is that somebody publishes.
    public By by(Person person, Country state) {
        return ofState(person, state) ? By.PARTY : By.SECRETARIAT;
    }

    private Set<Circumstance> circumstances(Person person, Country state) {
        var holding = EnumSet.noneOf(Circumstance.class);
        if (ofState(person, state)) {
            holding.add(Circumstance.OWN_STATE);
        }
        if (person.ofSecretariat() && !hasReviewer(state)) {
            holding.add(Circumstance.WITHOUT_REVIEWER);
        }
        return holding;
    }

    private static boolean ofState(Person person, Country state) {
        return person.belonging().country().equals(Optional.of(state));
    }

    private boolean hasReviewer(Country state) {
        var authorities = directory.authorities().stream()
                .filter(authority -> authority.country().equals(state))
                .map(Authority::id)
                .collect(Collectors.toSet());
        return !directory.peopleOf(authorities, REVIEWERS).isEmpty();
    }
}
