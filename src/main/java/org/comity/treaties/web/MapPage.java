package org.comity.treaties.web;

import org.comity.treaties.AdherenceMap;

/// The map of a day.
///
/// @param typed the day as it was typed
/// @param refused whether it was no day; the map then shows today
public record MapPage(AdherenceMap map, String typed, boolean refused) {}
