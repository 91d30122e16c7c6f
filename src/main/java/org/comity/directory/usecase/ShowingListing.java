package org.comity.directory.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.comity.directory.Audience;
import org.comity.directory.Freshness;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.Reach;
import org.comity.directory.VisibleChannel;
import org.comity.directory.model.Version;
import org.comity.directory.store.ItemStore;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// Shows one listing to a reader: as it stands, or as it was true on a day, or as it was known on one.
public class ShowingListing {

    private static final int MOST_HISTORY = 10;
    private static final int PAGE = 50;

    /// @param now as it is known now
    /// @param then as it was known at the moment asked about
    /// @param on the day whose truth is shown
    /// @param known the day whose knowledge is shown; empty for now
    /// @param reach whom to turn to instead, where it is overdue
    /// @param history newest first; of what the reader may not see, nothing
    public record Reading(
            Listing now,
            Listing then,
            LocalDate on,
            Optional<LocalDate> known,
            Freshness freshness,
            Optional<Reach> reach,
            List<VisibleChannel> channels,
            List<Version> history,
            boolean mayChange,
            boolean mayAttest,
            boolean mayAsk) {}

    private final ReadingListings listings;
    private final ItemStore items;
    private final ChannelAccess access;
    private final Clock clock;

    public ShowingListing(ReadingListings listings, ItemStore items, ChannelAccess access, Clock clock) {
        this.listings = listings;
        this.items = items;
        this.access = access;
        this.clock = clock;
    }

    /// The listing of somebody's own authority, for those who may do something about it.
    public record Own(Listing listing, Freshness freshness, boolean mayChange, boolean mayAttest) {}

    public Optional<Own> own(Person person) {
        return person.belonging() instanceof Belonging.ToAuthority(var authority)
                ? listings.of(authority.id())
                        .map(listing -> new Own(
                                listing,
                                listings.freshness(listing),
                                access.mayChange(person, listing),
                                access.mayAttest(person, listing)))
                        .filter(own -> own.mayChange() || own.mayAttest())
                : Optional.empty();
    }

    /// @param on empty for today
    /// @param known a day, at the end of which (UTC) it was known; empty for now
    /// @param reader empty for a visitor
    @Transactional(readOnly = true)
    public Optional<Reading> show(
            ListingId id, Optional<LocalDate> on, Optional<LocalDate> known, Optional<Person> reader) {
        return listings.listing(id).map(now -> {
            var day = on.orElseGet(() -> LocalDate.now(clock));
            var then = known.map(last -> now.with(items.known(id, endOf(last)))).orElse(now);
            return new Reading(
                    now,
                    then,
                    day,
                    known,
                    listings.freshness(now),
                    now.authority().flatMap(listings::reach),
                    listings.visible(then, day, reader),
                    history(now, reader),
                    reader.filter(person -> access.mayChange(person, now)).isPresent(),
                    reader.filter(person -> access.mayAttest(person, now)).isPresent(),
                    reader.filter(person -> listings.mayAsk(person, now)).isPresent());
        });
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1_000);
    }

    /// The limit counts what the reader may see and nothing else: a gap would tell that there is more.
    private List<Version> history(Listing now, Optional<Person> reader) {
        var visible = EnumSet.of(Audience.PUBLIC);
        for (var audience : Audience.values()) {
            if (access.mayRead(reader, now, audience)) {
                visible.add(audience);
            }
        }
        return items.history(now.id(), visible, MOST_HISTORY);
    }

    /// One page of what everyone may see of the history, the newest first.
    ///
    /// @param more whether there is another page
    public record History(Listing listing, List<Version> versions, boolean more) {}

    /// @param page from 1
    @Transactional(readOnly = true)
    public Optional<History> history(ListingId id, int page) {
        return listings.listing(id).map(listing -> {
            var versions = items.historyForEveryone(id, (page - 1) * PAGE, PAGE + 1);
            return new History(listing, versions.stream().limit(PAGE).toList(), versions.size() > PAGE);
        });
    }
}
