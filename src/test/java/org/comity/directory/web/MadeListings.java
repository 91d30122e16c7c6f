package org.comity.directory.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.ContactDirectory;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.Item;
import org.comity.directory.ItemId;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.ListingAct;
import org.comity.directory.store.ListingStore;
import org.comity.directory.usecase.ListingChronicle;
import org.comity.identity.AuthorityId;
import org.comity.vault.Vault;
import org.comity.vocabulary.Country;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Listings of the test node as a test needs them, kept by authorities that have nobody.
final class MadeListings {

    private static final int DAYS_NAMED = 90;

    private final ContactDirectory directory;
    private final ListingStore listings;
    private final ListingChronicle chronicle;
    private final Vault vault;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MadeListings(ApplicationContext node) {
        directory = node.getBean(ContactDirectory.class);
        listings = node.getBean(ListingStore.class);
        chronicle = node.getBean(ListingChronicle.class);
        vault = node.getBean(Vault.class);
        transactions = node.getBean(TransactionTemplate.class);
        clock = node.getBean(Clock.class);
    }

    /// @param ago how long it has waited for its first attestation
    Listing listed(String country, String name, DesignatedFunction function, Duration ago) {
        var listing = new Listing(
                new ListingId(UUID.randomUUID()),
                new Country(country),
                Optional.of(new AuthorityId(UUID.randomUUID())),
                Optional.empty(),
                true,
                transactions.execute(status -> vault.newCaseKey()),
                clock.instant().minus(ago),
                List.of());
        var named = LocalDate.now(clock).minusDays(DAYS_NAMED);
        transactions.executeWithoutResult(status -> {
            listings.add(listing);
            chronicle.write(
                    ListingAct.LISTED,
                    listing,
                    List.of(
                            ItemChange.of(new ItemId(UUID.randomUUID()), new Item.Name("en", name), named),
                            ItemChange.of(
                                    ItemId.of(listing.id(), "MADE " + function), Designation.of(function), named)),
                    Optional.empty(),
                    Map.of());
        });
        return directory.listing(listing.id()).orElseThrow();
    }

    void change(Listing listing, ItemChange change) {
        transactions.executeWithoutResult(
                status -> chronicle.write(ListingAct.CHANGED, listing, List.of(change), Optional.empty(), Map.of()));
    }
}
