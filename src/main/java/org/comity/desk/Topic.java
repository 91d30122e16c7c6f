package org.comity.desk;

import org.comity.identity.Role;

/// What somebody writes about: it says how soon there is an answer, and whom in the secretariat it is for.
public enum Topic {
    MEMBERSHIP(10, Role.SECRETARIAT_ADMISSION),
    /// Points of contact and authorities, as the directory lists them.
    CONTACT_POINTS(2, Role.SECRETARIAT_AUTHORITIES),
    /// Contact details that are given on request.
    DETAILS(2, Role.SECRETARIAT_AUTHORITIES),
    TRAINING(5, Role.SECRETARIAT_AUTHORITIES),
    LIBRARY(10, Role.SECRETARIAT_AUTHORITIES),
    /// What is said of the law of a State.
    PROFILE(10, Role.SECRETARIAT_AUTHORITIES),
    /// Something does not work, or keeps somebody out.
    TECHNICAL(5, Role.SECRETARIAT_AUTHORITIES),
    PRESS(1, Role.SECRETARIAT_AUTHORITIES),
    OTHER(10, Role.SECRETARIAT_AUTHORITIES);

    private final int workingDays;
    private final Role pool;

    Topic(int workingDays, Role pool) {
        this.workingDays = workingDays;
        this.pool = pool;
    }

    /// Until there is an answer, where the operator says nothing else.
    public int workingDays() {
        return workingDays;
    }

    /// Who is told where nobody looks after the topic.
    public Role pool() {
        return pool;
    }
}
