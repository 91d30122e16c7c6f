package org.comity.guests.model;

import java.util.List;
import java.util.Optional;
import org.comity.directory.Channel;
import org.comity.directory.ListingId;

/// On which telephone the code may be read out: the numbers that the directory shows the giver, and no other.
///
/// @param listing where they stand; empty where the authority is not listed any more
/// @param onRequest whether the directory holds one that is given on request
public record Numbers(Optional<ListingId> listing, List<Channel> phones, boolean onRequest) {

    public Numbers {
        phones = List.copyOf(phones);
    }

    /// Where the directory shows none, the giver must have one from the 24/7 Network's own list.
    public boolean none() {
        return phones.isEmpty();
    }
}
