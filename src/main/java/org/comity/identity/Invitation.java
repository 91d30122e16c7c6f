package org.comity.identity;

import java.time.Instant;

/// What came of inviting an officer.
public sealed interface Invitation {

    /// The officer is in the directory and this link is theirs.
    ///
    /// @param officer as the directory has them now
    record Link(Officer officer, EnrolmentSecret secret, Instant expires) implements Invitation {}

    /// Nothing was changed.
    ///
    /// @param reason one line for the person at the keyboard
    record Refused(String reason) implements Invitation {}
}
