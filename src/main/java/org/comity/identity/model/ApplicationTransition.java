package org.comity.identity.model;

/// What came of an act on an application.
public sealed interface ApplicationTransition {

    record Moved(Application application, ApplicationEdge edge) implements ApplicationTransition {}

    /// Nothing was changed.
    record Refused(Reason reason) implements ApplicationTransition {}

    enum Reason {
        /// The table knows no such edge from here in this hand: somebody else may have been faster.
        NOT_NOW,
        /// Only whoever vouched may do it.
        NOT_YOURS,
        /// The two sponsors are of two States.
        SAME_STATE,
        /// The applicant must be told a reason.
        WORDS_MISSING,
        /// The State has no authority here for the applicant to act for.
        AUTHORITY_MISSING
    }
}
