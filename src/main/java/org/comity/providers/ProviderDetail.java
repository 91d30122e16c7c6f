package org.comity.providers;

import org.comity.treaties.FactSource;

/// Something a provider says about requests that [org.comity.treaties.ProviderFact] has no place for.
///
/// @param provider one of the names of a listed provider
/// @param says in English, in our own words
public record ProviderDetail(String provider, Point point, String says, FactSource source) {}
