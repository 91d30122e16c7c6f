package org.comity.providers.web;

/// A State to choose from.
///
/// @param name in the reader's language
public record Choice(String code, String name) {}
