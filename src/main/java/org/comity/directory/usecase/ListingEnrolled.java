package org.comity.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.Item;
import org.comity.directory.ItemId;
import org.comity.directory.ItemKind;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.model.DemonstrationContacts;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.ListingAct;
import org.comity.directory.store.ListingStore;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Directory;
import org.comity.vault.Vault;
import org.springframework.transaction.annotation.Transactional;

/// Gives every enrolled authority its listing, which from then on it keeps itself. Its name and functions are those two
/// people of the secretariat enrolled; a fictional authority also gets fictional ways to reach it.
public class ListingEnrolled {

    private final Directory authorities;
    private final ListingStore listings;
    private final ListingsInMemory memory;
    private final ListingChronicle chronicle;
    private final Vault vault;
    private final Clock clock;

    public ListingEnrolled(
            Directory authorities,
            ListingStore listings,
            ListingsInMemory memory,
            ListingChronicle chronicle,
            Vault vault,
            Clock clock) {
        this.authorities = authorities;
        this.listings = listings;
        this.memory = memory;
        this.chronicle = chronicle;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    public void list() {
        if (unlisted(memory.now()).isEmpty()) {
            return;
        }
        chronicle.lock();
        unlisted(memory.beforeChanging()).forEach(this::list);
    }

    private List<Authority> unlisted(ListingsInMemory.Snapshot snapshot) {
        var listed = snapshot.byAuthority();
        return authorities.authorities().stream()
                .filter(authority -> !listed.containsKey(authority.id()))
                .toList();
    }

    private void list(Authority authority) {
        var listing = new Listing(
                new ListingId(UUID.randomUUID()),
                authority.country(),
                Optional.of(authority.id()),
                Optional.empty(),
                authority.demonstration(),
                vault.newCaseKey(),
                clock.instant(),
                List.of());
        listings.add(listing);
        chronicle.write(
                ListingAct.LISTED,
                listing,
                items(listing.id(), authority),
                Optional.empty(),
                Map.of("authority", authority.id().toString()));
    }

    private List<ItemChange> items(ListingId id, Authority authority) {
        var today = LocalDate.now(clock);
        var items = new ArrayList<ItemChange>();
        items.add(ItemChange.of(ItemId.of(id, ItemKind.NAME + " en"), new Item.Name("en", authority.name()), today));
        authority.functions().stream()
                .sorted()
                .map(DesignatedFunction::of)
                .forEach(function -> items.add(
                        ItemChange.of(ItemId.of(id, "ENROLLED " + function), Designation.of(function), today)));
        if (authority.demonstration()) {
            items.addAll(DemonstrationContacts.of(id, authority, today));
            items.addAll(alsoCentral(id, authority, today));
        }
        return items;
    }

    /// A fictional point of contact is part of its central authority, as many are: so that it sends every measure.
    private static List<ItemChange> alsoCentral(ListingId id, Authority authority, LocalDate from) {
        var central = Designation.of(DesignatedFunction.MUTUAL_ASSISTANCE);
        return authority.functions().contains(AuthorityFunction.CENTRAL_AUTHORITY)
                ? List.of()
                : List.of(ItemChange.of(ItemId.of(id, "DEMONSTRATION " + central.function()), central, from));
    }
}
