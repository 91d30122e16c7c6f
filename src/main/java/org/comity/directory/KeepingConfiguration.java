package org.comity.directory;

import java.time.Clock;
import org.comity.directory.model.KeyText;
import org.comity.directory.model.OpenPgpText;
import org.comity.directory.model.OpenedListings;
import org.comity.directory.store.DesignationProposalStore;
import org.comity.directory.store.ItemStore;
import org.comity.directory.store.ReminderStore;
import org.comity.directory.store.SlowedStore;
import org.comity.directory.usecase.Attesting;
import org.comity.directory.usecase.ChannelAccess;
import org.comity.directory.usecase.KeepingListing;
import org.comity.directory.usecase.ListingChronicle;
import org.comity.directory.usecase.ProposingDesignation;
import org.comity.directory.usecase.ReadingListings;
import org.comity.directory.usecase.RemindingOfAttestations;
import org.comity.directory.usecase.SlowingReaders;
import org.comity.directory.usecase.WaitingInDirectory;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// What those who keep listings do, and what they are told. The rest of the directory reads.
@Configuration
class KeepingConfiguration {

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
        return new KeyText(new OpenPgpText());
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
    WaitingInDirectory waitingInDirectory(
            ReadingListings listings,
            JdbcClient database,
            ObjectMapper json,
            ChannelAccess access,
            DirectorySettings settings,
            Clock clock) {
        return new WaitingInDirectory(listings, new DesignationProposalStore(database, json), access, settings, clock);
    }

    @Bean
    ProposingDesignation proposingDesignation(
            ReadingListings listings,
            JdbcClient database,
            ObjectMapper json,
            ListingChronicle chronicle,
            ChannelAccess access,
            FreshTouch touch,
            Clock clock) {
        return new ProposingDesignation(
                listings, new DesignationProposalStore(database, json), chronicle, access, touch, clock);
    }

    @Bean
    SlowingReaders slowingReaders(
            ReadingListings listings,
            DirectorySettings settings,
            JdbcClient database,
            ListingChronicle chronicle,
            ChannelAccess access,
            Directory people,
            Clock clock) {
        return new SlowingReaders(
                listings,
                new OpenedListings(settings.openedPerHour()),
                new SlowedStore(database),
                chronicle,
                access,
                people,
                clock);
    }
}
