package org.comity.duty;

import java.util.Optional;

/// A step of the ladder by which somebody is found who answers for an authority.
public enum Rung {
    /// Whoever is on duty.
    DUTY,
    DEPUTY,
    /// Every officer of the authority.
    OFFICERS,
    /// The emergency desk of the secretariat.
    SECRETARIAT;

    public Optional<Rung> next() {
        return switch (this) {
            case DUTY -> Optional.of(DEPUTY);
            case DEPUTY -> Optional.of(OFFICERS);
            case OFFICERS -> Optional.of(SECRETARIAT);
            case SECRETARIAT -> Optional.empty();
        };
    }
}
