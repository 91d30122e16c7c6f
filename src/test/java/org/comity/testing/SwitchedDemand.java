package org.comity.testing;

import java.util.concurrent.atomic.AtomicBoolean;
import org.comity.identity.AttestationDemand;

/// The operator's demand for hardware-bound keys, which a test makes for a while.
public final class SwitchedDemand implements AttestationDemand {

    private final AtomicBoolean made = new AtomicBoolean();

    public void make(boolean now) {
        made.set(now);
    }

    @Override
    public boolean made() {
        return made.get();
    }
}
