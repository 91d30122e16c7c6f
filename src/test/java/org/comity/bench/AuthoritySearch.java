package org.comity.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.bench.Figure.Unit;
import org.comity.directory.Audience;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.DirectorySettings;
import org.comity.directory.Freshness.Light;
import org.comity.directory.Item;
import org.comity.directory.ItemId;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.model.Judging;
import org.comity.directory.usecase.ListingsInMemory.Snapshot;
import org.comity.directory.usecase.SearchingDirectory;
import org.comity.directory.usecase.SearchingDirectory.Named;
import org.comity.directory.usecase.SearchingDirectory.Search;
import org.comity.identity.AuthorityId;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Search as one types over ten thousand made-up authorities: every beginning of many words, one thread, in memory. The
/// floor passes over the same ten thousand names and looks for nothing but equality.
final class AuthoritySearch {

    private static final int AUTHORITIES = 10_000;
    private static final int TYPED = 40;
    private static final int ROUNDS = 4;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;
    private static final double SLOWEST_IN_A_HUNDRED = 0.99;
    private static final double MIDDLE = 0.5;
    private static final List<String> WORDS = List.of(
            "Ministry", "Prosecutor", "Police", "Cybercrime", "Directorate", "Justice", "National", "Bureau", "Unit");

    private static final Named POINTS = new Named(
            Optional.of(DesignatedFunction.CONTACT_POINT), Optional.empty(), Optional.empty(), Optional.empty());

    private final List<Country> states =
            FactFiles.shipped().states().stream().map(StateFact::country).toList();
    private final Clock clock = Clock.systemUTC();
    private final List<String> names = new ArrayList<>();
    private final SearchingDirectory searching;

    private AuthoritySearch() {
        var listings = new LinkedHashMap<ListingId, Listing>();
        for (var number = 0; number < AUTHORITIES; number++) {
            var listing = listing(number);
            listings.put(listing.id(), listing);
        }
        var snapshot = Snapshot.of(1, listings);
        var settings = new DirectorySettings(
                Period.ofMonths(4), Period.ofMonths(1), Period.ofMonths(1), Period.ZERO, Period.ofDays(14), 60);
        this.searching = new SearchingDirectory(
                () -> snapshot, new StateNames(new CurrentFacts(FactFiles.shipped())), new Judging(settings), clock);
    }

    static List<Figure> measure() {
        return new AuthoritySearch().figures();
    }

    /// One way of looking for what is typed; what it counts is used, so that none of the work can be left out.
    private interface Looking {
        int count(String typed);
    }

    private List<Figure> figures() {
        var typed = typed();
        var searched = times(
                typed,
                words -> searching.search(Search.of(words), Language.ENGLISH).total());
        var compared = times(
                typed,
                words -> (int) names.stream().filter(name -> name.equals(words)).count() + 1);
        var narrowed = times(
                typed,
                words -> searching
                        .search(
                                new Search(words, Optional.empty(), POINTS, Optional.of(Light.AMBER), false),
                                Language.ENGLISH)
                        .total());
        return List.of(
                figure("search of points to be confirmed, slowest in 100", narrowed, compared, SLOWEST_IN_A_HUNDRED),
                figure("search of authorities, slowest in 100", searched, compared, SLOWEST_IN_A_HUNDRED),
                figure("search of authorities, median", searched, compared, MIDDLE));
    }

    private static Figure figure(String name, List<Double> measured, List<Double> floor, double part) {
        return new Figure(
                name,
                quantile(measured, part),
                quantile(floor, part),
                Unit.MILLISECONDS,
                "comparing what is typed with each of %,d names".formatted(AUTHORITIES));
    }

    private static double quantile(List<Double> values, double part) {
        return values.stream().sorted().toList().get((int) (values.size() * part));
    }

    private static List<Double> times(List<String> typed, Looking looking) {
        var taken = new ArrayList<Double>();
        var found = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            taken.clear();
            for (var words : typed) {
                var begun = System.nanoTime();
                found += looking.count(words);
                taken.add((System.nanoTime() - begun) / NANOS_IN_A_MILLISECOND);
            }
        }
        if (found == 0) {
            throw new IllegalStateException("Nothing was found");
        }
        return taken;
    }

    /// Letter by letter, as the page asks while one types.
    private List<String> typed() {
        var typed = new ArrayList<String>();
        for (var i = 0; i < AUTHORITIES; i += AUTHORITIES / TYPED) {
            for (var whole : List.of(names.get(i).toLowerCase(Locale.ROOT), "france police " + i)) {
                for (var length = 1; length <= whole.length(); length++) {
                    typed.add(whole.substring(0, length));
                }
            }
        }
        return typed;
    }

    private Listing listing(int number) {
        var name = word(number) + " " + word(number / 3) + " of " + word(number / 7) + " " + number;
        names.add(name);
        return new Listing(
                new ListingId(new UUID(1, number)),
                states.get(number % states.size()),
                Optional.of(new AuthorityId(new UUID(2, number))),
                Optional.empty(),
                false,
                new CaseKeyId(new UUID(3, number)),
                clock.instant(),
                List.of(
                        version(number, new Item.Name("en", name)),
                        version(number, new Item.Name("fr", "Autorité " + name)),
                        version(number, Designation.of(DesignatedFunction.CONTACT_POINT)),
                        version(number, Designation.of(DesignatedFunction.MUTUAL_ASSISTANCE))));
    }

    private static ListedItem version(int number, Item item) {
        return new ListedItem(
                number,
                new ItemId(UUID.randomUUID()),
                item.kind(),
                Audience.PUBLIC,
                new ListedItem.Content.Open(item),
                LocalDate.EPOCH,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                new EntryId(UUID.randomUUID()));
    }

    private static String word(int number) {
        return WORDS.get(number % WORDS.size());
    }
}
