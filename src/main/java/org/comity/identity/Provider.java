package org.comity.identity;

import java.util.UUID;
import org.comity.vocabulary.Country;

/// A service provider whose lawyers have a place on this node.
///
/// @param country where it is established
public record Provider(UUID id, Country country, String name, boolean demonstration) {}
