package org.comity.directory;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.directory.model.Judging;
import org.comity.directory.model.KeyText;
import org.comity.directory.store.DesignationProposalStore;
import org.comity.directory.store.ItemStore;
import org.comity.directory.store.ListingStore;
import org.comity.directory.store.ReminderStore;
import org.comity.directory.usecase.Attesting;
import org.comity.directory.usecase.ChannelAccess;
import org.comity.directory.usecase.KeepingListing;
import org.comity.directory.usecase.KeepingRegisters;
import org.comity.directory.usecase.ListingChronicle;
import org.comity.directory.usecase.ListingEnrolled;
import org.comity.directory.usecase.ListingsInMemory;
import org.comity.directory.usecase.ProposingDesignation;
import org.comity.directory.usecase.ReadingListings;
import org.comity.directory.usecase.RemindingOfAttestations;
import org.comity.directory.usecase.SearchingDirectory;
import org.comity.directory.usecase.SeedingListings;
import org.comity.directory.usecase.ShowingListing;
import org.comity.directory.usecase.TellingChanges;
import org.comity.directory.usecase.TendingDirectory;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.node.NodeSettings;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vault.Vault;
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
    ChannelAccess channelAccess(Access access) {
        return new ChannelAccess(access);
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
    KeepingListing keepingListing(
            ReadingListings listings,
            ItemStore items,
            ListingChronicle chronicle,
            ChannelAccess access,
            FreshTouch touch,
            Clock clock) {
        return new KeepingListing(listings, items, chronicle, access, touch, clock);
    }

    /// Where something reads OpenPGP, it is handed in here.
    @Bean
    KeyText keyText() {
        return new KeyText(KeyText.OpenPgp.NONE);
    }

    @Bean
    Attesting attesting(ReadingListings listings, ListingChronicle chronicle, ChannelAccess access, Clock clock) {
        return new Attesting(listings, chronicle, access, clock);
    }

    @Bean
    RemindingOfAttestations remindingOfAttestations(
            ReadingListings listings,
            JdbcClient database,
            DirectorySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        return new RemindingOfAttestations(listings, new ReminderStore(database), settings, events, clock);
    }

    @Bean
    ProposingDesignation proposingDesignation(
            ReadingListings listings,
            JdbcClient database,
            ObjectMapper json,
            ListingChronicle chronicle,
            ChannelAccess access,
            FreshTouch touch,
            AuditTrail audit,
            Clock clock) {
        return new ProposingDesignation(
                listings, new DesignationProposalStore(database, json), chronicle, access, touch, audit, clock);
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
}
