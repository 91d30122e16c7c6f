package org.comity.identity;

/// What holds for a thing and the person who asks for it, right now.
public enum Circumstance {
    /// The thing is about the person.
    OWN,
    /// The person is of the requesting authority.
    REQUESTING,
    /// The person is of the requested authority.
    REQUESTED,
    /// The request has reached the requested authority.
    DELIVERED,
    /// The request is still a draft.
    DRAFT,
    /// The request is marked TLP:RED: for those alone who work on it.
    RED,
    /// The request bears another mark than TLP:RED.
    NOT_RED,
    /// The person works on the request.
    MEMBER,
    /// Nobody of the requested authority works on the request.
    UNTAKEN,
    /// A copy of the draft is shown to the requested authority now.
    SHOWN,
    /// The evidence was handed over to the requesting authority.
    HANDED_OVER,
    /// The person accepted the conditions under which the evidence may be used.
    ACCEPTED,
    /// Somebody’s life or safety is in danger, as those say who ask.
    EMERGENCY,
    OWN_AUTHORITY,
    OWN_STATE,
    /// The person is of a Party that is asked too, and Parties read each other’s replies.
    OF_A_PARTY,
    /// The person is of the provider that claims or keeps the page.
    OWN_PROVIDER,
    /// The application seeks sponsors of other States.
    SPONSORS_SOUGHT,
    /// The person vouched.
    VOUCHED,
    /// The recovery fits nobody who could recover.
    OF_NOBODY,
    /// The authority has too few officials to confirm a recovery, or there is no authority.
    OFFICIALS_MISSING,
    /// The person had a say in the recovery.
    TOOK_PART,
    /// The waiting time of the recovery runs.
    WAITING,
    /// The channel is listed, or the fact stated, for everyone.
    FOR_EVERYONE,
    /// The channel is listed, or the fact stated, for everyone who is signed in.
    FOR_MEMBERS,
    /// The channel is listed for the secretariat.
    FOR_SECRETARIAT,
    /// The person was given what is listed on request, for now.
    DISCLOSED,
    /// The listing is of another authority than the person's.
    OF_ANOTHER,
    /// The secretariat stands in for the authority: its time to decide is over, it has nobody who could, or it is
    /// an emergency.
    STANDS_IN,
    /// The State has nobody here who could review what is said of it.
    WITHOUT_REVIEWER,
    /// The person, or whoever holds the ticket, has a place at the event; or in a course that uses the package.
    REGISTERED,
    /// The person is the tutor of the learner, or of the course.
    TUTOR,
    /// The secretariat stands behind the person as a trainer.
    VALIDATED
}
