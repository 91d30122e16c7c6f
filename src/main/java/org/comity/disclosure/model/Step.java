package org.comity.disclosure.model;

import java.time.Instant;

/// Something that happened to a disclosure.
public record Step(Act act, Hand hand, Instant at) {}
