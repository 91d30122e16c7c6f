package org.comity.offline;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.audit.LogKey;
import org.comity.directory.ContactDirectory;
import org.comity.documents.DocumentPress;
import org.comity.identity.Access;
import org.comity.node.NodeSettings;
import org.comity.offline.store.SnapshotStore;
import org.comity.offline.usecase.CountingSnapshots;
import org.comity.offline.usecase.GatheringContacts;
import org.comity.offline.usecase.PackingSnapshot;
import org.comity.offline.usecase.TakingSnapshot;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration
@EnableConfigurationProperties(OfflineSettings.class)
class OfflineConfiguration {

    @Bean
    CountingSnapshots countingSnapshots(
            JdbcClient database,
            AuditTrail audit,
            TransactionOperations transactions,
            OfflineSettings settings,
            Clock clock) {
        return new CountingSnapshots(new SnapshotStore(database), audit, transactions, settings, clock);
    }

    @Bean
    TakingSnapshot takingSnapshot(
            ContactDirectory directory,
            PackingSnapshot packing,
            CountingSnapshots counting,
            Access access,
            SecureRandom random,
            Clock clock) {
        return new TakingSnapshot(new GatheringContacts(directory, clock), packing, counting, access, random, clock);
    }

    @Bean
    PackingSnapshot packingSnapshot(DocumentPress press, LogKey key, NodeSettings node) {
        return new PackingSnapshot(press, key, node);
    }
}
