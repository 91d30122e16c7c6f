package org.comity.cyberviolence;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.cyberviolence.model.Instruments;
import org.comity.cyberviolence.model.ShippedEntries;
import org.comity.cyberviolence.model.ShippedInstruments;
import org.comity.cyberviolence.model.ShippedTypes;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.store.DraftStore;
import org.comity.cyberviolence.store.EntryStore;
import org.comity.cyberviolence.store.TellingStore;
import org.comity.cyberviolence.usecase.CurrentEntries;
import org.comity.cyberviolence.usecase.CyberviolenceAccess;
import org.comity.cyberviolence.usecase.DecidingTelling;
import org.comity.cyberviolence.usecase.ForgettingTellings;
import org.comity.cyberviolence.usecase.OfferingCyberviolence;
import org.comity.cyberviolence.usecase.PublishedEntries;
import org.comity.cyberviolence.usecase.PublishingEntry;
import org.comity.cyberviolence.usecase.ReadingTellings;
import org.comity.cyberviolence.usecase.StateLaws;
import org.comity.cyberviolence.usecase.TakingTellings;
import org.comity.cyberviolence.usecase.TellingChronicle;
import org.comity.cyberviolence.usecase.WritingEntries;
import org.comity.identity.Access;
import org.comity.identity.FreshTouch;
import org.comity.node.NodeSettings;
import org.comity.profiles.LegalProfiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration
@EnableConfigurationProperties(CyberviolenceSettings.class)
class CyberviolenceConfiguration {

    @Bean
    Types violenceTypes() {
        return ShippedTypes.shipped();
    }

    @Bean
    Instruments violenceInstruments(Types types) {
        return ShippedInstruments.shipped(types);
    }

    @Bean
    EntryStore violenceEntryStore(JdbcClient database, NodeSettings node) {
        return new EntryStore(database, node.demonstration());
    }

    @Bean
    DraftStore violenceDraftStore(JdbcClient database, NodeSettings node) {
        return new DraftStore(database, node.demonstration());
    }

    @Bean
    TellingStore violenceTellingStore(JdbcClient database) {
        return new TellingStore(database);
    }

    @Bean
    CurrentEntries currentViolenceEntries(EntryStore store, Types types) {
        return new CurrentEntries(store, types, ShippedEntries.shipped(types));
    }

    @Bean
    StateLaws stateLawsOnViolence(LegalProfiles profiles, Clock clock) {
        return new StateLaws(profiles, clock);
    }

    @Bean
    CyberviolenceAccess cyberviolenceAccess(Access access) {
        return new CyberviolenceAccess(access);
    }

    @Bean
    PublishedEntries publishedViolenceEntries(
            EntryStore store, DraftStore drafts, AuditTrail audit, ApplicationEventPublisher events) {
        return new PublishedEntries(store, drafts, audit, events);
    }

    @Bean
    PublishingEntry publishingViolenceEntry(
            PublishedEntries published,
            CurrentEntries entries,
            CyberviolenceAccess access,
            FreshTouch touch,
            TransactionOperations transactions,
            Clock clock) {
        return new PublishingEntry(published, entries, access, touch, transactions, clock);
    }

    @Bean
    WritingEntries writingViolenceEntries(
            DraftStore drafts, CyberviolenceAccess access, AuditTrail audit, Clock clock) {
        return new WritingEntries(drafts, access, audit, clock);
    }

    @Bean
    TellingChronicle violenceTellingChronicle(AuditTrail audit) {
        return new TellingChronicle(audit);
    }

    @Bean
    TakingTellings takingViolenceTellings(
            TellingStore tellings,
            TellingChronicle chronicle,
            CyberviolenceSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        return new TakingTellings(tellings, chronicle, settings, events, clock);
    }

    @Bean
    ReadingTellings readingViolenceTellings(TellingStore tellings, CurrentEntries entries, CyberviolenceAccess access) {
        return new ReadingTellings(tellings, entries, access);
    }

    @Bean
    DecidingTelling decidingViolenceTelling(
            TellingStore tellings,
            DraftStore drafts,
            CurrentEntries entries,
            TellingChronicle chronicle,
            CyberviolenceAccess access,
            Clock clock) {
        return new DecidingTelling(tellings, drafts, entries, chronicle, access, clock);
    }

    @Bean
    ForgettingTellings forgettingViolenceTellings(
            TellingStore tellings,
            DraftStore drafts,
            TellingChronicle chronicle,
            CyberviolenceSettings settings,
            Clock clock) {
        return new ForgettingTellings(tellings, drafts, chronicle, settings, clock);
    }

    @Bean
    OfferingCyberviolence offeringCyberviolence(Types types, CurrentEntries entries) {
        return new OfferingCyberviolence(types, entries);
    }
}
