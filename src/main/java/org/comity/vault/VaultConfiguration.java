package org.comity.vault;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.vault.store.CaseKeyStore;
import org.comity.vault.store.DocumentStore;
import org.comity.vocabulary.KeyFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /// The check value is written before the first case key can be, and compared once more: of two nodes that start on
    /// a
    /// new database at once, only one has made the key that counts.
    @Bean
    MasterKey masterKey(VaultSettings settings, CaseKeyStore keys, Clock clock, SecureRandom random) {
        var file = new KeyFile(settings.masterKey());
        var key = MasterKey.open(file, keys.masterKeyCheck(), random);
        keys.rememberMasterKeyCheck(key.checkValue(), clock.instant());
        return MasterKey.open(file, keys.masterKeyCheck(), random);
    }

    @Bean
    Vault vault(MasterKey masterKey, CaseKeyStore keys, Clock clock, SecureRandom random) {
        return new Vault(masterKey, keys, clock, random);
    }

    @Bean
    SealedDocuments sealedDocuments(Vault vault, DocumentStore documents, Clock clock) {
        return new SealedDocuments(vault, documents, clock);
    }
}
