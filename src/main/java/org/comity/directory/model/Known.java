package org.comity.directory.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.comity.directory.ItemId;
import org.comity.directory.ListedItem;

/// What of all versions was known at a moment.
public final class Known {

    private Known() {}

    /// The newest version of each item among those known at the moment.
    public static List<ListedItem> at(Collection<ListedItem> versions, Instant moment) {
        var newest = new LinkedHashMap<ItemId, ListedItem>();
        versions.stream()
                .filter(version -> !version.knownFrom().isAfter(moment))
                .sorted(Comparator.comparingLong(ListedItem::number))
                .forEach(version -> newest.put(version.id(), version));
        return List.copyOf(newest.values());
    }
}
