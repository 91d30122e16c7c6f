package org.comity.providers.model;

/// One line of the table: this act leads from here to there, in this hand.
///
/// @param reasoned a reason must be given; both sides read it
/// @param touched it changes who speaks for a page, and asks for a fresh touch
public record ClaimEdge(
        ClaimStatus from, ClaimAct act, ClaimStatus to, ClaimHand by, boolean reasoned, boolean touched) {}
