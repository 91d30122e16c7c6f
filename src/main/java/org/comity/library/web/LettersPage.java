package org.comity.library.web;

/// Where letters about saved searches end.
///
/// @param ended whether they just did
public record LettersPage(String word, boolean ended) {}
