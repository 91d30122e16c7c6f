package org.comity.profiles.usecase;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Authority;
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

    public boolean writesImages(Person person, Country state) {
        return may(person, Action.WRITE, Matter.IMAGE, state);
    }

    public boolean takesImagesDown(Person person, Country state) {
        return may(person, Action.DECIDE, Matter.IMAGE, state);
    }

    /// @param person empty for a visitor
    /// @param published whether a published text refers to the image
    public boolean seesImage(Optional<Person> person, Country state, boolean published) {
        var holding =
                person.map(known -> circumstances(known, state)).orElseGet(() -> EnumSet.noneOf(Circumstance.class));
        if (published) {
            holding.add(Circumstance.FOR_EVERYONE);
        }
        return access.allows(person.<Set<Role>>map(Person::roles).orElse(Set.of()), Action.READ, Matter.IMAGE, holding);
    }

    /// Whether somebody sees what was suggested about any State.
    public boolean moderates(Person person) {
        return access.allows(person, Action.LIST, Matter.SUGGESTION);
    }

    public boolean readsSuggestions(Person person, Country state) {
        return may(person, Action.READ, Matter.SUGGESTION, state);
    }

    public boolean decidesSuggestions(Person person, Country state) {
        return may(person, Action.DECIDE, Matter.SUGGESTION, state);
    }

    /// Whoever may publish about a State right now: its own reviewers, or else those of the secretariat who stand in.
    public Set<PersonId> reviewers(Country state) {
        var authorities = directory.authorities().stream()
                .filter(authority -> authority.country().equals(state))
                .map(Authority::id)
                .collect(Collectors.toSet());
        var own = allowed(directory.peopleOf(authorities, REVIEWERS), Circumstance.OWN_STATE);
        return own.isEmpty() ? allowed(secretariat(), Circumstance.WITHOUT_REVIEWER) : own;
    }

    private List<Person> secretariat() {
        return Role.SECRETARIAT.stream()
                .flatMap(role -> directory.bearing(role).stream())
                .toList();
    }

    private Set<PersonId> allowed(List<Person> people, Circumstance holding) {
        return people.stream()
                .filter(person -> access.allows(person, Action.APPROVE, Matter.PROFILE, holding))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /// Whether somebody decides about suggestions whatever the State.
    public boolean decidesEverySuggestion(Person person) {
        return access.allows(person, Action.DECIDE, Matter.SUGGESTION);
    }

    /// Whether somebody publishes where a State has nobody who could.
    public boolean standsIn(Person person) {
        return access.allows(person, Action.APPROVE, Matter.PROFILE, Circumstance.WITHOUT_REVIEWER);
    }

    /// States that have somebody who reviews: two queries, however many States there are.
    public Set<Country> statesWithReviewers() {
        var all = directory.authorities().stream().map(Authority::id).collect(Collectors.toSet());
        return directory.peopleOf(all, REVIEWERS).stream()
                .flatMap(person -> person.belonging().country().stream())
                .collect(Collectors.toSet());
    }

    private boolean may(Person person, Action action, Country state) {
        return may(person, action, Matter.PROFILE, state);
    }

    private boolean may(Person person, Action action, Matter matter, Country state) {
        return access.allows(person.roles(), action, matter, circumstances(person, state));
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
