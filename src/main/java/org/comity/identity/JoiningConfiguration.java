package org.comity.identity;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.identity.store.ApplicationStore;
import org.comity.identity.store.AttestationStore;
import org.comity.identity.store.EnrolmentStore;
import org.comity.identity.store.IdentityStore;
import org.comity.identity.store.KeyChangeStore;
import org.comity.identity.store.PasskeyStore;
import org.comity.identity.store.ProposalStore;
import org.comity.identity.store.WardStore;
import org.comity.identity.usecase.ApplicationChronicle;
import org.comity.identity.usecase.Applying;
import org.comity.identity.usecase.DecidingApplication;
import org.comity.identity.usecase.EndingApplication;
import org.comity.identity.usecase.EnrollingAuthority;
import org.comity.identity.usecase.ExpiringApplications;
import org.comity.identity.usecase.FollowingApplication;
import org.comity.identity.usecase.HandingOverLink;
import org.comity.identity.usecase.LookingAfterPeople;
import org.comity.identity.usecase.Nobody;
import org.comity.identity.usecase.ReadingApplications;
import org.comity.identity.usecase.RecordingKeys;
import org.comity.identity.usecase.TellingOfApplications;
import org.comity.identity.usecase.WithdrawingApplication;
import org.comity.node.NodeSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration
class JoiningConfiguration {

    @Bean
    ApplicationStore applicationStore(JdbcClient database) {
        return new ApplicationStore(database);
    }

    @Bean
    EnrolmentStore enrolmentStore(JdbcClient database) {
        return new EnrolmentStore(database);
    }

    @Bean
    TellingOfApplications tellingOfApplications(Directory directory, ApplicationEventPublisher events) {
        return new TellingOfApplications(directory, events);
    }

    @Bean
    ApplicationChronicle applicationChronicle(
            ApplicationStore applications, AuditTrail audit, TellingOfApplications telling, Clock clock) {
        return new ApplicationChronicle(applications, audit, telling, clock);
    }

    @Bean
    Nobody nobody(IdentityStore people, EnrolmentStore links) {
        return new Nobody(people, links);
    }

    @Bean
    EndingApplication endingApplication(ApplicationStore applications, ApplicationChronicle chronicle, Clock clock) {
        return new EndingApplication(applications, chronicle, clock);
    }

    @Bean
    Applying applying(
            ApplicationStore applications,
            Directory directory,
            ApplicationChronicle chronicle,
            IdentitySettings settings,
            Clock clock,
            SecureRandom random) {
        return new Applying(applications, directory, chronicle, settings, clock, random);
    }

    @Bean
    ExpiringApplications expiringApplications(
            ApplicationStore applications,
            Nobody nobody,
            ApplicationChronicle chronicle,
            IdentitySettings settings,
            TransactionOperations transactions,
            Clock clock) {
        return new ExpiringApplications(applications, nobody, chronicle, settings, transactions, clock);
    }

    @Bean
    FollowingApplication followingApplication(
            ApplicationStore applications, ExpiringApplications expiring, Clock clock) {
        return new FollowingApplication(applications, expiring, clock);
    }

    @Bean
    WithdrawingApplication withdrawingApplication(
            ApplicationStore applications, Nobody nobody, ApplicationChronicle chronicle, Clock clock) {
        return new WithdrawingApplication(applications, nobody, chronicle, clock);
    }

    @Bean
    ReadingApplications readingApplications(
            ApplicationStore applications,
            Directory directory,
            ExpiringApplications expiring,
            Access access,
            Clock clock) {
        return new ReadingApplications(applications, directory, expiring, access, clock);
    }

    @Bean
    DecidingApplication decidingApplication(
            ApplicationStore applications,
            IdentityStore people,
            ApplicationChronicle chronicle,
            IdentitySettings settings,
            Access access,
            FreshTouch touch,
            Clock clock) {
        return new DecidingApplication(applications, people, people, chronicle, settings, access, touch, clock);
    }

    @Bean
    HandingOverLink handingOverLink(
            ApplicationStore applications,
            EnrolmentStore links,
            ApplicationChronicle chronicle,
            Access access,
            Clock clock,
            SecureRandom random) {
        return new HandingOverLink(applications, links, chronicle, access, clock, random);
    }

    @Bean
    RecordingKeys recordingKeys(JdbcClient database, Directory directory, AuditTrail audit, Clock clock) {
        return new RecordingKeys(new KeyChangeStore(database), new AttestationStore(database), directory, audit, clock);
    }

    @Bean
    LookingAfterPeople lookingAfterPeople(
            JdbcClient database,
            IdentityStore people,
            PasskeyStore passkeys,
            RecordingKeys keys,
            Access access,
            FreshTouch touch,
            AuditTrail audit,
            NodeSettings node,
            Clock clock) {
        var wards = new WardStore(database, passkeys, node.demonstration());
        return new LookingAfterPeople(wards, people, passkeys, keys, access, touch, audit, clock);
    }

    @Bean
    EnrollingAuthority enrollingAuthority(
            JdbcClient database,
            IdentityStore people,
            Access access,
            FreshTouch touch,
            AuditTrail audit,
            IdentitySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        return new EnrollingAuthority(
                new ProposalStore(database), people, access, touch, audit, settings, events, clock);
    }
}
