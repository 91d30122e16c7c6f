package org.comity.disclosure.model;

import java.util.Optional;
import org.comity.directory.ListingId;
import org.comity.identity.AuthorityId;
import org.comity.vocabulary.Country;

/// Whose details are asked for.
///
/// @param owner the authority that keeps the listing; empty where nobody does
public record Target(ListingId listing, Country country, Optional<AuthorityId> owner) {}
