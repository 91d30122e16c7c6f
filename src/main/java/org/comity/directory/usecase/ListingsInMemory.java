package org.comity.directory.usecase;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.directory.ItemId;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.store.ItemStore;
import org.comity.directory.store.ListingStore;
import org.comity.identity.AuthorityId;
import org.comity.node.CatchingUp;
import org.comity.vocabulary.Country;
import org.springframework.scheduling.annotation.Scheduled;

/// The whole directory as it is known now, restricted channels sealed, so that pages ask the database nothing. What
/// this node changes is seen at once, what another node changes within two seconds.
public class ListingsInMemory {

    private static final int AT_ONCE = 5_000;

    /// One state of affairs.
    ///
    /// @param newest the highest number of a version that is in it
    public record Snapshot(
            long newest,
            Map<ListingId, Listing> byId,
            Map<Country, List<Listing>> byState,
            Map<AuthorityId, Listing> byAuthority,
            Map<String, Listing> bySeed) {

        public static Snapshot of(long newest, Map<ListingId, Listing> listings) {
            var byAuthority = new HashMap<AuthorityId, Listing>();
            var bySeed = new HashMap<String, Listing>();
            listings.values().forEach(listing -> {
                listing.authority().ifPresent(authority -> byAuthority.put(authority, listing));
                listing.seed().ifPresent(seed -> bySeed.put(seed, listing));
            });
            var byState = listings.values().stream().collect(Collectors.groupingBy(Listing::country));
            return new Snapshot(newest, Map.copyOf(listings), byState, byAuthority, bySeed);
        }
    }

    private final ListingStore listings;
    private final ItemStore items;
    private final boolean fictional;
    private final CatchingUp catching = new CatchingUp(this::catchUp);
    private volatile Snapshot now = Snapshot.of(0, Map.of());

    /// @param fictional whether fictional listings exist: on a demonstration only
    public ListingsInMemory(ListingStore listings, ItemStore items, boolean fictional) {
        this.listings = listings;
        this.items = items;
        this.fictional = fictional;
    }

    public Snapshot now() {
        catching.beforeReading();
        return now;
    }

    /// For whoever holds the lock and has not changed anything yet.
    Snapshot beforeChanging() {
        catching.look();
        return now;
    }

    /// Something was committed: the next readers wait until it is here.
    public void changed() {
        catching.changed();
    }

    @Scheduled(fixedDelay = 2_000)
    public void look() {
        catching.look();
    }

    private void catchUp() {
        var more = items.after(now.newest(), AT_ONCE);
        while (!more.isEmpty()) {
            now = with(more);
            more = items.after(now.newest(), AT_ONCE);
        }
    }

    private Snapshot with(List<ItemStore.Of> newer) {
        var all = new LinkedHashMap<>(now.byId());
        var changed = newer.stream()
                .collect(Collectors.groupingBy(ItemStore.Of::listing, LinkedHashMap::new, Collectors.toList()));
        var unseen =
                changed.keySet().stream().filter(id -> !all.containsKey(id)).toList();
        listings.find(unseen).stream()
                .filter(listing -> fictional || !listing.fictional())
                .forEach(listing -> all.put(listing.id(), listing));
        changed.forEach((id, versions) -> Optional.ofNullable(all.get(id))
                .ifPresent(listing -> all.put(id, listing.with(newest(listing, versions)))));
        return Snapshot.of(newer.getLast().item().number(), all);
    }

    private static List<ListedItem> newest(Listing listing, List<ItemStore.Of> versions) {
        var items = new LinkedHashMap<ItemId, ListedItem>();
        listing.items().forEach(item -> items.put(item.id(), item));
        versions.forEach(version -> items.put(version.item().id(), version.item()));
        return List.copyOf(items.values());
    }
}
