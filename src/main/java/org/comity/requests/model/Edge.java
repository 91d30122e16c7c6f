package org.comity.requests.model;

import org.comity.identity.Role;

/// One line of the lifecycle table: this act leads from here to there, done by this side.
///
/// @param role what the officer must be allowed to do; the node needs none and has `OFFICER` here
/// @param fourEyes whoever wrote the draft may not do it
/// @param complete every element of Article 29(2) must be there
public record Edge(Status from, Act act, Status to, Side by, Role role, boolean fourEyes, boolean complete) {

    static Edge edge(Status from, Act act, Status to, Side by) {
        return new Edge(from, act, to, by, Role.OFFICER, false, false);
    }

    Edge whenComplete() {
        return new Edge(from, act, to, by, role, fourEyes, true);
    }

    Edge bySecondOfficer() {
        return new Edge(from, act, to, by, Role.APPROVER, true, complete);
    }
}
