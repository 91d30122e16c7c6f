package org.comity.directory.usecase;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.Audience;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.Item;
import org.comity.directory.ItemId;
import org.comity.directory.ItemKind;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.model.InstitutionText;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.ListingAct;
import org.comity.directory.store.ListingStore;
import org.comity.directory.usecase.ListingChronicle.Change;
import org.comity.treaties.AuthorityFact;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.TreatyFacts;
import org.comity.vault.Vault;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Makes listings of the institutions that States named in public, one for each institution, whatever it is named for.
/// Doing it again changes nothing; with newer facts, what they say anew is added and what they no longer say ends.
public class SeedingListings {

    private static final String LANGUAGE_OF_FACTS = "en";

    private final CurrentFacts facts;
    private final ListingStore listings;
    private final ListingsInMemory memory;
    private final ListingChronicle chronicle;
    private final Vault vault;
    private final Clock clock;

    private volatile Optional<Sha256> seeded = Optional.empty();

    public SeedingListings(
            CurrentFacts facts,
            ListingStore listings,
            ListingsInMemory memory,
            ListingChronicle chronicle,
            Vault vault,
            Clock clock) {
        this.facts = facts;
        this.listings = listings;
        this.memory = memory;
        this.chronicle = chronicle;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    public void seed() {
        var snapshot = facts.now();
        if (seeded.filter(snapshot.revision()::equals).isPresent()) {
            return;
        }
        chronicle.lock();
        var known = memory.beforeChanging().bySeed();
        var changes = new ArrayList<Change>();
        var told = told(snapshot);
        told.forEach((seed, designations) -> {
            var listing = known.getOrDefault(seed, null);
            var change = listing == null ? begin(seed, designations) : compare(listing, designations);
            if (!change.items().isEmpty()) {
                changes.add(change);
            }
        });
        known.forEach((seed, listing) -> {
            if (!told.containsKey(seed)) {
                changes.add(new Change(listing, ended(listing, List.of())));
            }
        });
        changes.removeIf(change -> change.items().isEmpty());
        if (!changes.isEmpty()) {
            chronicle.write(
                    ListingAct.SEEDED,
                    changes,
                    Map.of("facts.sha256", snapshot.revision().hex()));
        }
        seeded = Optional.of(snapshot.revision());
    }

    /// What the facts say of one institution under one heading.
    private record Told(String name, Designation designation, Optional<LocalDate> from) {

        String heading() {
            return String.join(
                    " ",
                    designation.function().name(),
                    designation.stage().name(),
                    designation.territory(),
                    designation.note());
        }
    }

    private static Map<String, List<Told>> told(TreatyFacts snapshot) {
        var told = new LinkedHashMap<String, List<Told>>();
        snapshot.states().stream()
                .map(StateFact::country)
                .flatMap(country -> snapshot.authorities(country).stream())
                .forEach(fact -> {
                    var text = InstitutionText.read(fact.institution());
                    told.computeIfAbsent(seed(fact, text), absent -> new ArrayList<>())
                            .addAll(designations(fact, text));
                });
        return told;
    }

    private static String seed(AuthorityFact fact, InstitutionText text) {
        return fact.country() + " "
                + Normalizer.normalize(text.name(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static List<Told> designations(AuthorityFact fact, InstitutionText text) {
        var function = fact.article().flatMap(DesignatedFunction::under).orElse(DesignatedFunction.PRACTICE);
        var practice = function == DesignatedFunction.PRACTICE;
        var note = practice && text.remark().isEmpty() ? fact.role() : text.remark();
        var stages = practice ? InstitutionText.stages(fact.role()) : text.stages();
        return stages.stream()
                .map(stage -> new Told(
                        text.name(),
                        new Designation(function, stage, text.territory(), List.of(), Optional.of(fact.source()), note),
                        text.from().or(() -> fact.source().asOf())))
                .toList();
    }

    private Change begin(String seed, List<Told> designations) {
        var first = designations.getFirst();
        var id = new ListingId(UUID.randomUUID());
        var country = new Country(seed.substring(0, 2));
        var listing = new Listing(
                id,
                country,
                Optional.empty(),
                Optional.of(seed),
                false,
                vault.newCaseKey(),
                clock.instant(),
                List.of());
        listings.add(listing);
        var changes = new ArrayList<ItemChange>();
        var earliest = designations.stream()
                .flatMap(told -> told.from().stream())
                .min(LocalDate::compareTo)
                .orElseGet(this::today);
        changes.add(ItemChange.of(
                ItemId.of(id, ItemKind.NAME + " " + LANGUAGE_OF_FACTS),
                new Item.Name(LANGUAGE_OF_FACTS, first.name()),
                earliest));
        changes.addAll(compare(listing, designations).items());
        return new Change(listing, changes);
    }

    private Change compare(Listing listing, List<Told> designations) {
        var changes = new LinkedHashMap<ItemId, ItemChange>();
        for (var told : designations) {
            var item = ItemId.of(listing.id(), told.heading());
            var before = find(listing, item);
            var from = told.from().or(() -> before.map(ListedItem::from)).orElseGet(this::today);
            var change = ItemChange.of(item, told.designation(), from);
            if (before.filter(version -> says(version, change)).isEmpty()) {
                changes.put(item, change);
            }
        }
        var items = new ArrayList<>(changes.values());
        items.addAll(ended(
                listing,
                designations.stream()
                        .map(told -> ItemId.of(listing.id(), told.heading()))
                        .toList()));
        return new Change(listing, items);
    }

    private static Optional<ListedItem> find(Listing listing, ItemId item) {
        return listing.items().stream()
                .filter(version -> version.id().equals(item))
                .findFirst();
    }

    private static boolean says(ListedItem version, ItemChange change) {
        return version.as(Designation.class).filter(change.item()::equals).isPresent()
                && version.from().equals(change.from())
                && version.to().isEmpty();
    }

    /// What the facts no longer say ends today.
    private List<ItemChange> ended(Listing listing, List<ItemId> stillTold) {
        return listing.items().stream()
                .filter(version ->
                        version.kind() == ItemKind.DESIGNATION && version.to().isEmpty())
                .filter(version -> !stillTold.contains(version.id()))
                .flatMap(version -> version.as(Designation.class).stream()
                        .map(designation -> new ItemChange(
                                version.id(),
                                Audience.PUBLIC,
                                designation,
                                version.from(),
                                Optional.of(later(today(), version.from())))))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
