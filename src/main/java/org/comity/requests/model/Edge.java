package org.comity.requests.model;

import java.util.Set;
import org.comity.identity.Officer;
import org.comity.identity.Role;

/// One line of the lifecycle table: this act leads from here to there, done by this side.
///
/// @param roles of which the officer must have one; the node needs none and has `OFFICER` here
/// @param fourEyes whoever wrote the draft may not do it
/// @param complete every element that the measure requires must be there
/// @param measures for requests of which measures
public record Edge(
        Status from,
        Act act,
        Status to,
        Side by,
        Set<Role> roles,
        boolean fourEyes,
        boolean complete,
        Set<RequestedMeasure> measures) {

    public Edge {
        roles = Set.copyOf(roles);
        measures = Set.copyOf(measures);
    }

    static Edge edge(Status from, Act act, Status to, Side by) {
        return new Edge(from, act, to, by, Set.of(Role.OFFICER), false, false, Measures.ALL);
    }

    static Edge recall(Status from, Status to) {
        return new Edge(from, Act.RECALL, to, Side.REQUESTING, Set.of(Role.HEAD), false, false, Measures.ALL);
    }

    Edge whenComplete() {
        return new Edge(from, act, to, by, roles, fourEyes, true, measures);
    }

    Edge bySecondOfficer() {
        return new Edge(from, act, to, by, Set.of(Role.APPROVER), true, complete, measures);
    }

    /// Somebody with more than the officer's function, who wrote none of it.
    Edge bySecondLook() {
        return new Edge(from, act, to, by, Set.of(Role.APPROVER, Role.GATEKEEPER, Role.HEAD), true, complete, measures);
    }

    Edge forMeasures(Set<RequestedMeasure> some) {
        return new Edge(from, act, to, by, roles, fourEyes, complete, some);
    }

    /// In danger to life or safety anybody of the authority with more than the officer's function is the second person
    /// who approves: never whoever wrote it.
    Edge inEmergency() {
        return act == Act.APPROVE ? bySecondLook() : this;
    }

    /// Whether an officer has a role that the act needs.
    public boolean openTo(Officer officer) {
        return roles.stream().anyMatch(officer::may);
    }
}
