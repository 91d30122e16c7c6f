package org.comity.audit.store;

import java.time.Instant;
import java.util.UUID;
import org.comity.audit.proof.Salt;
import org.comity.audit.proof.Statement;
import org.comity.vocabulary.Sha256;

/// A row of `audit_entry`.
public record RecordedEntry(UUID id, Instant recordedAt, Statement statement, Salt salt) {

    public Sha256 commitment() {
        return statement.commitment(salt);
    }
}
