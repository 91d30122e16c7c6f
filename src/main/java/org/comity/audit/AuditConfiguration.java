package org.comity.audit;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.store.EntryStore;
import org.comity.audit.store.SignedHead;
import org.comity.audit.store.TreeStore;
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
    PublishedLog publishedLog(EntryStore entries, TreeStore tree) {
        return new PublishedLog(entries, tree);
    }

    @Bean
    LogExport logExport(PublishedLog log) {
        return new LogExport(log);
    }
}
