package org.comity.identity.web;

import org.comity.identity.usecase.RecordingKeys.Published;
import org.comity.treaties.StateNames;

/// The keys that people of an authority have or had.
public record KeysPage(Published published, StateNames names) {}
