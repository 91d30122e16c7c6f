package org.comity.notices.model;

/// Why somebody is told.
public enum Why {
    OFFICER,
    APPROVER,
    GATEKEEPER,
    HEAD,
    SECRETARIAT_ADMISSION,
    SECRETARIAT_AUTHORITIES,
    SECRETARIAT_EMERGENCY,
    ON_DUTY,
    /// Of whoever is on duty.
    DEPUTY,
    /// The reader did the step before on their side.
    STEP_BEFORE,
    WROTE,
    VOUCHED,
    PROVIDER_LAWYER,
    PROPOSED,
    /// The next step of a recovery is the reader's.
    WAITED_FOR,
    /// The reader may publish what is said of the State.
    REVIEWS,
    /// The reader answers for the State.
    ANSWERS,
    WATCHES,
    /// The reader saved the search.
    SAVED,
    /// It is about the reader.
    OWN
}
