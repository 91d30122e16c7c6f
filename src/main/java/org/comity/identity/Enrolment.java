package org.comity.identity;

import java.time.Clock;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.store.EnrolmentStore;
import org.comity.vocabulary.Country;
import org.springframework.transaction.support.TransactionOperations;

/// The one-time link by which a person comes in for the first time. A link that is unknown, used, replaced or
/// expired, and one of somebody who is suspended, are all the same nothing.
public class Enrolment {

    private final EnrolmentStore links;
    private final Directory directory;
    private final ComingIn comingIn;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Enrolment(
            EnrolmentStore links,
            Directory directory,
            ComingIn comingIn,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.links = links;
        this.directory = directory;
        this.comingIn = comingIn;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whose link this is. Looking uses nothing up, so that programs that fetch links in advance do no harm.
    public Optional<Person> look(EnrolmentSecret secret) {
        return links.personOf(secret.digest(), clock.instant()).flatMap(directory::person);
    }

    /// Uses the link up and records that it was used, both or neither; of two who try at once, one succeeds.
    public Optional<Person> use(EnrolmentSecret secret) {
        return transactions.execute(begun -> links.use(secret.digest(), clock.instant())
                .flatMap(directory::person)
                .map(this::recorded));
    }

    private Person recorded(Person person) {
        audit.append(AuditEntry.of("person.enrolled")
                .with("place", person.belonging().name())
                .with("country", person.belonging().country().map(Country::code).orElse(""))
                .with("person", person.id().toString()));
        comingIn.of(person);
        return person;
    }
}
