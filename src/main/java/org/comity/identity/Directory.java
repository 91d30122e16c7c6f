package org.comity.identity;

import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// Finds the authorities and officers of this node. Fictional ones count on a demonstration only.
public interface Directory {

    /// The authority a stored request names: found even where it does not count any more.
    Optional<Authority> authority(AuthorityId id);

    /// The authority a Party designated for a function, if it is enrolled here.
    Optional<Authority> designated(Country country, AuthorityFunction function);

    List<Authority> authorities();

    /// Whether a State has somebody who can vouch for its people.
    boolean hasGatekeeper(Country country);

    /// Empty also when the person is suspended.
    Optional<Person> person(PersonId id);

    /// Empty also when the officer is suspended, and for people who do not act for an authority.
    default Optional<Officer> officer(PersonId id) {
        return person(id).flatMap(Person::officer);
    }

    /// Fictional officers, in the order they are offered; empty on a node that is no demonstration.
    default List<Officer> demonstrationOfficers() {
        return demonstrationPeople().stream()
                .flatMap(person -> person.officer().stream())
                .toList();
    }

    /// All fictional people, officers first.
    List<Person> demonstrationPeople();
}
