package org.comity.exercises;

/// Where somebody goes on.
///
/// @param path of a page, without its language
public record Address(String path) {}
