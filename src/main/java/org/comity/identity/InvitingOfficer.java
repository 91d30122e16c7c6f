package org.comity.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.comity.identity.store.EnrolmentStore;
import org.comity.identity.store.FoundingStore;
import org.comity.identity.store.IdentityDatabase;
import org.comity.identity.store.IdentityStore;
import org.comity.vocabulary.Country;
import org.springframework.transaction.support.TransactionOperations;

/// Enrols somebody of an authority, and the authority if it is new, and makes the link by which they come in; from the
/// machine of a node that has no secretariat yet.
///
/// Inviting a person who is there already makes a new link for the same person: the same person must never be two, or
/// they could approve what they drafted.
class InvitingOfficer {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    private final IdentityStore people;
    private final EnrolmentStore links;
    private final FoundingStore founding;
    private final TransactionOperations transactions;
    private final Predicate<Country> knownStates;
    private final Clock clock;
    private final SecureRandom random;

    InvitingOfficer(IdentityDatabase database, Clock clock, SecureRandom random) {
        this.people = database.people();
        this.links = database.links();
        this.founding = database.founding();
        this.transactions = database.transactions();
        this.knownStates = database.knownStates();
        this.clock = clock;
        this.random = random;
    }

    /// @param wanted somebody of an authority, both with ids of their own for the case that they are new
    Invitation invite(Person wanted) {
        return transactions.execute(begun -> {
            people.lock();
            return refusal(wanted).<Invitation>map(Invitation.Refused::new).orElseGet(() -> enrol(wanted));
        });
    }

    private Optional<String> refusal(Person wanted) {
        if (founding.closed()) {
            return Optional.of("This node has its secretariat: people apply at /join, their State vouches for them.");
        }
        var said = authority(wanted);
        if (!knownStates.test(said.country())) {
            return Optional.of("The facts of this node know no State '" + said.country() + "'.");
        }
        return people.authorityNamed(said.country(), said.name()).flatMap(there -> contradiction(there, wanted));
    }

    /// What is enrolled stays as it is: a mistyped command must not change it.
    private Optional<String> contradiction(Authority there, Person wanted) {
        var said = authority(wanted);
        if (!there.functions().equals(said.functions()) || !there.zone().equals(said.zone())) {
            return Optional.of("This authority is enrolled already, for " + there.functions() + " in " + there.zone()
                    + ". Say the same, or another name.");
        }
        if (people.suspended(there.id(), wanted.name())) {
            return Optional.of("This officer is suspended.");
        }
        return people.personNamed(there.id(), wanted.name())
                .filter(known -> !known.roles().equals(wanted.roles()))
                .map(known -> "An officer of that name is enrolled already, as " + known.roles()
                        + ". Say the same for a new link, or another name.");
    }

    private Invitation enrol(Person wanted) {
        var now = clock.instant();
        var said = authority(wanted);
        var authority = people.authorityNamed(said.country(), said.name()).orElse(said);
        var person = people.personNamed(authority.id(), wanted.name())
                .orElse(Person.of(wanted.id(), wanted.name(), new Belonging.ToAuthority(authority), wanted.roles()));
        people.add(authority, now);
        people.add(person, now);
        var secret = EnrolmentSecret.draw(random);
        links.replace(secret.digest(), person.id(), now.plus(GOOD_FOR));
        return new Invitation.Link(person, secret, now.plus(GOOD_FOR));
    }

    private static Authority authority(Person wanted) {
        if (wanted.belonging() instanceof Belonging.ToAuthority(var authority)) {
            return authority;
        }
        throw new IllegalArgumentException("Only people of an authority are enrolled by command");
    }
}
