package org.comity.directory.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.directory.DirectoryEvent.ReadingUnusual;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.model.OpenedListings;
import org.comity.directory.store.SlowedStore;
import org.comity.directory.store.SlowedStore.Slowed;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// Nobody carries the whole directory away: whoever opens unusually many listings in an hour sees of further ones what
/// everyone sees, until the hour is over. It is recorded and told to the secretariat. Visitors see nothing that would
/// have to be slowed so.
public class SlowingReaders {

    private static final int MOST = 200;

    /// Somebody who was slowed.
    ///
    /// @param person empty when suspended since
    public record Case(Optional<Person> person, int listings, Instant at) {}

    private final ReadingListings listings;
    private final OpenedListings opened;
    private final SlowedStore slowed;
    private final ListingChronicle chronicle;
    private final ChannelAccess access;
    private final Directory people;
    private final Clock clock;

    public SlowingReaders(
            ReadingListings listings,
            OpenedListings opened,
            SlowedStore slowed,
            ListingChronicle chronicle,
            ChannelAccess access,
            Directory people,
            Clock clock) {
        this.listings = listings;
        this.opened = opened;
        this.slowed = slowed;
        this.chronicle = chronicle;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /// Until when a person sees of a listing only what everyone sees; empty when they see all that is for them.
    @Transactional
    public Optional<Instant> until(Person reader, ListingId id) {
        return listings.listing(id)
                .filter(listing -> !access.own(reader, listing) && holdsMore(reader, listing))
                .flatMap(listing -> switch (opened.open(reader.id(), id, clock.instant())) {
                    case OpenedListings.Answer.Open() -> Optional.empty();
                    case OpenedListings.Answer.Slowed(var until, var first) -> {
                        if (first) {
                            tell(reader);
                        }
                        yield Optional.of(until);
                    }
                });
    }

    /// Whether something of it is for this reader and not for everyone.
    private boolean holdsMore(Person reader, Listing listing) {
        return listing.items().stream()
                .filter(item -> item.kind().channel())
                .anyMatch(item -> access.mayRead(Optional.of(reader), listing, item.audience())
                        && !access.mayRead(Optional.empty(), listing, item.audience()));
    }

    private void tell(Person reader) {
        var now = clock.instant();
        var limit = opened.limit();
        var entry = chronicle.note(AuditEntry.of("listings.reading-slowed")
                .with("by", reader.id().toString())
                .with("listings", Integer.toString(limit)));
        slowed.add(new Slowed(reader.id(), limit, now), entry);
        chronicle.tell(new ReadingUnusual(reader.id(), now));
    }

    /// Who was slowed, the newest first; empty for those whom it does not concern.
    @Transactional(readOnly = true)
    public Optional<List<Case>> cases(Person reader) {
        if (!access.mayListReaders(reader)) {
            return Optional.empty();
        }
        var newest = slowed.newest(MOST);
        var named = people.people(newest.stream().map(Slowed::person).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
        return Optional.of(newest.stream()
                .map(one -> new Case(Optional.ofNullable(named.get(one.person())), one.listings(), one.at()))
                .toList());
    }
}
