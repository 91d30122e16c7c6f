package org.comity.treaties;

import java.util.concurrent.atomic.AtomicReference;

/// The facts in use now. Readers take one snapshot and stay with it for the whole answer.
public class CurrentFacts {

    private final AtomicReference<TreatyFacts> snapshot;

    public CurrentFacts(TreatyFacts facts) {
        this.snapshot = new AtomicReference<>(facts);
    }

    /// The snapshot of this moment; immutable, never null, no database is asked.
    public TreatyFacts now() {
        return snapshot.get();
    }

    /// Puts newer facts in use, for every reader that comes after.
    public void replace(TreatyFacts newer) {
        snapshot.set(newer);
    }
}
