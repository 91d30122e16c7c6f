package org.comity.identity;

import java.time.Clock;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.store.EnrolmentStore;
import org.springframework.transaction.support.TransactionOperations;

/// The one-time link by which an officer comes in for the first time. A link that is unknown, used, replaced or
/// expired, and one whose officer may not act, are all the same nothing.
public class Enrolment {

    private final EnrolmentStore links;
    private final Directory directory;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Enrolment(
            EnrolmentStore links,
            Directory directory,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.links = links;
        this.directory = directory;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whose link this is. Looking uses nothing up, so that programs that fetch links in advance do no harm.
    public Optional<Officer> look(EnrolmentSecret secret) {
        return links.officerOf(secret.digest(), clock.instant()).flatMap(directory::officer);
    }

    /// Uses the link up and records that it was used, both or neither; of two who try at once, one succeeds.
    public Optional<Officer> use(EnrolmentSecret secret) {
        return transactions.execute(begun -> links.use(secret.digest(), clock.instant())
                .flatMap(directory::officer)
                .map(this::recorded));
    }

    private Officer recorded(Officer officer) {
        audit.append(AuditEntry.of("officer.enrolled")
                .with("authority", officer.authority().name())
                .with("country", officer.authority().country().code())
                .with("officer", officer.id().toString()));
        return officer;
    }
}
