package org.comity.clocks.web;

import org.comity.clocks.DueBoard;
import org.comity.identity.Authority;

/// What is due, for the officers of an authority.
public record DuePage(Authority authority, DueBoard board) {}
