package org.comity.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.comity.audit.AuditEntry;
import org.comity.vault.store.RetentionStore;
import org.comity.vault.store.VaultDatabase;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/// Destroys the keys of cases when their time is over, looking once an hour; what a stopped node missed is
/// done after its next start. A case on hold is not destroyed. Every schedule, hold and destruction is an
/// entry of the record.
public final class Retention {

    private static final int AT_ONCE = 100;

    private final RetentionStore store;
    private final Consumer<AuditEntry> record;
    private final Consumer<CaseKeyDestroyed> told;
    private final TransactionOperations transaction;
    private final Clock clock;

    /// @param record takes an entry into the record, in the caller's transaction
    /// @param told hears of a destroyed key, in the transaction in which it is destroyed
    Retention(
            RetentionStore store,
            Consumer<AuditEntry> record,
            Consumer<CaseKeyDestroyed> told,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.record = record;
        this.told = told;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// For a command that opened a database itself.
    static Retention of(VaultDatabase opened, Clock clock) {
        return new Retention(opened.retention(), opened.audit()::append, _ -> {}, opened.transaction(), clock);
    }

    /// Sets when the case's key is destroyed, in the caller's transaction. Doing it again sets it anew.
    public void schedule(CaseKeyId caseKey, RetentionRule rule, Instant ended) {
        store.schedule(caseKey.value(), rule.name(), clock.instant(), rule.dueAfter(ended));
        record.accept(entry("case-key.scheduled", caseKey)
                .with("rule", rule.name())
                .with("due", rule.dueAfter(ended).toString()));
    }

    /// Keeps the case from being destroyed until it is released, in the caller's transaction.
    ///
    /// @return whether there is such a key; one that is destroyed is none
    public boolean hold(CaseKeyId caseKey) {
        if (!store.takeUndestroyed(caseKey.value())) {
            return false;
        }
        if (store.hold(caseKey.value(), clock.instant())) {
            record.accept(entry("case-key.held", caseKey));
        }
        return true;
    }

    /// Ends a hold, in the caller's transaction; what is due meanwhile is destroyed at the next look.
    public boolean release(CaseKeyId caseKey) {
        var released = store.release(caseKey.value());
        if (released) {
            record.accept(entry("case-key.released", caseKey));
        }
        return released;
    }

    /// Destroys what is due now.
    @Scheduled(fixedDelayString = "PT1H")
    public void destroyDue() {
        for (var due = store.due(clock.instant(), AT_ONCE); !due.isEmpty(); due = store.due(clock.instant(), AT_ONCE)) {
            due.forEach(one -> transaction.executeWithoutResult(_ -> destroy(one)));
        }
    }

    private void destroy(RetentionStore.Due due) {
        if (store.takeUndestroyed(due.caseKey()) && !store.held(due.caseKey())) {
            store.destroy(due.caseKey(), due.rule(), clock.instant());
            TakenKeys.forget();
            record.accept(entry("case-key.destroyed", new CaseKeyId(due.caseKey()))
                    .with("rule", due.rule())
                    .with("due", due.at().toString()));
            told.accept(new CaseKeyDestroyed(new CaseKeyId(due.caseKey())));
        }
    }

    private static AuditEntry entry(String act, CaseKeyId caseKey) {
        return AuditEntry.of(act).with("caseKey", caseKey.toString());
    }
}
