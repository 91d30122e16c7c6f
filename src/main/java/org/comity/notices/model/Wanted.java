package org.comity.notices.model;

/// What a person wants to be told by mail. In the application they are told everything.
public enum Wanted {
    EVERYTHING,
    URGENT,
    NOTHING
}
