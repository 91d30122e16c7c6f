package org.comity.inbox.web;

import org.comity.identity.Officer;
import org.comity.inbox.usecase.AcknowledgingMany;
import org.comity.treaties.StateNames;

/// Before anything is acknowledged.
public record CheckPage(Officer officer, AcknowledgingMany.Check check, StateNames names) {}
