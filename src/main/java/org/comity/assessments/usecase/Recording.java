package org.comity.assessments.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.store.Hand;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;

/// Writes what somebody did into the record, in the caller's transaction.
public class Recording {

    private final AuditTrail audit;
    private final Clock clock;

    public Recording(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// @param particulars digests and codes, never what somebody wrote
    Hand record(String act, Person person, AssessmentId id, Map<String, String> particulars) {
        var entry = AuditEntry.of(act)
                .with("assessment", id.slug())
                .with("by", person.id().toString())
                .with("place", person.belonging().name());
        for (var part : particulars.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return new Hand(person.id(), person.belonging().demonstration(), now(), audit.append(entry));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
