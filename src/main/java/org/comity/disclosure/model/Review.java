package org.comity.disclosure.model;

/// Whether it was right to break the glass.
public record Review(boolean justified, Answer answer) {}
