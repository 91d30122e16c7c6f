package org.comity.library;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.identity.Access;
import org.comity.library.store.SearchStore;
import org.comity.library.usecase.CitingWork;
import org.comity.library.usecase.CurrentLibrary;
import org.comity.library.usecase.SavingSearches;
import org.comity.library.usecase.TellingSearchers;
import org.comity.library.usecase.WordsOfFound;
import org.comity.node.NodeSettings;
import org.comity.web.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Searches of the library that people keep, and what they are told of them.
@Configuration
class SearchesConfiguration {

    @Bean
    SearchStore searchStore(JdbcClient database) {
        return new SearchStore(database);
    }

    @Bean
    SavingSearches savingSearches(
            SearchStore store, Access access, ApplicationEventPublisher events, SecureRandom random, Clock clock) {
        return new SavingSearches(store, access, events, random, clock);
    }

    @Bean
    TellingSearchers tellingSearchers(
            SearchStore store,
            CurrentLibrary library,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            NodeSettings node,
            Clock clock) {
        return new TellingSearchers(store, library, transactions, events, node, clock);
    }

    @Bean
    WordsOfFound wordsOfFound(
            SearchStore store,
            SavingSearches saving,
            CurrentLibrary library,
            CitingWork citing,
            Messages messages,
            NodeSettings node) {
        return new WordsOfFound(store, saving, library, citing, messages, node);
    }
}
