package org.comity.identity;

/// Whether approving and duty officers need a hardware-bound key.
@FunctionalInterface
public interface AttestationDemand {

    boolean made();
}
