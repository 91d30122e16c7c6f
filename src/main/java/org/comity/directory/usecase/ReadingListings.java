package org.comity.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.directory.Audience;
import org.comity.directory.Contact;
import org.comity.directory.ContactDirectory;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Freshness;
import org.comity.directory.ItemKind;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.Reach;
import org.comity.directory.Reach.Former;
import org.comity.directory.VisibleChannel;
import org.comity.directory.Wanted;
import org.comity.directory.model.Judging;
import org.comity.directory.store.ItemStore;
import org.comity.identity.AuthorityId;
import org.comity.identity.Person;
import org.comity.vocabulary.Country;

/// Reads the directory as it is known now.
public class ReadingListings implements ContactDirectory {

    /// Whom to try where the authority wanted is overdue, in this order.
    private static final List<DesignatedFunction> INSTEAD = List.of(
            DesignatedFunction.CONTACT_POINT, DesignatedFunction.MUTUAL_ASSISTANCE, DesignatedFunction.EXTRADITION);

    /// What an authority to which a request goes is addressed as.
    private static final Set<DesignatedFunction> ADDRESSED =
            Set.of(DesignatedFunction.CONTACT_POINT, DesignatedFunction.MUTUAL_ASSISTANCE);

    private final ListingsInMemory memory;
    private final ItemStore items;
    private final ChannelAccess access;
    private final Judging judging;
    private final Clock clock;

    public ReadingListings(
            ListingsInMemory memory, ItemStore items, ChannelAccess access, Judging judging, Clock clock) {
        this.memory = memory;
        this.items = items;
        this.access = access;
        this.judging = judging;
        this.clock = clock;
    }

    @Override
    public Optional<Listing> listing(ListingId id) {
        return Optional.ofNullable(memory.now().byId().get(id));
    }

    @Override
    public Optional<Listing> of(AuthorityId authority) {
        return Optional.ofNullable(memory.now().byAuthority().get(authority));
    }

    @Override
    public List<Listing> of(Country state) {
        return memory.now().byState().getOrDefault(state, List.of());
    }

    @Override
    public List<Listing> all() {
        return memory.now().byId().values().stream()
                .sorted(Comparator.comparing(Listing::country))
                .toList();
    }

    @Override
    public List<Listing> named(Wanted wanted) {
        var today = LocalDate.now(clock);
        return of(wanted.state()).stream()
                .filter(listing -> listing.serves(wanted, today))
                .sorted(Comparator.comparing(
                                (Listing listing) -> freshness(listing).light())
                        .thenComparing(listing -> listing.name(today, "en").text()))
                .toList();
    }

    @Override
    public Freshness freshness(Listing listing) {
        return judging.judge(listing, clock.instant());
    }

    @Override
    public Reach reach(Wanted wanted) {
        var named = named(wanted).stream().map(this::contact).toList();
        var former = named.isEmpty() ? former(wanted) : Optional.<Former>empty();
        return reach(wanted.state(), named, former);
    }

    @Override
    public Optional<Reach> reach(AuthorityId addressed) {
        return of(addressed).map(listing -> {
            var former = listing.designatedUntil(
                            designation -> ADDRESSED.contains(designation.function()), LocalDate.now(clock))
                    .map(since -> new Former(contact(listing), since));
            return reach(listing.country(), List.of(contact(listing)), former);
        });
    }

    private Contact contact(Listing listing) {
        return new Contact(listing, freshness(listing));
    }

    /// Who was named for it last.
    private Optional<Former> former(Wanted wanted) {
        var today = LocalDate.now(clock);
        return of(wanted.state()).stream()
                .flatMap(listing -> listing.designatedUntil(wanted::isServedBy, today).stream()
                        .map(since -> new Former(contact(listing), since)))
                .max(Comparator.comparing(Former::since));
    }

    private Reach reach(Country state, List<Contact> named, Optional<Former> former) {
        var first = new Reach(named, Optional.empty(), former);
        return first.elsewhere() ? new Reach(named, instead(state, named, former), former) : first;
    }

    /// The authority that is no longer named is not its own stand-in, whatever else it is named for.
    private Optional<Contact> instead(Country state, List<Contact> named, Optional<Former> former) {
        var others = INSTEAD.stream()
                .flatMap(function -> named(Wanted.of(state, function)).stream())
                .map(this::contact);
        return Stream.concat(named.stream(), others)
                .filter(contact -> !contact.overdue())
                .filter(contact -> former.filter(gone -> gone.contact()
                                .listing()
                                .id()
                                .equals(contact.listing().id()))
                        .isEmpty())
                .findFirst();
    }

    @Override
    public List<VisibleChannel> channels(Listing listing, Optional<Person> reader) {
        return visible(listing, LocalDate.now(clock), reader);
    }

    @Override
    public List<ItemKind> onRequest(Listing listing) {
        return onRequestToday(listing).map(ListedItem::kind).toList();
    }

    @Override
    public boolean mayAsk(Person person, Listing listing) {
        return access.mayAsk(person, listing) && !onRequest(listing).isEmpty();
    }

    @Override
    public List<VisibleChannel.Shown> given(Listing listing, Person reader) {
        return access.mayReadGiven(reader, listing)
                ? onRequestToday(listing)
                        .map(item -> new VisibleChannel.Shown(item.id(), items.open(listing, item), item.audience()))
                        .toList()
                : List.of();
    }

    private Stream<ListedItem> onRequestToday(Listing listing) {
        return listing.on(LocalDate.now(clock)).stream()
                .filter(item -> item.kind().channel() && item.audience() == Audience.ON_REQUEST)
                .sorted(Comparator.comparing(ListedItem::kind));
    }

    /// The channels of a listing, as known at whatever moment it was read for, that hold on a day.
    public List<VisibleChannel> visible(Listing listing, LocalDate day, Optional<Person> reader) {
        return listing.on(day).stream()
                .filter(item -> item.kind().channel())
                .sorted(Comparator.comparing(ListedItem::audience).thenComparing(ListedItem::kind))
                .flatMap(item -> visible(listing, item, reader).stream())
                .toList();
    }

    private Optional<VisibleChannel> visible(Listing listing, ListedItem item, Optional<Person> reader) {
        if (access.mayRead(reader, listing, strictest(listing, item))) {
            return Optional.of(new VisibleChannel.Shown(item.id(), items.open(listing, item), item.audience()));
        }
        return item.audience() == Audience.ON_REQUEST
                ? Optional.of(new VisibleChannel.OnRequest(item.id(), item.kind()))
                : Optional.empty();
    }

    /// What was for everyone once and is not now is shown, as it was, to those only who may see it now.
    Audience strictest(Listing listing, ListedItem item) {
        return listing(listing.id())
                .flatMap(now -> now.items().stream()
                        .filter(version -> version.id().equals(item.id()))
                        .findFirst())
                .map(ListedItem::audience)
                .filter(audience -> audience.compareTo(item.audience()) > 0)
                .orElse(item.audience());
    }
}
