package org.comity.identity.web;

import java.util.List;
import org.comity.identity.Person;
import org.comity.identity.model.Recovery;

/// The recoveries somebody decides about.
public record RecoveriesPage(List<Recovery> recoveries, Person reader) {

    /// Those that wait for the reader.
    public List<Recovery> waiting() {
        return recoveries.stream().filter(this::waits).toList();
    }

    public List<Recovery> others() {
        return recoveries.stream().filter(recovery -> !waits(recovery)).toList();
    }

    private boolean waits(Recovery recovery) {
        return !recovery.openTo(reader).isEmpty();
    }
}
