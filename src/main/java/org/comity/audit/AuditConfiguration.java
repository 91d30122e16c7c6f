package org.comity.audit;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.store.CosignatureStore;
import org.comity.audit.store.EntryStore;
import org.comity.audit.store.LogSnapshot;
import org.comity.audit.store.RecordLines;
import org.comity.audit.store.SignedHead;
import org.comity.audit.store.TreeStore;
import org.comity.audit.witness.Witnessing;
import org.comity.vocabulary.KeyFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// The beans of the audit module.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    @Bean
    EntryStore auditEntryStore(JdbcClient jdbc) {
        return new EntryStore(jdbc);
    }

    @Bean
    TreeStore auditTreeStore(JdbcClient jdbc) {
        return new TreeStore(jdbc);
    }

    @Bean
    LogKey logKey(AuditSettings settings, TreeStore tree, SecureRandom random) {
        var inForce = tree.latestCheckpoint().map(SignedHead::verifierKey);
        return LogKey.open(new KeyFile(settings.signingKey()), settings.origin(), inForce, random);
    }

    @Bean
    Integrator auditIntegrator(TreeStore tree, LogKey key, PlatformTransactionManager transactions, Clock clock) {
        return new Integrator(tree, key, transactions, clock);
    }

    @Bean
    AuditTrail auditTrail(
            EntryStore entries,
            TreeStore tree,
            Integrator integrator,
            PlatformTransactionManager transactions,
            Clock clock,
            SecureRandom random) {
        return new MerkleAuditTrail(entries, tree, integrator, transactions, clock, random);
    }

    @Bean
    RecordProtection recordProtection(TreeStore tree) {
        return new RecordProtection(tree);
    }

    @Bean
    CosignatureStore cosignatureStore(JdbcClient jdbc) {
        return new CosignatureStore(jdbc);
    }

    @Bean
    PublishedLog publishedLog(EntryStore entries, TreeStore tree, CosignatureStore cosignatures) {
        return new PublishedLog(entries, tree, cosignatures);
    }

    @Bean
    Witnesses witnesses(AuditSettings settings, TreeStore tree, CosignatureStore cosignatures, Clock clock) {
        return new Witnessing(settings.witnesses(), settings.witnessEvery(), tree, cosignatures, clock);
    }

    @Bean
    RecordReader recordReader(JdbcClient jdbc) {
        return new RecordReader(new RecordLines(jdbc));
    }

    @Bean
    LogExport logExport(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return LogExport.of(LogSnapshot.of(jdbc, transactions));
    }
}
