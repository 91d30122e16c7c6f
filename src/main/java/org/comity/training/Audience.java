package org.comity.training;

/// For whom a course is meant. Who may take it is another question: [Restriction].
public enum Audience {
    FIRST_RESPONDERS,
    INVESTIGATORS,
    FORENSIC_EXAMINERS,
    FINANCIAL_INVESTIGATORS,
    PROSECUTORS,
    JUDGES,
    LAWYERS,
    CONTACT_POINTS,
    CENTRAL_AUTHORITIES,
    CHILD_PROTECTION,
    TRAINERS
}
