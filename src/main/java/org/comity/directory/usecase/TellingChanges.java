package org.comity.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.directory.Item;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.store.ItemStore;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Transactional;

/// The newest changes that are for everyone. What is for some readers only is not told of at all.
public class TellingChanges {

    private static final int MOST = 50;

    public record Change(Listing listing, Item.Name name, String state, ListedItem version) {}

    private final ReadingListings listings;
    private final ItemStore items;
    private final StateNames names;
    private final Clock clock;

    public TellingChanges(ReadingListings listings, ItemStore items, StateNames names, Clock clock) {
        this.listings = listings;
        this.items = items;
        this.names = names;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Change> newest(Language language) {
        var today = LocalDate.now(clock);
        return items.newestForEveryone(MOST).stream()
                .flatMap(of -> listings.listing(of.listing()).stream()
                        .map(listing -> new Change(
                                listing,
                                listing.name(today, language.code()),
                                names.name(listing.country(), language),
                                of.item())))
                .toList();
    }
}
