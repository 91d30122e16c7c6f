package org.comity.directory;

import org.comity.identity.Person;

/// Says whether somebody was given the restricted channels of a listing, for now. Whoever implements it decides
/// nothing about channels: what follows from it says the policy.
public interface ChannelGrants {

    /// Nobody was given anything.
    ChannelGrants NONE = (person, listing) -> false;

    /// Whether the person holds a running disclosure of this listing at this moment.
    boolean disclosed(Person person, ListingId listing);
}
