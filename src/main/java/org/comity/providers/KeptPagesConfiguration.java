package org.comity.providers;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.identity.Access;
import org.comity.identity.FreshTouch;
import org.comity.node.NodeSettings;
import org.comity.providers.store.ClaimStore;
import org.comity.providers.store.StatementStore;
import org.comity.providers.usecase.ActingOnClaim;
import org.comity.providers.usecase.CheckingTyped;
import org.comity.providers.usecase.ClaimAccess;
import org.comity.providers.usecase.ClaimChronicle;
import org.comity.providers.usecase.ClaimingPage;
import org.comity.providers.usecase.CurrentDirectory;
import org.comity.providers.usecase.ExpiringClaims;
import org.comity.providers.usecase.KeepingPage;
import org.comity.providers.usecase.KeptPagesInMemory;
import org.comity.providers.usecase.ReadingClaims;
import org.comity.providers.usecase.ReadingHistory;
import org.comity.providers.usecase.RemindingOfPages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What it takes for providers to keep their own page.
@Configuration
@EnableConfigurationProperties(ProvidersSettings.class)
class KeptPagesConfiguration {

    @Bean
    ClaimStore claimStore(JdbcClient database) {
        return new ClaimStore(database);
    }

    @Bean
    StatementStore statementStore(JdbcClient database) {
        return new StatementStore(database);
    }

    @Bean
    KeptPagesInMemory keptPagesInMemory(ClaimStore claims, StatementStore statements, NodeSettings node) {
        return new KeptPagesInMemory(claims, statements, node.demonstration());
    }

    @Bean
    ClaimAccess claimAccess(Access access) {
        return new ClaimAccess(access);
    }

    @Bean
    ClaimChronicle claimChronicle(
            ClaimStore claims,
            KeptPagesInMemory memory,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new ClaimChronicle(claims, memory, audit, events, clock);
    }

    @Bean
    ReadingClaims readingClaims(ClaimStore claims, ClaimAccess access, Clock clock) {
        return new ReadingClaims(claims, access, clock);
    }

    @Bean
    ClaimingPage claimingPage(
            ClaimStore claims,
            ClaimChronicle chronicle,
            ClaimAccess access,
            ProvidersSettings settings,
            SecureRandom random,
            Clock clock) {
        return new ClaimingPage(claims, chronicle, access, settings, random, clock);
    }

    @Bean
    ActingOnClaim actingOnClaim(
            ClaimStore claims, ReadingClaims reading, ClaimChronicle chronicle, FreshTouch touch, Clock clock) {
        return new ActingOnClaim(claims, reading, chronicle, touch, clock);
    }

    @Bean
    ExpiringClaims expiringClaims(
            ClaimStore claims, ClaimChronicle chronicle, TransactionOperations transactions, Clock clock) {
        return new ExpiringClaims(claims, chronicle, transactions, clock);
    }

    @Bean
    KeepingPage keepingPage(
            CurrentDirectory directory,
            ClaimStore claims,
            StatementStore statements,
            ClaimChronicle chronicle,
            ClaimAccess access,
            Clock clock) {
        return new KeepingPage(directory, claims, statements, chronicle, access, clock);
    }

    @Bean
    CheckingTyped checkingTyped(CurrentDirectory directory) {
        return new CheckingTyped(directory);
    }

    @Bean
    ReadingHistory readingHistory(
            CurrentDirectory directory, StatementStore statements, ClaimAccess access, NodeSettings node) {
        return new ReadingHistory(directory, statements, access, node.demonstration());
    }

    @Bean
    RemindingOfPages remindingOfPages(
            KeptPagesInMemory memory,
            ClaimStore claims,
            ProvidersSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        return new RemindingOfPages(memory, claims, settings, events, transactions, clock);
    }
}
