package org.comity.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.vocabulary.Country;

/// Finds the authorities and officers of this node. Fictional ones count on a demonstration only.
public interface Directory {

    /// More people than this are never found at once.
    int MOST = 500;

    /// The authority a stored request names: found even where it does not count any more.
    Optional<Authority> authority(AuthorityId id);

    /// Those there are of these authorities.
    Map<AuthorityId, Authority> authorities(Set<AuthorityId> ids);

    /// The authority a Party designated for a function, if it is enrolled here.
    Optional<Authority> designated(Country country, AuthorityFunction function);

    List<Authority> authorities();

    /// Everyone who acts for an authority right now, by name.
    List<Officer> officersOf(AuthorityId authority);

    /// Whether a State has somebody who can vouch for its people.
    boolean hasGatekeeper(Country country);

    /// People of an authority with any of these roles, at most [#MOST]; nobody who is suspended.
    List<Person> peopleOf(AuthorityId authority, Set<Role> roles);

    /// People of several authorities with any of these roles, all of them; nobody who is suspended.
    List<Person> peopleOf(Set<AuthorityId> authorities, Set<Role> roles);

    /// Everybody with a role, at most [#MOST]; nobody who is suspended.
    List<Person> bearing(Role role);

    /// Those of these people who are not suspended.
    List<Person> people(Set<PersonId> ids);

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
