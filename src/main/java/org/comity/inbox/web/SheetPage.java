package org.comity.inbox.web;

import org.comity.identity.Officer;
import org.comity.inbox.model.Handover;
import org.comity.treaties.StateNames;

/// A hand-over, as it is read and printed.
///
/// @param leftOut something was not handed over, because the receiver may not read it
public record SheetPage(Officer officer, Handover.Sheet sheet, StateNames names, boolean leftOut) {}
