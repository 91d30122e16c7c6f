package org.comity.vault;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The case keys that a transaction has taken: each is read and unwrapped once in it, however often it seals and opens,
/// and all are forgotten when it ends or destroys one. Outside a transaction nothing is remembered.
final class TakenKeys implements TransactionSynchronization {

    private final Map<CaseKeyId, KeyRing.Key> keys = new HashMap<>();

    private TakenKeys() {}

    /// @return what may be added to; of no use after the transaction
    static Map<CaseKeyId, KeyRing.Key> here() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        var taken = bound();
        if (taken == null) {
            taken = new TakenKeys();
            TransactionSynchronizationManager.bindResource(TakenKeys.class, taken);
            TransactionSynchronizationManager.registerSynchronization(taken);
        }
        return taken.keys;
    }

    static void forget() {
        var taken = bound();
        if (taken != null) {
            taken.keys.clear();
        }
    }

    private static @Nullable TakenKeys bound() {
        return (TakenKeys) TransactionSynchronizationManager.getResource(TakenKeys.class);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(TakenKeys.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(TakenKeys.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        keys.clear();
        TransactionSynchronizationManager.unbindResourceIfPossible(TakenKeys.class);
    }
}
