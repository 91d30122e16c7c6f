package org.comity.profiles;

import java.time.Instant;
import java.util.Optional;

/// One version of an item.
///
/// @param number versions of all profiles in their order; zero for a row of the fact files
/// @param revision of the State's profile it came with; zero for a row of the fact files
/// @param item what it says; empty when the item was taken out, as if it had never been right
/// @param knownFrom when it was published; empty for a row of the fact files
/// @param verified empty for a row of the fact files
public record Version(
        long number,
        ItemId id,
        int revision,
        Optional<Item> item,
        Optional<Instant> knownFrom,
        Optional<Verification> verified) {

    /// A row of the fact files.
    public static Version seed(ItemId id, Item item) {
        return new Version(0, id, 0, Optional.of(item), Optional.empty(), Optional.empty());
    }

    public boolean seed() {
        return number == 0;
    }

    /// What it says, where it is of a kind.
    public <T extends Item> Optional<T> as(Class<T> type) {
        return item.filter(type::isInstance).map(type::cast);
    }
}
