package org.comity.requests;

import java.time.Period;
import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.requests.model.Deed;
import org.comity.vocabulary.Language;

/// Requests of exercises, for whoever plays the other side. Nothing here touches a request that is none: it is as if it
/// did not exist.
public interface Rehearsals {

    /// Begins a draft between the two authorities of a sandbox.
    ///
    /// @param learner an officer of its requesting authority
    void begin(Sandbox sandbox, Officer learner, Language second);

    /// Empty as well once nobody can read what it said.
    Optional<Rehearsal> look(RequestId id);

    /// Has it delivered, as the exchange does with real requests.
    void deliver(RequestId id);

    /// Has a scripted officer do something, who needs no passkey.
    ///
    /// @return whether it could be done as things stood
    boolean play(RequestId id, Officer actor, Deed deed);

    /// Ends the keeping of what it says.
    void clear(RequestId id, Period keep);
}
