package org.comity.identity;

import java.time.Instant;

/// What came of inviting a person.
public sealed interface Invitation {

    /// The person is in the directory and this link is theirs.
    ///
    /// @param person as the directory has them now
    record Link(Person person, EnrolmentSecret secret, Instant expires) implements Invitation {}

    /// Nothing was changed.
    ///
    /// @param reason one line for the person at the keyboard
    record Refused(String reason) implements Invitation {}
}
