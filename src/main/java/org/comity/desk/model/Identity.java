package org.comity.desk.model;

/// What is known of whoever wrote.
public enum Identity {
    /// Nothing.
    NOBODY,
    /// They read the letters to a mail address: that proves no more.
    MAIL,
    /// They were signed in.
    PERSON
}
