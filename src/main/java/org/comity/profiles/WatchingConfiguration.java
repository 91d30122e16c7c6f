package org.comity.profiles;

import java.time.Clock;
import org.comity.identity.Access;
import org.comity.profiles.store.CollectionStore;
import org.comity.profiles.store.ProposalStore;
import org.comity.profiles.store.WatchStore;
import org.comity.profiles.usecase.KeepingCollections;
import org.comity.profiles.usecase.ProfileAccess;
import org.comity.profiles.usecase.ProfilesInMemory;
import org.comity.profiles.usecase.ReadingCells;
import org.comity.profiles.usecase.ReadingCollections;
import org.comity.profiles.usecase.RemindingOfReviews;
import org.comity.profiles.usecase.TellingWatchers;
import org.comity.profiles.usecase.Watching;
import org.comity.profiles.usecase.WordsOfNews;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people keep for themselves of profiles: what they watch, what they collect.
@Configuration
class WatchingConfiguration {

    @Bean
    WatchStore watchStore(JdbcClient database) {
        return new WatchStore(database);
    }

    @Bean
    Watching watching(
            WatchStore watches, LegalProfiles profiles, Access access, ApplicationEventPublisher events, Clock clock) {
        return new Watching(watches, profiles, access, events, clock);
    }

    @Bean
    TellingWatchers tellingWatchers(ProposalStore proposals, WatchStore watches, ApplicationEventPublisher events) {
        return new TellingWatchers(proposals, watches, events);
    }

    @Bean
    WordsOfNews wordsOfNews(WatchStore watches, ProfilesInMemory profiles, Messages messages, StateNames names) {
        return new WordsOfNews(watches, profiles, messages, names);
    }

    @Bean
    RemindingOfReviews remindingOfReviews(
            ProfilesInMemory profiles,
            WatchStore watches,
            ProfileAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        return new RemindingOfReviews(profiles, watches, access, events, clock);
    }

    @Bean
    CollectionStore collectionStore(JdbcClient database) {
        return new CollectionStore(database);
    }

    @Bean
    KeepingCollections keepingCollections(
            CollectionStore collections, ProfilesInMemory profiles, Access access, Clock clock) {
        return new KeepingCollections(collections, profiles, access, clock);
    }

    @Bean
    ReadingCollections readingCollections(LegalProfiles profiles, ReadingCells cells) {
        return new ReadingCollections(profiles, cells);
    }
}
