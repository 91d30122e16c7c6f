package org.comity.inbox.web;

/// Whether an open board is old by now.
///
/// @param changed whether there is something new
public record ChangesPage(boolean changed) {}
