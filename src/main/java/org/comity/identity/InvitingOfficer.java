package org.comity.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.comity.identity.store.EnrolmentStore;
import org.comity.identity.store.IdentityDatabase;
import org.comity.identity.store.IdentityStore;
import org.comity.vocabulary.Country;
import org.springframework.transaction.support.TransactionOperations;

/// Enrols an officer, and their authority if it is new, and makes the link by which they come in.
///
/// Inviting an officer who is there already makes a new link for the same officer: the same person must never be two,
/// or they could approve what they drafted.
class InvitingOfficer {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    private final IdentityStore people;
    private final EnrolmentStore links;
    private final TransactionOperations transactions;
    private final Predicate<Country> knownStates;
    private final Clock clock;
    private final SecureRandom random;

    InvitingOfficer(IdentityDatabase database, Clock clock, SecureRandom random) {
        this.people = database.people();
        this.links = database.links();
        this.transactions = database.transactions();
        this.knownStates = database.knownStates();
        this.clock = clock;
        this.random = random;
    }

    /// @param wanted with ids of their own for the case that officer and authority are new
    Invitation invite(Officer wanted) {
        return transactions.execute(begun -> {
            people.lock();
            return refusal(wanted).<Invitation>map(Invitation.Refused::new).orElseGet(() -> enrol(wanted));
        });
    }

    private Optional<String> refusal(Officer wanted) {
        var country = wanted.authority().country();
        if (!knownStates.test(country)) {
            return Optional.of("The facts of this node know no State '" + country + "'.");
        }
        return people.authorityNamed(country, wanted.authority().name()).flatMap(there -> contradiction(there, wanted));
    }

    /// What is enrolled stays as it is: a mistyped command must not change it.
    private Optional<String> contradiction(Authority there, Officer wanted) {
        var said = wanted.authority();
        if (!there.functions().equals(said.functions()) || !there.zone().equals(said.zone())) {
            return Optional.of("This authority is enrolled already, for " + there.functions() + " in " + there.zone()
                    + ". Say the same, or another name.");
        }
        if (people.suspended(there.id(), wanted.name())) {
            return Optional.of("This officer is suspended.");
        }
        return people.officerNamed(there.id(), wanted.name())
                .filter(known -> !known.roles().equals(wanted.roles()))
                .map(known -> "An officer of that name is enrolled already, as " + known.roles()
                        + ". Say the same for a new link, or another name.");
    }

    private Invitation enrol(Officer wanted) {
        var now = clock.instant();
        var authority = people.authorityNamed(
                        wanted.authority().country(), wanted.authority().name())
                .orElse(wanted.authority());
        var officer = people.officerNamed(authority.id(), wanted.name())
                .orElse(new Officer(wanted.id(), wanted.name(), authority, wanted.roles()));
        people.add(authority, now);
        people.add(officer, now);
        var secret = EnrolmentSecret.draw(random);
        links.replace(secret.digest(), officer.id(), now.plus(GOOD_FOR));
        return new Invitation.Link(officer, secret, now.plus(GOOD_FOR));
    }
}
