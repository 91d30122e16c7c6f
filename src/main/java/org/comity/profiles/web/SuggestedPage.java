package org.comity.profiles.web;

import org.comity.profiles.usecase.ReadingSuggestions.Followed;

/// What whoever told of a newer development sees of what becomes of it.
///
/// @param name of the State
public record SuggestedPage(Followed followed, String name) {}
