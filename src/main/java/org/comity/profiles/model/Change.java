package org.comity.profiles.model;

import java.util.Optional;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.Version;

/// What a proposal makes of one item.
///
/// @param item what is to stand there; empty to take it out
/// @param before what stood there when it was written; empty where nothing did
/// @param base number of the version it was written upon; zero where none was published
/// @param edition how often it was written
public record Change(ItemId id, Item.Kind kind, Optional<Item> item, Optional<Item> before, long base, int edition) {

    /// Whether something else was published there since.
    public boolean overtaken(Optional<Version> newest) {
        return newest.map(Version::number).orElse(0L) != base;
    }

    /// Whether it says what stands there already.
    public boolean idle() {
        return item.equals(before);
    }
}
