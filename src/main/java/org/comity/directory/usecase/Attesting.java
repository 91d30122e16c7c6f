package org.comity.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.Item;
import org.comity.directory.ItemId;
import org.comity.directory.ItemKind;
import org.comity.directory.ListingId;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.ListingAct;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// Somebody of the authority says: everything here is right.
public class Attesting {

    private final ReadingListings listings;
    private final ListingChronicle chronicle;
    private final ChannelAccess access;
    private final Clock clock;

    public Attesting(ReadingListings listings, ListingChronicle chronicle, ChannelAccess access, Clock clock) {
        this.listings = listings;
        this.chronicle = chronicle;
        this.access = access;
        this.clock = clock;
    }

    /// False when there is no such listing, or not for this person to attest.
    @Transactional
    public boolean attest(Person person, ListingId id) {
        var listing = listings.listing(id).filter(found -> access.mayAttest(person, found));
        listing.ifPresent(found -> chronicle.write(
                ListingAct.ATTESTED,
                found,
                List.of(ItemChange.of(
                        ItemId.of(id, ItemKind.ATTESTATION.name()), new Item.Attestation(), LocalDate.now(clock))),
                Optional.of(person.id()),
                Map.of()));
        return listing.isPresent();
    }
}
