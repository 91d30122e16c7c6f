package org.comity.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.Audience;
import org.comity.directory.Channel;
import org.comity.directory.ContactKey;
import org.comity.directory.Designation;
import org.comity.directory.Hours;
import org.comity.directory.Item;
import org.comity.directory.ItemId;
import org.comity.directory.ItemKind;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.ListingAct;
import org.comity.directory.store.ItemStore;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.springframework.transaction.annotation.Transactional;

/// What those who keep a listing change in it: channels, hours, keys, names, languages. It counts at once; what was
/// there before ends today and stays in the history. A key asks for a fresh touch: whoever puts in another reads what
/// is meant for the authority.
public class KeepingListing {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// There is no such thing, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final ReadingListings listings;
    private final ItemStore items;
    private final ListingChronicle chronicle;
    private final ChannelAccess access;
    private final FreshTouch touch;
    private final Clock clock;

    public KeepingListing(
            ReadingListings listings,
            ItemStore items,
            ListingChronicle chronicle,
            ChannelAccess access,
            FreshTouch touch,
            Clock clock) {
        this.listings = listings;
        this.items = items;
        this.chronicle = chronicle;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
    }

    /// The listing somebody may change, as it stands; empty for everyone else.
    @Transactional(readOnly = true)
    public Optional<Listing> listing(Person person, ListingId id) {
        return listings.listing(id).filter(listing -> access.mayChange(person, listing));
    }

    /// Puts a channel in, or in the place of another.
    ///
    /// @param replaced empty for a new one
    @Transactional
    public Outcome channel(Person person, ListingId id, Audience audience, Channel channel, Optional<ItemId> replaced) {
        return change(person, id, (listing, today) -> {
            var changes = new ArrayList<ItemChange>();
            if (replaced.isPresent()) {
                var before = standing(listing, replaced.get(), today);
                if (before.isEmpty() || !before.get().kind().channel()) {
                    return Optional.empty();
                }
                changes.add(ended(listing, before.get(), stricter(before.get().audience(), audience), today));
            }
            changes.add(new ItemChange(fresh(), audience, channel, today, Optional.empty()));
            return Optional.of(changes);
        });
    }

    /// Says when the authority can be reached, in the place of what was said before.
    @Transactional
    public Outcome hours(Person person, ListingId id, Hours hours) {
        return change(person, id, (listing, today) -> {
            var changes = new ArrayList<ItemChange>();
            listing.on(today).stream()
                    .filter(item -> item.kind() == ItemKind.HOURS)
                    .forEach(item -> changes.add(ended(listing, item, today)));
            changes.add(ItemChange.of(fresh(), hours, today));
            return Optional.of(changes);
        });
    }

    /// Puts a name in, in the place of the one in the same language.
    @Transactional
    public Outcome name(Person person, ListingId id, Item.Name name) {
        return change(person, id, (listing, today) -> {
            var changes = new ArrayList<ItemChange>();
            listing.on(today).stream()
                    .filter(item -> item.as(Item.Name.class)
                            .filter(other -> other.language().equals(name.language()))
                            .isPresent())
                    .forEach(item -> changes.add(ended(listing, item, today)));
            changes.add(ItemChange.of(fresh(), name, today));
            return Optional.of(changes);
        });
    }

    /// Says which languages are accepted, for everything the authority said itself that it is named for.
    @Transactional
    public Outcome languages(Person person, ListingId id, List<String> languages) {
        return change(person, id, (listing, today) -> {
            var changes = new ArrayList<ItemChange>();
            listing.on(today)
                    .forEach(item -> item.as(Designation.class)
                            .filter(designation -> designation.source().isEmpty())
                            .ifPresent(designation -> {
                                var begunToday = item.from().equals(today);
                                if (!begunToday) {
                                    changes.add(ended(listing, item, today));
                                }
                                changes.add(new ItemChange(
                                        begunToday ? item.id() : fresh(),
                                        Audience.PUBLIC,
                                        spoken(designation, languages),
                                        today,
                                        item.to()));
                            }));
            return Optional.of(changes);
        });
    }

