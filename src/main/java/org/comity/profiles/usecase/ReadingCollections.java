package org.comity.profiles.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.profiles.Item;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Provision;
import org.comity.profiles.Version;
import org.comity.profiles.model.Change;
import org.comity.profiles.model.LawCell;
import org.comity.profiles.model.Pin;
import org.comity.profiles.model.PinCollection;
import org.comity.profiles.model.PinCollection.Kept;

/// Reads a collection as the law stands on a day, and what was published of each pin since its reader last saw it.
/// Asks no database.
public class ReadingCollections {

    /// A pin that is kept.
    ///
    /// @param cell empty for a State nobody knows any more
    /// @param changes from what was there when it was seen to what is there now
    public record Line(Pin pin, Optional<LawCell> cell, List<Change> changes) {}

    private final LegalProfiles profiles;
    private final ReadingCells cells;

    public ReadingCollections(LegalProfiles profiles, ReadingCells cells) {
        this.profiles = profiles;
        this.cells = cells;
    }

    public List<Line> read(PinCollection collection, LocalDate on) {
        return collection.kept().stream()
                .map(kept -> new Line(
                        kept.pin(), cells.read(List.of(kept.pin()), on).stream().findFirst(), changes(kept)))
                .toList();
    }

    private List<Change> changes(Kept kept) {
        return profiles.of(kept.pin().state()).stream()
                .flatMap(profile -> profile.versions().values().stream())
                .filter(history -> history.getFirst().number() > kept.seen())
                .filter(history -> kept.pin().names(history.getFirst().id()))
                .flatMap(history -> change(kept, history))
                .toList();
    }

    private static Stream<Change> change(Kept kept, List<Version> history) {
        var newest = history.getFirst();
        var before = history.stream()
                .filter(version -> version.number() <= kept.seen())
                .findFirst()
                .flatMap(Version::item);
        var change = new Change(newest.id(), Item.Kind.PROVISION, newest.item(), before, kept.seen(), 1);
        var concerned = Stream.concat(before.stream(), newest.item().stream())
                .anyMatch(item -> item instanceof Provision provision
                        && provision.concerns(kept.pin().article()));
        return concerned && !change.idle() ? Stream.of(change) : Stream.empty();
    }
}
