package org.comity.testing;

import org.comity.identity.Directory;
import org.comity.identity.Officer;

/// An officer of the Portuguese demonstration point. Other tests add people of their own, so nobody is whoever comes
/// first.
public final class Lisbon {

    private static final String NAME = "Demo Approving Officer (Lisbon)";

    private Lisbon() {}

    /// @throws AssertionError on a node that is no demonstration
    public static Officer officer(Directory directory) {
        return directory.demonstrationOfficers().stream()
                .filter(officer -> officer.name().equals(NAME))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody here is called " + NAME));
    }
}
