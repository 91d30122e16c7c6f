package org.comity.disclosure;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.directory.ChannelGrants;
import org.comity.directory.ContactDirectory;
import org.comity.disclosure.store.DisclosureSteps;
import org.comity.disclosure.store.DisclosureStore;
import org.comity.disclosure.store.MeasureStore;
import org.comity.disclosure.usecase.AskingForDetails;
import org.comity.disclosure.usecase.BreakingGlass;
import org.comity.disclosure.usecase.DecidingDisclosure;
import org.comity.disclosure.usecase.DisclosureAccess;
import org.comity.disclosure.usecase.DisclosureChronicle;
import org.comity.disclosure.usecase.EndingDisclosures;
import org.comity.disclosure.usecase.KeepingMeasure;
import org.comity.disclosure.usecase.OfferingDetails;
import org.comity.disclosure.usecase.ReadingDisclosures;
import org.comity.disclosure.usecase.RunningDisclosures;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.vault.Retention;
import org.comity.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

@Configuration
@EnableConfigurationProperties(DisclosureSettings.class)
class DisclosureConfiguration {

    @Bean
    DisclosureStore disclosureStore(JdbcClient database, Vault vault, ObjectMapper json) {
        return new DisclosureStore(database, vault, json);
    }

    @Bean
    DisclosureSteps disclosureSteps(JdbcClient database) {
        return new DisclosureSteps(database);
    }

    @Bean
    MeasureStore measureStore(JdbcClient database) {
        return new MeasureStore(database);
    }

    /// What the directory asks.
    @Bean
    ChannelGrants runningDisclosures(DisclosureStore disclosures, Clock clock) {
        return new RunningDisclosures(disclosures, clock);
    }

    @Bean
    DisclosureAccess disclosureAccess(Access access, Clock clock) {
        return new DisclosureAccess(access, clock);
    }

    @Bean
    DisclosureChronicle disclosureChronicle(
            DisclosureSteps steps, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        return new DisclosureChronicle(steps, audit, events, clock);
    }

    @Bean
    EndingDisclosures endingDisclosures(
            DisclosureStore disclosures,
            DisclosureChronicle chronicle,
            Retention retention,
            DisclosureSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        return new EndingDisclosures(disclosures, chronicle, retention, settings, transactions, clock);
    }

    @Bean
    KeepingMeasure keepingMeasure(MeasureStore measure, DisclosureSettings settings, AuditTrail audit, Clock clock) {
        return new KeepingMeasure(measure, settings, audit, clock);
    }

    @Bean
    OfferingDetails offeringDetails(
            ContactDirectory directory,
            Directory people,
            DisclosureStore disclosures,
            EndingDisclosures ending,
            KeepingMeasure measure) {
        return new OfferingDetails(directory, people, disclosures, ending, measure);
    }

    @Bean
    AskingForDetails askingForDetails(
            OfferingDetails offering,
            KeepingMeasure measure,
            DisclosureStore disclosures,
            DisclosureChronicle chronicle,
            DisclosureSettings settings,
            Clock clock) {
        return new AskingForDetails(offering, measure, disclosures, chronicle, settings, clock);
    }

    @Bean
    BreakingGlass breakingGlass(
            OfferingDetails offering,
            KeepingMeasure measure,
            DisclosureStore disclosures,
            DisclosureChronicle chronicle,
            FreshTouch touch,
            DisclosureSettings settings,
            Clock clock) {
        return new BreakingGlass(offering, measure, disclosures, chronicle, touch, settings, clock);
    }

    @Bean
    DecidingDisclosure decidingDisclosure(
            DisclosureStore disclosures,
            EndingDisclosures ending,
            DisclosureChronicle chronicle,
            DisclosureAccess access,
            ContactDirectory directory,
            FreshTouch touch,
            DisclosureSettings settings,
            Clock clock) {
        return new DecidingDisclosure(disclosures, ending, chronicle, access, directory, touch, settings, clock);
    }

    @Bean
    ReadingDisclosures readingDisclosures(
            DisclosureStore disclosures,
            DisclosureSteps steps,
            MeasureStore measure,
            EndingDisclosures ending,
            DisclosureChronicle chronicle,
            DisclosureAccess access,
            ContactDirectory directory,
            Clock clock) {
        return new ReadingDisclosures(disclosures, steps, measure, ending, chronicle, access, directory, clock);
    }
}
