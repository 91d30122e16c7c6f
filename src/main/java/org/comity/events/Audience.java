package org.comity.events;

/// For whom an event is meant. Who may come is another question.
public enum Audience {
    JUDGES,
    PROSECUTORS,
    POLICE,
    CONTACT_POINTS,
    CENTRAL_AUTHORITIES,
    LAWYERS,
    LEGISLATORS,
    RESPONSE_TEAMS,
    PROVIDERS,
    CIVIL_SOCIETY,
    ACADEMIA
}
