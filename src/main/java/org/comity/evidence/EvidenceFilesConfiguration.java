package org.comity.evidence;

import java.time.Clock;
import org.comity.evidence.store.FileStore;
import org.comity.evidence.usecase.AnnouncingFile;
import org.comity.evidence.usecase.BringingFile;
import org.comity.evidence.usecase.Custody;
import org.comity.evidence.usecase.FindingFile;
import org.comity.evidence.usecase.FinishingFile;
import org.comity.evidence.usecase.ListingFiles;
import org.comity.evidence.usecase.OpenPackages;
import org.comity.evidence.usecase.RoomOnDisk;
import org.comity.evidence.usecase.TakingBytes;
import org.comity.evidence.usecase.TakingOutFile;
import org.comity.vault.SealedFiles;
import org.comity.vault.UsableSpace;
import org.comity.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The beans that take in files. Which packages are open, and where it is written down who brought what, is said by
/// others.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceFilesConfiguration {

    @Bean
    FileStore evidenceFileStore(JdbcClient database, Vault vault, SealedFiles sealed) {
        return new FileStore(database, vault, sealed);
    }

    @Bean
    FindingFile findingEvidenceFile(OpenPackages packages, FileStore files) {
        return new FindingFile(packages, files);
    }

    @Bean
    RoomOnDisk roomOnDisk(UsableSpace disk, EvidenceSettings settings) {
        return new RoomOnDisk(disk, settings);
    }

    @Bean
    AnnouncingFile announcingFile(
            OpenPackages packages,
            FileStore files,
            SealedFiles sealed,
            RoomOnDisk room,
            EvidenceSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        return new AnnouncingFile(packages, files, sealed, room, settings, transaction, clock);
    }

    @Bean
    TakingBytes takingBytes(FindingFile finding, SealedFiles sealed, RoomOnDisk room) {
        return new TakingBytes(finding, sealed, room);
    }

    @Bean
    FinishingFile finishingFile(
            FindingFile finding,
            FileStore files,
            SealedFiles sealed,
            Custody custody,
            TransactionOperations transaction) {
        return new FinishingFile(finding, files, sealed, custody, transaction);
    }

    @Bean
    TakingOutFile takingOutFile(
            FindingFile finding,
            FileStore files,
            SealedFiles sealed,
            Custody custody,
            TransactionOperations transaction) {
        return new TakingOutFile(finding, files, sealed, custody, transaction);
    }

    @Bean
    BringingFile bringingEvidenceFile(
            AnnouncingFile announcing,
            TakingBytes taking,
            FinishingFile finishing,
            TakingOutFile takingOut,
            FileStore files,
            EvidenceSettings settings) {
        return new BringingFile(announcing, taking, finishing, takingOut, files, settings);
    }

    @Bean
    ListingFiles listingEvidenceFiles(OpenPackages packages, FileStore files, EvidenceSettings settings) {
        return new ListingFiles(packages, files, settings);
    }
}
