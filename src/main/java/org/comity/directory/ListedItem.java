package org.comity.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sensitive;

/// One version of an item: what it says, for whom, when that is true, and since when it is known.
///
/// @param number versions of the whole directory in their order; the highest of an item is what is known now
/// @param to the first day on which it is no longer true; empty as long as no end is known
/// @param by the person who changed it; empty where the node read it in the facts
public record ListedItem(
        long number,
        ItemId id,
        ItemKind kind,
        Audience audience,
        Content content,
        LocalDate from,
        Optional<LocalDate> to,
        Instant knownFrom,
        Optional<PersonId> by,
        EntryId entry) {

    /// What a version says: open, or sealed under the key of its listing.
    public sealed interface Content {
        record Open(Item item) implements Content {}

        record Sealed(Sensitive<byte[]> bytes) implements Content {}
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /// What it says, where it is of a kind and lies open.
    public <T extends Item> Optional<T> as(Class<T> type) {
        return content instanceof Content.Open(var item) && type.isInstance(item)
                ? Optional.of(type.cast(item))
                : Optional.empty();
    }
}
