package org.comity.guests.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.directory.ContactDirectory;
import org.comity.directory.ItemKind;
import org.comity.directory.Listing;
import org.comity.directory.VisibleChannel;
import org.comity.guests.model.Numbers;
import org.comity.identity.Authority;
import org.comity.identity.Officer;

/// Finds the telephone numbers of an authority in the directory, as far as an officer may see them: never a number that
/// a caller or a mail names.
public class FindingNumbers {

    private final ContactDirectory directory;
    private final Clock clock;

    public FindingNumbers(ContactDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Numbers of(Authority requested, Officer reader) {
        return listing(requested)
                .map(listing -> numbers(listing, reader))
                .orElseGet(() -> new Numbers(Optional.empty(), List.of(), false));
    }

    private Optional<Listing> listing(Authority requested) {
        var today = LocalDate.now(clock);
        return directory
                .of(requested.id())
                .or(() -> directory.of(requested.country()).stream()
                        .filter(listing -> listing.name(today, "en").text().equals(requested.name()))
                        .findFirst());
    }

    private Numbers numbers(Listing listing, Officer reader) {
        var seen = directory.channels(listing, Optional.of(reader.person())).stream()
                .flatMap(channel -> channel instanceof VisibleChannel.Shown shown ? Stream.of(shown) : Stream.empty());
        var phones = Stream.concat(seen, directory.given(listing, reader.person()).stream())
                .map(VisibleChannel.Shown::channel)
                .filter(channel -> channel.kind() == ItemKind.PHONE)
                .distinct()
                .toList();
        return new Numbers(
                Optional.of(listing.id()), phones, directory.onRequest(listing).contains(ItemKind.PHONE));
    }
}
