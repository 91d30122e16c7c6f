package org.comity.certificates;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditSettings;
import org.comity.audit.AuditTrail;
import org.comity.certificates.paper.PrintingCertificates;
import org.comity.certificates.store.CertificateStore;
import org.comity.certificates.store.KeyStore;
import org.comity.certificates.store.NameStore;
import org.comity.certificates.usecase.CertificateWords;
import org.comity.certificates.usecase.DecidingWishes;
import org.comity.certificates.usecase.KeepingCertificates;
import org.comity.certificates.usecase.SigningCertificates;
import org.comity.documents.DocumentPress;
import org.comity.identity.Access;
import org.comity.node.NodeSettings;
import org.comity.web.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

@Configuration
@EnableConfigurationProperties(CertificatesSettings.class)
class CertificatesConfiguration {

    private static final String LOG = "/log";

    @Bean
    NameStore certificatesNameStore(JdbcClient database) {
        return new NameStore(database);
    }

    /// The key is called as the log's is, with another last word.
    @Bean
    SigningCertificates signingCertificates(
            AuditSettings settings,
            JdbcClient database,
            AuditTrail audit,
            TransactionOperations transactions,
            SecureRandom random,
            Clock clock) {
        var origin = settings.origin();
        var base = origin.endsWith(LOG) ? origin.substring(0, origin.length() - LOG.length()) : origin;
        return SigningCertificates.open(
                new CertificateKeys(settings.keyFolder()),
                base + "/certificates",
                new KeyStore(database),
                audit,
                transactions,
                random,
                clock);
    }

    @Bean
    CertificateWords certificateWords(CertificatesSettings settings, NodeSettings node) {
        return new CertificateWords(settings, node);
    }

    @Bean
    PrintingCertificates printingCertificates(
            DocumentPress press, Messages messages, CertificateWords words, SigningCertificates signing) {
        return new PrintingCertificates(press, messages, words, signing);
    }

    @Bean
    KeepingCertificates keepingCertificates(
            JdbcClient database,
            ObjectMapper json,
            NameStore names,
            SigningCertificates signing,
            PrintingCertificates printing,
            CertificateWords words,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        return new KeepingCertificates(
                new CertificateStore(database, json), names, signing, printing, words, audit, random, clock);
    }

    @Bean
    DecidingWishes decidingWishes(
            Certificates certificates, NameStore names, Access access, AuditTrail audit, Clock clock) {
        return new DecidingWishes(certificates, names, access, audit, clock);
    }
}
