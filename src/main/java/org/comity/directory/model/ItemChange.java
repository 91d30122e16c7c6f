package org.comity.directory.model;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.directory.Audience;
import org.comity.directory.Item;
import org.comity.directory.ItemId;

/// A version of an item that is to be added.
///
/// @param to the first day on which it is no longer true; empty as long as no end is known
public record ItemChange(ItemId id, Audience audience, Item item, LocalDate from, Optional<LocalDate> to) {

    /// @throws IllegalArgumentException when it would end before it begins, or hide what is for everyone
    public ItemChange {
        if (to.filter(end -> end.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("An item does not end before it begins");
        }
        if (audience != Audience.PUBLIC && !item.kind().channel()) {
            throw new IllegalArgumentException("Only channels are for some readers: " + item.kind());
        }
    }

    public static ItemChange of(ItemId id, Item item, LocalDate from) {
        return new ItemChange(id, Audience.PUBLIC, item, from, Optional.empty());
    }
}
