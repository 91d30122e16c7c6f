package org.comity.identity.model;

/// One line of the table: this act leads from here to there, in this hand.
///
/// @param otherState whoever does it is of another State than everyone who vouched before
/// @param whoVouched only somebody who vouched may do it
/// @param reasoned a reason must be given; the applicant reads it
public record ApplicationEdge(
        ApplicationStatus from,
        ApplicationAct act,
        ApplicationStatus to,
        Hand by,
        boolean otherState,
        boolean whoVouched,
        boolean reasoned) {

    static ApplicationEdge edge(ApplicationStatus from, ApplicationAct act, ApplicationStatus to, Hand by) {
        return new ApplicationEdge(from, act, to, by, false, false, act == ApplicationAct.REFUSE);
    }

    ApplicationEdge ofAnotherState() {
        return new ApplicationEdge(from, act, to, by, true, whoVouched, reasoned);
    }

    ApplicationEdge byWhoVouched() {
        return new ApplicationEdge(from, act, to, by, otherState, true, reasoned);
    }
}
