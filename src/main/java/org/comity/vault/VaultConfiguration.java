package org.comity.vault;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.node.NodeSettings;
import org.comity.vault.store.CaseKeyStore;
import org.comity.vault.store.DocumentStore;
import org.comity.vault.store.RetentionStore;
import org.comity.vault.store.SealedFileStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of the vault module.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    @Bean
    CaseKeyStore caseKeyStore(JdbcClient jdbc) {
        return new CaseKeyStore(jdbc);
    }

    @Bean
    DocumentStore documentStore(JdbcClient jdbc) {
        return new DocumentStore(jdbc);
    }

    @Bean
    MasterKey.InUse masterKey(VaultSettings settings, CaseKeyStore keys, Clock clock, SecureRandom random) {
        return new OpeningMasterKey(settings, keys, random).open(clock);
    }

    @Bean
    RetentionStore retentionStore(JdbcClient jdbc) {
        return new RetentionStore(jdbc);
    }

    @Bean
    Retention retention(
            RetentionStore store,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        return new Retention(store, audit::append, events::publishEvent, transaction, clock);
    }

    @Bean
    Vault vault(MasterKey.InUse masterKey, CaseKeyStore keys, Clock clock, SecureRandom random) {
        return new Vault(masterKey, keys, clock, random);
    }

    @Bean
    SealedFileStore sealedFileStore(JdbcClient jdbc) {
        return new SealedFileStore(jdbc);
    }

    /// Beside the database, in the node's home folder.
    @Bean
    PieceFolder pieceFolder(NodeSettings node) {
        return new PieceFolder(node.home().resolve("evidence"));
    }

    @Bean
    UsableSpace usableSpace(PieceFolder folder) {
        return folder::usable;
    }

    @Bean
    SealedFiles sealedFiles(Vault vault, SealedFileStore files, PieceFolder folder, Clock clock) {
        return new SealedFiles(vault, files, folder, clock);
    }

    @Bean
    SweepingFiles sweepingFiles(SealedFileStore files, PieceFolder folder) {
        return new SweepingFiles(files, folder);
    }

    @Bean
    SealedDocuments sealedDocuments(Vault vault, DocumentStore documents, Clock clock) {
        return new SealedDocuments(vault, documents, clock);
    }
}
