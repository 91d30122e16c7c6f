package org.comity.pathfinder.model;

/// A measure at its place among those that bear on a need.
///
/// @param because why it stands there: a message below `pathfinder.because.`
public record Place(Law law, String because) {}
