package org.comity.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.store.FoundingStore;
import org.comity.identity.store.IdentityStore;
import org.springframework.transaction.support.TransactionOperations;

/// Lets the first two people of the secretariat in, by links that the start of the node prints. After two the way is
/// closed for good: everyone else is vouched for.
public class Founding {

    static final int SEATS = 2;

    private final FoundingStore founding;
    private final IdentityStore people;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random;

    Founding(
            FoundingStore founding,
            IdentityStore people,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock,
            SecureRandom random) {
        this.founding = founding;
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.random = random;
    }

    /// A fresh link for every seat that is still free; links made before open nothing any more. Empty once the way is
    /// closed.
    List<EnrolmentSecret> links() {
        return transactions.execute(begun -> {
            founding.lock();
            founding.forgetUnused();
            closeIfFull();
            return founding.closed() ? List.<EnrolmentSecret>of() : draw(SEATS - founding.secretariat());
        });
    }

    private List<EnrolmentSecret> draw(int seats) {
        var drawn = new ArrayList<EnrolmentSecret>();
        for (var seat = 0; seat < seats; seat++) {
            var secret = EnrolmentSecret.draw(random);
            founding.add(secret.digest(), clock.instant().plus(InvitingOfficer.GOOD_FOR));
            drawn.add(secret);
        }
        return drawn;
    }

    /// Whether a link still opens. Looking uses nothing up.
    public boolean look(EnrolmentSecret secret) {
        return !founding.closed() && founding.good(secret.digest(), clock.instant());
    }

    /// Uses the link up and makes its bearer one of the secretariat, in all its functions; empty when it opens nothing.
    ///
    /// @param organisation where the secretariat is at home, by name, with its clock
    public Optional<Person> enter(EnrolmentSecret secret, String name, Belonging.Independent organisation) {
        return transactions.execute(begun -> {
            founding.lock();
            return look(secret) ? Optional.of(enrol(secret, name, organisation)) : Optional.<Person>empty();
        });
    }

    private Person enrol(EnrolmentSecret secret, String name, Belonging.Independent organisation) {
        var now = clock.instant();
        var person = Person.of(new PersonId(UUID.randomUUID()), name, organisation, Role.SECRETARIAT);
        people.add(person, now);
        if (!founding.use(secret.digest(), person.id(), now)) {
            throw new IllegalStateException("The link was good a moment ago, under the lock");
        }
        audit.append(AuditEntry.of("secretariat.founded")
                .with("person", person.id().toString())
                .with("place", organisation.name()));
        closeIfFull();
        return person;
    }

    private void closeIfFull() {
        if (founding.secretariat() >= SEATS) {
            founding.close(clock.instant());
        }
    }
}