    private static Designation spoken(Designation before, List<String> languages) {
        return new Designation(
                before.function(), before.stage(), before.territory(), languages, before.source(), before.note());
    }

    @Transactional
    public Outcome key(Person person, ListingId id, ContactKey key, Optional<TouchAnswer> answer) {
        var listing = mine(person, id);
        if (listing.isEmpty()) {
            return new Outcome.NotFound();
        }
        var shown = shown("KEY", listing.get())
                .coded("directory.keys", "directory.key." + key.type())
                .line("directory.key.fingerprint", key.fingerprint())
                .line(
                        "directory.key.expires",
                        key.expires().map(Object::toString).orElse("–"))
                .shown();
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var change = ItemChange.of(fresh(), key, LocalDate.now(clock));
                chronicle.write(ListingAct.CHANGED, listing.get(), List.of(change), Optional.of(person.id()), proof);
                yield new Outcome.Done();
            }
        };
    }

    /// Ends an item today. The last name, and what the authority is named for, do not end so.
    @Transactional
    public Outcome end(Person person, ListingId id, ItemId item) {
        return change(
                person,
                id,
                (listing, today) -> standing(listing, item, today)
                        .filter(before -> removable(listing, before, today))
                        .map(before -> List.of(ended(listing, before, today))));
    }

    private static boolean removable(Listing listing, ListedItem item, LocalDate today) {
        return switch (item.kind()) {
            case NAME -> listing.on(today, Item.Name.class).size() > 1;
            case DESIGNATION, ATTESTATION -> false;
            case HOURS, KEY, PHONE, MAIL, PORTAL, E_CODEX, INTERPOL, POST -> true;
        };
    }

    private interface Changing {
        /// Empty when there is no such thing.
        Optional<List<ItemChange>> changes(Listing listing, LocalDate today);
    }

    private Outcome change(Person person, ListingId id, Changing changing) {
        var listing = mine(person, id);
        var changes = listing.flatMap(found -> changing.changes(found, LocalDate.now(clock)));
        if (changes.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (!changes.get().isEmpty()) {
            chronicle.write(
                    ListingAct.CHANGED, listing.orElseThrow(), changes.get(), Optional.of(person.id()), Map.of());
        }
        return new Outcome.Done();
    }

    /// As it stands now that nobody else can change it.
    private Optional<Listing> mine(Person person, ListingId id) {
        return listing(person, id).map(listing -> {
            chronicle.lock();
            return listing.with(items.known(id, clock.instant()));
        });
    }

    private static Optional<ListedItem> standing(Listing listing, ItemId id, LocalDate today) {
        return listing.on(today).stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// A number that is no longer for everyone is not shown to everyone in the history either.
    private static Audience stricter(Audience one, Audience other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private ItemChange ended(Listing listing, ListedItem item, LocalDate today) {
        return ended(listing, item, item.audience(), today);
    }

    /// What began today and ends today never was.
    private ItemChange ended(Listing listing, ListedItem item, Audience audience, LocalDate today) {
        var says = item.content() instanceof ListedItem.Content.Open(var open) ? open : items.open(listing, item);
        return new ItemChange(item.id(), audience, says, item.from(), Optional.of(today));
    }

    private static Shown.Builder shown(String deed, Listing listing) {
        return Shown.of("directory.deed." + deed).line("directory.kind.NAME", nameOf(listing));
    }

    private static String nameOf(Listing listing) {
        return listing.items().stream()
                .flatMap(item -> item.as(Item.Name.class).stream())
                .map(Item.Name::text)
                .findFirst()
                .orElse(listing.id().toString());
    }

    private static ItemId fresh() {
        return new ItemId(UUID.randomUUID());
    }
}
