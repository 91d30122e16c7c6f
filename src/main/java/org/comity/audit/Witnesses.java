package org.comity.audit;

import java.util.List;

/// Those outside who are asked to cosign the checkpoints of this log.
public interface Witnesses {

    /// Each of them, in the order of the settings.
    List<WitnessStanding> standings();
}
