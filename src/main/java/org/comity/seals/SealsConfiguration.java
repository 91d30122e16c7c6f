package org.comity.seals;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.comity.audit.AuditTrail;
import org.comity.identity.Access;
import org.comity.identity.FreshTouch;
import org.comity.node.NodeSettings;
import org.comity.seals.pdf.SealingBytes;
import org.comity.seals.pdf.SealingPdf;
import org.comity.seals.pdf.TimeStamps;
import org.comity.seals.pki.Issuing;
import org.comity.seals.store.RootStore;
import org.comity.seals.store.SealStore;
import org.comity.seals.usecase.ChoosingSeal;
import org.comity.seals.usecase.KeepingRoot;
import org.comity.seals.usecase.KeepingSeals;
import org.comity.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration
@EnableConfigurationProperties(SealsSettings.class)
class SealsConfiguration {

    @Bean
    SealStore sealStore(JdbcClient database, Vault vault) {
        return new SealStore(database, vault);
    }

    @Bean
    RootStore sealRootStore(JdbcClient database, Vault vault) {
        return new RootStore(database, vault);
    }

    @Bean
    Issuing sealIssuing(SecureRandom random) {
        return new Issuing(random);
    }

    @Bean
    KeepingRoot keepingSealRoot(
            RootStore roots,
            SealStore seals,
            Issuing issuing,
            NodeSettings node,
            AuditTrail audit,
            TransactionOperations transactions) {
        return new KeepingRoot(roots, seals, issuing, node, audit, transactions);
    }

    @Bean
    KeepingSeals keepingSeals(
            SealStore seals,
            KeepingRoot roots,
            Issuing issuing,
            SealsSettings settings,
            NodeSettings node,
            AuditTrail audit,
            TransactionOperations transactions) {
        return new KeepingSeals(seals, roots, issuing, settings, node, audit, transactions);
    }

    @Bean
    SealingPdf sealingPdf(SealsSettings settings, SecureRandom random) {
        return new SealingPdf(stamps(settings, random));
    }

    @Bean
    SealingBytes sealingBytes(SealsSettings settings, SecureRandom random) {
        return new SealingBytes(stamps(settings, random));
    }

    private static Optional<TimeStamps> stamps(SealsSettings settings, SecureRandom random) {
        return Optional.ofNullable(settings.timeStampUrl())
                .map(service -> new TimeStamps(service, settings.timeStampPatience(), random));
    }

    @Bean
    Seals seals(KeepingSeals keeping, SealingPdf sealing, SealingBytes beside, Clock clock) {
        return new Seals(keeping, sealing, beside, clock);
    }

    @Bean
    ChoosingSeal choosingSeal(
            SealStore seals,
            KeepingSeals keeping,
            Access access,
            FreshTouch touch,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        return new ChoosingSeal(seals, keeping, access, touch, audit, transactions, clock);
    }
}
