package org.comity.identity;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.identity.store.ClaimedPerson;
import org.comity.identity.store.EnrolmentStore;
import org.comity.identity.store.PasskeyStore;
import org.comity.identity.store.RecoverySteps;
import org.comity.identity.store.RecoveryStore;
import org.comity.identity.usecase.AskingRecovery;
import org.comity.identity.usecase.DecidingRecovery;
import org.comity.identity.usecase.ExpiringRecoveries;
import org.comity.identity.usecase.FollowingRecovery;
import org.comity.identity.usecase.HandingOverNewKeys;
import org.comity.identity.usecase.ReadingRecoveries;
import org.comity.identity.usecase.RecordingKeys;
import org.comity.identity.usecase.RecoveryChronicle;
import org.comity.identity.usecase.RenewingKeys;
import org.comity.identity.usecase.StoppingRecovery;
import org.comity.node.NodeSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration
class RecoveryConfiguration {

    @Bean
    RecoveryStore recoveryStore(JdbcClient database, NodeSettings node) {
        return new RecoveryStore(database, node.demonstration());
    }

    @Bean
    RecoverySteps recoverySteps(JdbcClient database, NodeSettings node) {
        return new RecoverySteps(database, node.demonstration());
    }

    @Bean
    RecoveryChronicle recoveryChronicle(RecoverySteps steps, AuditTrail audit, ApplicationEventPublisher events) {
        return new RecoveryChronicle(steps, audit, events);
    }

    @Bean
    ExpiringRecoveries expiringRecoveries(
            RecoveryStore recoveries,
            RecoveryChronicle chronicle,
            IdentitySettings settings,
            TransactionOperations transactions,
            Clock clock) {
        return new ExpiringRecoveries(recoveries, chronicle, settings, transactions, clock);
    }

    @Bean
    AskingRecovery askingRecovery(
            RecoveryStore recoveries,
            JdbcClient database,
            NodeSettings node,
            ExpiringRecoveries expiring,
            RecoveryChronicle chronicle,
            IdentitySettings settings,
            Clock clock,
            SecureRandom random) {
        var people = new ClaimedPerson(database, node.demonstration());
        return new AskingRecovery(recoveries, people, expiring, chronicle, settings, clock, random);
    }

    @Bean
    FollowingRecovery followingRecovery(
            RecoveryStore recoveries, RecoverySteps steps, ExpiringRecoveries expiring, Clock clock) {
        return new FollowingRecovery(recoveries, steps, expiring, clock);
    }

    @Bean
    ReadingRecoveries readingRecoveries(
            RecoveryStore recoveries, RecoverySteps steps, ExpiringRecoveries expiring, Access access) {
        return new ReadingRecoveries(recoveries, steps, expiring, access);
    }

    @Bean
    DecidingRecovery decidingRecovery(
            RecoveryStore recoveries,
            ExpiringRecoveries expiring,
            RecoveryChronicle chronicle,
            IdentitySettings settings,
            Access access,
            FreshTouch touch,
            Clock clock) {
        return new DecidingRecovery(recoveries, expiring, chronicle, settings, access, touch, clock);
    }

    @Bean
    HandingOverNewKeys handingOverNewKeys(
            RecoveryStore recoveries,
            ExpiringRecoveries expiring,
            RecoveryChronicle chronicle,
            Access access,
            FreshTouch touch,
            Clock clock,
            SecureRandom random) {
        return new HandingOverNewKeys(recoveries, expiring, chronicle, access, touch, clock, random);
    }

    @Bean
    StoppingRecovery stoppingRecovery(
            RecoveryStore recoveries, RecoveryChronicle chronicle, Access access, Clock clock) {
        return new StoppingRecovery(recoveries, chronicle, access, clock);
    }

    @Bean
    RenewingKeys renewingKeys(
            RecoveryStore recoveries,
            ExpiringRecoveries expiring,
            RecoveryChronicle chronicle,
            PasskeyStore passkeys,
            RecordingKeys history,
            EnrolmentStore links,
            ComingIn comingIn,
            Clock clock) {
        return new RenewingKeys(recoveries, expiring, chronicle, passkeys, history, links, comingIn, clock);
    }
}
