package org.comity.desk.model;

/// Who did something to a ticket.
public enum Hand {
    WRITER,
    DESK,
    NODE
}
