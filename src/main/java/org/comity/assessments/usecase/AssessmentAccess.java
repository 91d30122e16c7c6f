package org.comity.assessments.usecase;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentStatus;
import org.comity.assessments.ReplyReaders;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Circumstance;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.vocabulary.Country;

/// Asks the policy about assessments and replies.
public class AssessmentAccess {

    /// Who answers for a State, as for what is said of its law.
    private static final Set<Role> ANSWER_FOR_STATES = Set.of(Role.GATEKEEPER, Role.HEAD);

    private final Access access;
    private final Directory directory;

    public AssessmentAccess(Access access, Directory directory) {
        this.access = access;
        this.directory = directory;
    }

    /// Whether somebody makes assessments.
    public boolean writes(Person person) {
        return access.allows(person, Action.WRITE, Matter.ASSESSMENT);
    }

    /// Whether somebody opens and publishes them.
    public boolean publishes(Person person) {
        return access.allows(person, Action.APPROVE, Matter.ASSESSMENT);
    }

    /// Whether somebody asks States back.
    public boolean asksBack(Person person) {
        return access.allows(person, Action.DECIDE, Matter.ASSESSMENT_REPLY);
    }

    /// The State whose reply somebody works on; empty for whoever works on none.
    public Optional<Country> replyingFor(Person person, Assessment assessment) {
        return person.belonging()
                .country()
                .filter(assessment::asks)
                .filter(_ -> assessment.shown()
                        && access.allows(person, Action.WRITE, Matter.ASSESSMENT_REPLY, Circumstance.OWN_STATE));
    }

    /// Whether somebody submits the reply of their State.
    public boolean submits(Person person) {
        return access.allows(person, Action.APPROVE, Matter.ASSESSMENT_REPLY, Circumstance.OWN_STATE);
    }

    /// Whether somebody reads what a State submitted.
    ///
    /// @param person empty for a visitor
    /// @param consents whether the State agreed that everyone reads it
    public boolean reads(Optional<Person> person, Assessment assessment, Country state, boolean consents) {
        var holding = EnumSet.noneOf(Circumstance.class);
        if (assessment.status() == AssessmentStatus.PUBLISHED && consents) {
            holding.add(Circumstance.FOR_EVERYONE);
        }
        var own = person.flatMap(known -> known.belonging().country());
        if (own.filter(state::equals).isPresent()) {
            holding.add(Circumstance.OWN_STATE);
        }
        if (assessment.content().readers() == ReplyReaders.PARTIES
                && own.filter(assessment::asks).isPresent()) {
            holding.add(Circumstance.OF_A_PARTY);
        }
        Set<Role> roles = person.<Set<Role>>map(Person::roles).orElse(Set.of());
        return access.allows(roles, Action.READ, Matter.ASSESSMENT_REPLY, holding);
    }

    /// Those who answer for States, and may submit their replies; a State without any is not in it.
    public Map<Country, Set<PersonId>> answeringFor(Collection<Country> states) {
        var authorities = directory.authorities().stream()
                .filter(authority -> states.contains(authority.country()))
                .map(Authority::id)
                .collect(Collectors.toSet());
        return directory.peopleOf(authorities, ANSWER_FOR_STATES).stream()
                .filter(this::submits)
                .collect(Collectors.groupingBy(
                        person -> person.belonging().country().orElseThrow(),
                        Collectors.mapping(Person::id, Collectors.toSet())));
    }
}
