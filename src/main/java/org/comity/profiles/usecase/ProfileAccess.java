package org.comity.profiles.usecase;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.profiles.Verification.Verifier;
import org.comity.profiles.model.ProposalHand;
import org.comity.vocabulary.Country;

/// Asks the policy about profiles.
public class ProfileAccess {

    private static final Set<Role> REVIEWERS = Set.of(Role.GATEKEEPER, Role.HEAD);

    private final Access access;
    private final Directory directory;

    public ProfileAccess(Access access, Directory directory) {
        this.access = access;
        this.directory = directory;
    }

    /// Whether somebody has work with profiles at all.
    public boolean works(Person person) {
        return access.allows(person, Action.LIST, Matter.PROFILE);
    }

    /// Whether somebody may see what is proposed about a State.
    public boolean reads(Person person, Country state) {
        return may(person, Action.READ, state);
    }

    public boolean writes(Person person, Country state) {
        return may(person, Action.WRITE, state);
    }

    public boolean publishes(Person person, Country state) {
        return may(person, Action.APPROVE, state);
    }

    /// Whose hands somebody has for proposals about a State.
    public Set<ProposalHand> hands(Person person, Country state) {
        var hands = EnumSet.noneOf(ProposalHand.class);
        if (writes(person, state)) {
            hands.add(ProposalHand.CONTRIBUTOR);
        }
        if (publishes(person, state)) {
            hands.add(ProposalHand.REVIEWER);
        }
        return hands;
    }

    /// Whose word it is that somebody publishes.
    public Verifier verifier(Person reviewer, Country state, Set<PersonId> writers) {
        if (ofState(reviewer, state)) {
            return Verifier.PARTY;
        }
        var outsider = directory.people(writers).stream()
                .anyMatch(writer -> !writer.ofSecretariat() && writer.officer().isEmpty());
        return outsider ? Verifier.CONTRIBUTOR : Verifier.SECRETARIAT;
    }

    private boolean may(Person person, Action action, Country state) {
        return access.allows(person.roles(), action, Matter.PROFILE, circumstances(person, state));
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
        return directory.authorities().stream()
                .filter(authority -> authority.country().equals(state))
                .anyMatch(authority ->
                        !directory.peopleOf(authority.id(), REVIEWERS).isEmpty());
    }
}
