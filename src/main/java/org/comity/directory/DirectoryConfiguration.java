package org.comity.directory;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.directory.model.Judging;
import org.comity.directory.store.ItemStore;
import org.comity.directory.store.ListingStore;
import org.comity.directory.usecase.ChannelAccess;
import org.comity.directory.usecase.KeepingRegisters;
import org.comity.directory.usecase.ListingChronicle;
import org.comity.directory.usecase.ListingEnrolled;
import org.comity.directory.usecase.ListingsInMemory;
import org.comity.directory.usecase.OfferingAuthorities;
import org.comity.directory.usecase.ReadingListings;
import org.comity.directory.usecase.SearchingDirectory;
import org.comity.directory.usecase.SeedingListings;
import org.comity.directory.usecase.ShowingListing;
import org.comity.directory.usecase.TellingChanges;
import org.comity.directory.usecase.TendingDirectory;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.node.NodeSettings;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vault.Vault;
import org.comity.web.Messages;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

@Configuration
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {

    @Bean
    ListingStore listingStore(JdbcClient database) {
        return new ListingStore(database);
    }

    @Bean
    ItemStore itemStore(JdbcClient database, Vault vault, ObjectMapper json) {
        return new ItemStore(database, vault, json);
    }

    @Bean
    ListingsInMemory listingsInMemory(ListingStore listings, ItemStore items, NodeSettings node) {
        return new ListingsInMemory(listings, items, node.demonstration());
    }

    @Bean
    ListingChronicle listingChronicle(
            ItemStore items, ListingsInMemory memory, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        return new ListingChronicle(items, memory, audit, events, clock);
    }

    @Bean
    ChannelAccess channelAccess(Access access, ChannelGrants grants) {
        return new ChannelAccess(access, grants);
    }

    @Bean
    Judging judgingFreshness(DirectorySettings settings) {
        return new Judging(settings);
    }

    @Bean
    ReadingListings readingListings(
            ListingsInMemory memory, ItemStore items, ChannelAccess access, Judging judging, Clock clock) {
        return new ReadingListings(memory, items, access, judging, clock);
    }

    @Bean
    SearchingDirectory searchingDirectory(ListingsInMemory memory, StateNames names, Judging judging, Clock clock) {
        return new SearchingDirectory(memory::now, names, judging, clock);
    }

    @Bean
    ShowingListing showingListing(ReadingListings listings, ItemStore items, ChannelAccess access, Clock clock) {
        return new ShowingListing(listings, items, access, clock);
    }

    @Bean
    SeedingListings seedingListings(
            CurrentFacts facts,
            ListingStore listings,
            ListingsInMemory memory,
            ListingChronicle chronicle,
            Vault vault,
            Clock clock) {
        return new SeedingListings(facts, listings, memory, chronicle, vault, clock);
    }

    @Bean
    ListingEnrolled listingEnrolled(
            Directory authorities,
            ListingStore listings,
            ListingsInMemory memory,
            ListingChronicle chronicle,
            Vault vault,
            Clock clock) {
        return new ListingEnrolled(authorities, listings, memory, chronicle, vault, clock);
    }

    @Bean
    TendingDirectory tendingDirectory(SeedingListings seeding, ListingEnrolled enrolled) {
        return new TendingDirectory(seeding, enrolled);
    }

    @Bean
    KeepingRegisters keepingRegisters(ContactDirectory directory, StateNames names, Clock clock) {
        return new KeepingRegisters(directory, names, clock);
    }

    @Bean
    TellingChanges tellingChanges(ReadingListings listings, ItemStore items, StateNames names, Clock clock) {
        return new TellingChanges(listings, items, names, clock);
    }

    /// After the fictional authorities of a demonstration are there.
    @Bean
    ApplicationRunner firstListings(TendingDirectory tending) {
        return arguments -> tending.tend();
    }

    @Bean
    OfferingAuthorities offeringAuthorities(ListingsInMemory memory, StateNames names, Messages messages, Clock clock) {
        return new OfferingAuthorities(memory::now, names, messages, clock);
    }
}
