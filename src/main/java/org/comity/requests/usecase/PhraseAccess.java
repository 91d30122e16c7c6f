package org.comity.requests.usecase;

import java.util.Optional;
import java.util.Set;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;

/// Asks the policy who reads the fixed words of papers, and in which function somebody answers for them.
public class PhraseAccess {

    private final Access access;
    private final Directory directory;

    public PhraseAccess(Access access, Directory directory) {
        this.access = access;
        this.directory = directory;
    }

    boolean lists(Person person) {
        return access.allows(person, Action.LIST, Matter.FIXED_WORDS);
    }

    boolean reads(Person person) {
        return access.allows(person, Action.READ, Matter.FIXED_WORDS);
    }

    boolean approves(Person person) {
        return function(person).isPresent();
    }

    /// The function in which a person approves; empty for everyone who does not.
    Optional<Role> function(Person person) {
        return person.roles().stream()
                .filter(role -> access.allows(Set.of(role), Action.APPROVE, Matter.FIXED_WORDS, Set.of()))
                .findFirst();
    }

    /// Whether whoever proposed still has such a function.
    boolean stillApproves(PersonId person) {
        return directory.person(person).filter(this::approves).isPresent();
    }
}
