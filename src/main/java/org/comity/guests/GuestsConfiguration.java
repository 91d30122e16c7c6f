package org.comity.guests;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.directory.ContactDirectory;
import org.comity.guests.store.DigestKeyStore;
import org.comity.guests.store.LinkStore;
import org.comity.guests.usecase.AnsweringAsGuest;
import org.comity.guests.usecase.EndingLink;
import org.comity.guests.usecase.FindingNumbers;
import org.comity.guests.usecase.GivingLink;
import org.comity.guests.usecase.KeyedDigests;
import org.comity.guests.usecase.LeavingAsGuest;
import org.comity.guests.usecase.LettingIn;
import org.comity.guests.usecase.LinkChronicle;
import org.comity.guests.usecase.LookingAtLinks;
import org.comity.guests.usecase.OpeningLink;
import org.comity.guests.usecase.TakingFiles;
import org.comity.guests.usecase.VisitingAsGuest;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.requests.GuestCases;
import org.comity.requests.ReportedAnswers;
import org.comity.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
@EnableConfigurationProperties(GuestsSettings.class)
class GuestsConfiguration {

    @Bean
    LinkStore guestLinkStore(JdbcClient database) {
        return new LinkStore(database);
    }

    @Bean
    KeyedDigests guestDigests(
            JdbcClient database, Vault vault, PlatformTransactionManager transactions, SecureRandom random) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new KeyedDigests(new DigestKeyStore(database), vault, apart, random);
    }

    @Bean
    LinkChronicle guestLinkChronicle(AuditTrail audit, ApplicationEventPublisher events) {
        return new LinkChronicle(audit, events);
    }

    @Bean
    FindingNumbers findingNumbers(ContactDirectory directory, Clock clock) {
        return new FindingNumbers(directory, clock);
    }

    @Bean
    LettingIn lettingIn(GuestCases cases, Directory directory) {
        return new LettingIn(cases, directory);
    }

    @Bean
    GivingLink givingLink(
            GuestCases cases,
            LinkStore links,
            KeyedDigests digests,
            FindingNumbers numbers,
            LinkChronicle chronicle,
            FreshTouch touch,
            GuestsSettings settings,
            SecureRandom random,
            Clock clock) {
        return new GivingLink(cases, links, digests, numbers, chronicle, touch, settings.validFor(), random, clock);
    }

    @Bean
    EndingLink endingLink(GuestCases cases, LinkStore links, LinkChronicle chronicle, Clock clock) {
        return new EndingLink(cases, links, chronicle, clock);
    }

    /// What the page of a request asks.
    @Bean
    LookingAtLinks lookingAtLinks(
            GuestCases cases,
            ReportedAnswers reports,
            LinkStore links,
            FindingNumbers numbers,
            Directory directory,
            Clock clock) {
        return new LookingAtLinks(cases, reports, links, numbers, directory, clock);
    }

    @Bean
    OpeningLink openingLink(
            LinkStore links,
            GuestCases cases,
            LettingIn lettingIn,
            KeyedDigests digests,
            LinkChronicle chronicle,
            GuestsSettings settings,
            TransactionTemplate transaction,
            SecureRandom random,
            Clock clock) {
        return new OpeningLink(
                links, cases, lettingIn, digests, chronicle, settings.codesPerHour(), transaction, random, clock);
    }

    @Bean
    VisitingAsGuest visitingAsGuest(
            LinkStore links, LettingIn lettingIn, GuestCases cases, KeyedDigests digests, Clock clock) {
        return new VisitingAsGuest(links, lettingIn, cases, digests, clock);
    }

    @Bean
    AnsweringAsGuest answeringAsGuest(
            LinkStore links,
            LettingIn lettingIn,
            GuestCases cases,
            KeyedDigests digests,
            LinkChronicle chronicle,
            Clock clock) {
        return new AnsweringAsGuest(links, lettingIn, cases, digests, chronicle, clock);
    }

    @Bean
    LeavingAsGuest leavingAsGuest(LinkStore links, KeyedDigests digests, Clock clock) {
        return new LeavingAsGuest(links, digests, clock);
    }

    @Bean
    TakingFiles takingFilesOfGuests(VisitingAsGuest visiting, GuestCases cases, LinkChronicle chronicle) {
        return new TakingFiles(visiting, cases, chronicle);
    }
}
