package org.comity.audit;

import org.comity.audit.store.TreeStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the database itself keeps the node from altering the record, asked of the database's own rights.
///
/// Where it does not, what is altered still does not fit the signed checkpoints: it is found, not prevented.
public final class RecordProtection {

    private static final Logger LOG = LoggerFactory.getLogger(RecordProtection.class);

    private final boolean refused;

    RecordProtection(TreeStore tree) {
        this.refused = !tree.alterableByThisRole();
        if (!refused) {
            LOG.warn(
                    "The database user this node runs as could alter the record; nothing but the signatures would tell."
                            + " Give it a user of its own: docs/operations.md, \"Two users\".");
        }
    }

    /// The user the node runs as cannot change, delete or truncate rows of the record, nor put off what refuses it.
    public boolean databaseRefusesAlteration() {
        return refused;
    }
}
