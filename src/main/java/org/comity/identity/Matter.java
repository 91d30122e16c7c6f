package org.comity.identity;

/// What the policy speaks about.
public enum Matter {
    REQUEST,
    /// What stands on the envelope of a request: its reference, from whom, how urgent, its clock; never what it says.
    ENVELOPE,
    /// A package of evidence that answers a request, who held it, and under which conditions it may be used.
    EVIDENCE,
    /// A copy of a request, or a notification of it, that an authority beside the addressee was given.
    SECOND_MESSAGE,
    /// A copy of a draft that the requested authority is shown for comments before anything is sent.
    DRAFT_COPY,
    /// Who read a request: without what it says.
    READING,
    /// What was sent in the name of one's authority: who, to whom and when, without what it says.
    SENT,
    APPLICATION,
    /// Somebody lost every key and asks for new ones.
    RECOVERY,
    PEOPLE,
    PROPOSAL,
    AUTHORITY,
    RECORD,
    FACTS,
    /// What a person is told.
    NOTICE,
    /// A way to reach an authority, as the directory of authorities lists it.
    CHANNEL,
    /// Somebody asks for what an authority lists on request, or breaks the glass.
    DISCLOSURE,
    /// Who opened unusually many listings of the directory: without what they saw.
    CHANNEL_READING,
    /// What an authority is named for, as it proposes it itself.
    DESIGNATION,
    /// A provider's claim that a page of the directory is its own.
    CLAIM,
    /// A page of the directory that its provider keeps.
    PROVIDER_PAGE,
    /// Who is on duty for an authority, and when.
    DUTY,
    /// A drill: whether somebody answers, and how fast.
    DRILL,
    /// A part of the directory as a file, for when there is no network.
    SNAPSHOT,
    /// What is said of a State's law and institutions: proposals to change it, and publishing them.
    PROFILE,
    /// A picture in what is said of a State.
    IMAGE,
    /// What somebody outside tells of a newer development in a State.
    SUGGESTION,
    /// What a person watches of what is said of States.
    WATCH,
    /// Pins of provisions that a person keeps under a name.
    COLLECTION,
    /// What stands in the library of publications.
    PUBLICATION,
    /// A webinar or another event: editing it, and deciding on registrations.
    EVENT,
    /// Where those meet who have a place at an event.
    EVENT_ROOM,
    /// A request that is played with a scripted counterpart, and never leaves the node.
    EXERCISE,
    /// A course: reading what is published of it, bringing, publishing and retiring it, its cohorts.
    COURSE,
    /// Somebody’s place in a course and what they reached in it.
    ENROLMENT,
    /// Files for trainers, and standing behind a trainer.
    TRAINER_PACK,
    /// A course package that another tool made: keeping it, and running it.
    COURSE_PACKAGE,
    /// Certificates: putting another name on one, and taking one back.
    CERTIFICATE,
    /// A video, a podcast or a recording.
    MEDIA,
    /// A service where those report to whom something happened, as its State keeps it.
    HELP_SERVICE,
    /// News of the secretariat.
    NEWS,
    /// An assessment by questionnaire: making, opening and publishing it.
    ASSESSMENT,
    /// What a State replies in one.
    ASSESSMENT_REPLY,
    /// A measure against cyberviolence in the inventory.
    CYBERVIOLENCE,
    /// What somebody outside tells of a newer development on cyberviolence.
    TELLING,
    /// A guide in plain language for the public: writing in it, publishing it, confirming that it still holds.
    GUIDE,
    /// A letter to the secretariat, and what waits for it.
    TICKET,
    /// The time limits of requests: the list of what is due, a calendar of them, and noting what was done outside.
    CLOCK,
    /// What of its requests needs an authority now, and finding them by their words.
    BOARD,
    /// Who of an authority has a request in hand.
    ASSIGNMENT,
    /// What one shift hands to the next.
    HANDOVER,
    /// A text that an officer or an authority keeps to use it again.
    TEXT_TEMPLATE,
    /// Figures on requests: those of one’s own authority, and what is released across authorities.
    STATISTICS,
    /// By what one's own authority seals the documents it sends.
    SEAL,
    /// The fixed words that papers print beside English, and who answers for them.
    FIXED_WORDS,
    /// The link by which somebody without an account receives a request and answers it.
    GUEST_LINK,
    /// What such an authority answered by telephone or in writing, written down by whoever asked it.
    REPORTED_ANSWER,
    ACCOUNT
}
