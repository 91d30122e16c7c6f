package org.comity.requests.web;

import org.comity.identity.Officer;
import org.comity.requests.SecondCopy;
import org.comity.treaties.StateNames;

/// A copy or notification as its page shows it.
public record SecondMessagePage(SecondCopy copy, Officer officer, StateNames names) {}
