package org.comity.offline.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.comity.directory.Audience;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Designation;
import org.comity.directory.Listing;
import org.comity.directory.VisibleChannel.Shown;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.offline.model.Card;
import org.comity.offline.model.Selection;

/// Chooses what of the directory a reader may take away: less than it shows them. What is for everyone and for members,
/// and of their own authority what it gives on request. Never what was disclosed to them for a time, and nothing that
/// is for the secretariat: a file cannot be called back.
public class GatheringContacts {

    private final ContactDirectory directory;
    private final Clock clock;

    public GatheringContacts(ContactDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// One card for each authority of the States chosen that is named for one of the functions; for no order.
    public List<Card> gather(Selection selection, Person reader) {
        var today = LocalDate.now(clock);
        return selection.states().stream()
                .flatMap(state -> directory.of(state).stream())
                .filter(listing -> wanted(listing, selection, today))
                .map(listing -> new Card(
                        listing,
                        today,
                        directory.channels(listing, Optional.of(reader)).stream()
                                .filter(Shown.class::isInstance)
                                .map(Shown.class::cast)
                                .filter(shown -> mayLeave(shown.audience(), listing, reader))
                                .toList(),
                        directory.freshness(listing)))
                .toList();
    }

    private static boolean wanted(Listing listing, Selection selection, LocalDate today) {
        var functions = listing.on(today, Designation.class).stream()
                .map(Designation::function)
                .toList();
        return selection.functions().isEmpty() || !Collections.disjoint(functions, selection.functions());
    }

    private static boolean mayLeave(Audience audience, Listing listing, Person reader) {
        return switch (audience) {
            case PUBLIC, MEMBERS -> true;
            case ON_REQUEST ->
                reader.belonging() instanceof Belonging.ToAuthority(var own)
                        && listing.authority().filter(own.id()::equals).isPresent();
            case SECRETARIAT -> false;
        };
    }
}
