package org.comity.notices.model;

/// What a notice tells. The words stand in the message files, in the reader's language.
public enum Kind {
    TO_APPROVE,
    RETURNED,
    TO_SEND,
    /// Something was unusual about a sending: somebody else lets it go, or gives it back.
    TO_RELEASE,
    /// To the head of the authority.
    SENT_IN_YOUR_NAME,
    /// What was sent could not be delivered for a minute: it is tried on, and the other side knows nothing of it.
    NOT_DELIVERED,
    TO_ACKNOWLEDGE,
    ACKNOWLEDGED,
    TO_ANSWER,
    ANSWERED,
    /// Article 29(6).
    WARNED,
    WENT_ON,
    PRESERVED,
    REFUSED,
    EXTENSION_ASKED,
    EXTENDED,
    EXTENSION_DECLINED,
    ASSISTANCE_RECORDED,
    RECALLED,
    /// The other side wrote about a request.
    LETTER,
    /// A draft of another authority is shown for comments, or is no longer.
    DRAFT_SHOWN,
    DRAFT_SHOWN_NO_LONGER,
    DRAFT_COMMENTED,
    /// Something went out in danger to life or safety: to the head of the authority, who says whether that was right.
    EMERGENCY_TO_REVIEW,
    EMERGENCY_REVIEWED,
    /// Articles 28(4) and 24(6).
    USE_ASKED,
    USE_TOLD,
    OUTCOME_TOLD,
    /// A package of evidence: it was handed over, its conditions were accepted or cannot be kept, a colleague passed it
    /// on.
    EVIDENCE_HANDED_OVER,
    EVIDENCE_OPENED,
    EVIDENCE_DECLINED,
    EVIDENCE_PASSED_ON,
    /// Fifteen days, and five days, before a preservation ends (Article 29(7)).
    CLOCK_WARNING,
    CLOCK_URGENT,
    LAPSED,
    /// A time limit of a request comes near, nears its end, is over; or the law sets none and nothing has come.
    LIMIT_SOON,
    LIMIT_URGENT,
    LIMIT_OVER,
    LIMIT_REMINDER,
    /// Nobody acknowledged a request in time: to those who answer for the authority.
    NOT_ACKNOWLEDGED,
    /// Nor did they: to the emergency desk of the secretariat.
    NOBODY_THERE,
    /// A request waits for acknowledgement: to whoever is on duty now.
    WAITS_ON_DUTY,
    /// A copy of a request between two others, or a notification of it, was given to the reader’s authority.
    COPY_GIVEN,
    /// That request was withdrawn or recalled.
    COPY_OVER,
    DRILL_ANNOUNCED,
    DRILL_CALL,
    /// Nobody before acknowledged the drill.
    DRILL_ESCALATED,
    /// To those who answer for the authority.
    DRILL_OVER,
    /// Some authority does not answer a drill.
    HELP_WANTED,
    APPLICATION_WAITS,
    APPLICATION_ENDED,
    LINK_TO_HAND_OVER,
    AUTHORITY_TO_CONFIRM,
    AUTHORITY_DECIDED,
    /// To the secretariat: a provider claims its page.
    CLAIM_WAITS,
    CLAIM_VERIFIED,
    CLAIM_REFUSED,
    /// It was withdrawn, nobody decided in time, or the page is no longer kept.
    CLAIM_OVER,
    /// What a provider states is to be confirmed anew.
    PAGE_TO_CONFIRM,
    RECOVERY_WAITS,
    RECOVERY_OF_YOURS,
    /// Restricted contact details: somebody asked for them, and what came of it.
    DISCLOSURE_ASKED,
    DISCLOSURE_LATE,
    DISCLOSURE_GRANTED,
    DISCLOSURE_REFUSED,
    DISCLOSURE_WITHDRAWN,
    DISCLOSURE_LAPSED,
    DISCLOSURE_REVOKED,
    DISCLOSURE_OVER,
    /// Five wrong codes ended a link for a recipient without an account.
    GUEST_LINK_GUESSED,
    GLASS_BROKEN,
    GLASS_REVIEWED,
    /// The authority's entry in the directory is to be confirmed: to those who keep it, when it is overdue to the head
    /// of the authority, later to the secretariat.
    ENTRY_DUE,
    ENTRY_OVERDUE,
    ENTRY_NOT_CONFIRMED,
    DESIGNATION_WAITS,
    DESIGNATION_DECIDED,
    /// Somebody opened unusually many entries of the directory: to the secretariat.
    READING_UNUSUAL,
    /// What is said of a State's law: a proposal waits for its reviewers, or came back to those who wrote it.
    LAW_TO_REVIEW,
    LAW_RETURNED,
    LAW_PUBLISHED,
    LAW_WITHDRAWN,
    /// What is said of a State is to be looked at again: to its reviewers, when it is due soon and when it is overdue.
    LAW_DUE,
    LAW_OVERDUE,
    /// Something the reader watches was published: mailed in a letter of its own, as often as the reader wants.
    WATCHED,
    /// Saved searches of the reader find something of what was published: mailed in a letter of its own, as often as
    /// the reader wants.
    SEARCHES_FOUND,
    /// A place at an event. The letter is one of its own, with an entry for the calendar.
    EVENT_REGISTERED,
    EVENT_WAITING,
    EVENT_ASKED,
    EVENT_MOVED_UP,
    EVENT_REFUSED,
    EVENT_WITHDRAWN,
    EVENT_REMINDER,
    EVENT_MOVED,
    EVENT_CANCELLED,
    /// To the secretariat: registrations or questions wait.
    EVENT_TO_DECIDE,
    /// A place in a course, and what is reached in it.
    COURSE_ENROLLED,
    COURSE_REFUSED,
    COURSE_NOMINATED,
    COURSE_MOVED_UP,
    COURSE_RECOGNISED,
    COURSE_NOT_RECOGNISED,
    COURSE_COMPLETED,
    /// The tutor, or the learner, wrote.
    COURSE_MESSAGE,
    /// They tutor a group from now on, or do no longer; and a learner’s group has another tutor or other days.
    COURSE_TUTORING,
    COURSE_TUTORING_ENDED,
    COURSE_COHORT_CHANGED,
    /// To tutors, or to the secretariat: somebody asks to be admitted, or that something be recognised.
    COURSE_TO_DECIDE,
    /// An assessment by questionnaire: to those who answer for a State.
    ASSESSMENT_OPENED,
    ASSESSMENT_DUE,
    ASSESSMENT_OVERDUE,
    ASSESSMENT_ASKED,
    /// To the secretariat.
    ASSESSMENT_REPLIED,
    /// To the secretariat: somebody outside told of a newer development on cyberviolence.
    CYBERVIOLENCE_TOLD,
    /// To the secretariat: somebody wrote, wrote again, or the answer is nearly due.
    TICKET_NEW,
    TICKET_AGAIN,
    TICKET_GIVEN,
    TICKET_DUE,
    /// To whoever wrote.
    TICKET_ANSWERED,
    /// What became of a request for any measure; of one to a provider, what was written down.
    EXECUTION_BEGUN,
    CONDITIONS_PROPOSED,
    CONDITIONS_ACCEPTED,
    CONDITIONS_DECLINED,
    REQUEST_POSTPONED,
    REQUEST_RESUMED,
    EXECUTED_IN_PART,
    EXECUTED,
    REQUEST_DELAYED,
    /// A colleague wrote down what an authority without an account answered by telephone or in writing.
    ANSWER_REPORTED,
    NOT_POSSIBLE,
    FORWARDED,
    PROVIDER_RECEIVED,
    PROVIDER_ANSWERED,
    PROVIDER_DECLINED,
    PROVIDER_LATE,
    REQUEST_CLOSED,
    /// Spontaneous information: its conditions.
    TERMS_ACCEPTED,
    TERMS_DECLINED,
    INFORMATION_RELEASED,
    ADDRESS_CHANGED,
    KEY_ENDS;

    /// Whether another letter tells the same: then none is made of the notice.
    public boolean hasItsOwnLetter() {
        return name().startsWith("EVENT_") && this != EVENT_TO_DECIDE;
    }

    /// Leads to a list that others fill: an unread notice of the same kind is enough, so that nobody is flooded.
    public boolean oncePerReader() {
        return this == APPLICATION_WAITS
                || this == DESIGNATION_WAITS
                || this == EVENT_TO_DECIDE
                || this == COURSE_TO_DECIDE
                || this == CYBERVIOLENCE_TOLD
                || this == TICKET_NEW;
    }
}
