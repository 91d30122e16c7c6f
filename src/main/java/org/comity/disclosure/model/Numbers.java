package org.comity.disclosure.model;

/// How often the glass was broken, and what came of it.
///
/// @param waiting not reviewed yet
public record Numbers(int broken, int reviewed, int unjustified, int waiting) {}
