package org.comity.requests.model;

import java.util.Set;
import org.comity.identity.Officer;
import org.comity.identity.Role;

/// One line of the lifecycle table: this act leads from here to there, done by this side.
///
/// @param roles of which the officer must have one; the node needs none and has `OFFICER` here
/// @param fourEyes whoever wrote the draft may not do it
/// @param complete every element of Article 29(2) must be there
public record Edge(Status from, Act act, Status to, Side by, Set<Role> roles, boolean fourEyes, boolean complete) {

    public Edge {
        roles = Set.copyOf(roles);
    }

    static Edge edge(Status from, Act act, Status to, Side by) {
        return new Edge(from, act, to, by, Set.of(Role.OFFICER), false, false);
    }

    static Edge recall(Status from, Status to) {
        return new Edge(from, Act.RECALL, to, Side.REQUESTING, Set.of(Role.HEAD), false, false);
    }

    Edge whenComplete() {
        return new Edge(from, act, to, by, roles, fourEyes, true);
    }

    Edge bySecondOfficer() {
        return new Edge(from, act, to, by, Set.of(Role.APPROVER), true, complete);
    }

    /// Somebody with more than the officer's function, who wrote none of it.
    Edge bySecondLook() {
        return new Edge(from, act, to, by, Set.of(Role.APPROVER, Role.GATEKEEPER, Role.HEAD), true, complete);
    }

    /// Whether an officer has a role that the act needs.
    public boolean openTo(Officer officer) {
        return roles.stream().anyMatch(officer::may);
    }
}
