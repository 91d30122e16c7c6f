package org.comity.duty;

import org.comity.identity.AuthorityId;

/// Finds whoever answers for an authority right now. For other modules of this node: names of a roster are shown to
/// people of the authority alone.
public interface DutyRoster {

    /// The ladder at this moment: who is on duty, the deputy, the other officers, the emergency desk. Whoever is
    /// suspended, or no longer an officer of the authority, stands on none.
    Ladder now(AuthorityId authority);
}
