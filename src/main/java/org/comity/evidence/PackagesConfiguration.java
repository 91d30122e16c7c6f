package org.comity.evidence;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.evidence.archive.WritingPackage;
import org.comity.evidence.store.CustodyStore;
import org.comity.evidence.store.FileStore;
import org.comity.evidence.store.PackageStore;
import org.comity.evidence.usecase.AnnouncingEvidence;
import org.comity.evidence.usecase.AskingForEvidenceTouch;
import org.comity.evidence.usecase.DecliningPackage;
import org.comity.evidence.usecase.DownloadingFile;
import org.comity.evidence.usecase.DraftingManifest;
import org.comity.evidence.usecase.ExportingPackage;
import org.comity.evidence.usecase.FilesOfPackages;
import org.comity.evidence.usecase.FindingOpenPackages;
import org.comity.evidence.usecase.FindingPackages;
import org.comity.evidence.usecase.HandingOutCustodyReceipts;
import org.comity.evidence.usecase.HandingOver;
import org.comity.evidence.usecase.KeepingCustody;
import org.comity.evidence.usecase.ListingFiles;
import org.comity.evidence.usecase.OpeningPackage;
import org.comity.evidence.usecase.PackageAccess;
import org.comity.evidence.usecase.PackageFiles;
import org.comity.evidence.usecase.PassingOn;
import org.comity.evidence.usecase.ReadingEvidence;
import org.comity.evidence.usecase.ReceivingPackage;
import org.comity.evidence.usecase.SayingConditions;
import org.comity.evidence.usecase.SealingHandover;
import org.comity.evidence.usecase.SealingPackage;
import org.comity.evidence.usecase.WithdrawingPackage;
import org.comity.identity.Access;
import org.comity.identity.Authority;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.requests.Requests;
import org.comity.seals.Seals;
import org.comity.vault.SealedFiles;
import org.comity.vault.Vault;
import org.comity.web.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

/// The life of packages: from opening to passing on.
@Configuration
class PackagesConfiguration {

    @Bean
    PackageStore evidencePackageStore(JdbcClient database, Vault vault, ObjectMapper json) {
        return new PackageStore(database, vault, json);
    }

    @Bean
    CustodyStore custodyStore(JdbcClient database, Vault vault, ObjectMapper json) {
        return new CustodyStore(database, vault, json);
    }

    @Bean
    PackageAccess packageAccess(Access access) {
        return new PackageAccess(access);
    }

    @Bean
    FindingPackages findingPackages(PackageStore packages, Requests requests, PackageAccess access) {
        return new FindingPackages(packages, requests, access);
    }

    @Bean
    FindingOpenPackages findingOpenPackages(FindingPackages finding) {
        return new FindingOpenPackages(finding);
    }

    @Bean
    KeepingCustody keepingCustody(
            PackageStore packages, CustodyStore custody, AuditTrail audit, SecureRandom random, Clock clock) {
        return new KeepingCustody(packages, custody, audit, random, clock);
    }

    @Bean
    AnnouncingEvidence announcingEvidence(ApplicationEventPublisher events, Clock clock) {
        return new AnnouncingEvidence(events, clock);
    }

    @Bean
    OpeningPackage openingPackage(
            Requests requests, PackageStore packages, PackageAccess access, KeepingCustody custody, Clock clock) {
        return new OpeningPackage(requests, packages, access, custody, clock);
    }

    @Bean
    SayingConditions sayingConditions(FindingPackages finding, PackageStore packages, KeepingCustody custody) {
        return new SayingConditions(finding, packages, custody);
    }

    @Bean
    FilesOfPackages filesOfPackages(FileStore evidenceFileStore, SealedFiles sealed) {
        return new FilesOfPackages(evidenceFileStore, sealed);
    }

    @Bean
    DraftingManifest draftingManifest(PackageFiles files, Messages messages) {
        return new DraftingManifest(files, messages);
    }

    @Bean
    SealingPackage sealingPackage(
            FindingPackages finding,
            DraftingManifest drafting,
            PackageStore packages,
            KeepingCustody custody,
            FreshTouch touch,
            Clock clock) {
        return new SealingPackage(finding, drafting, packages, custody, touch, clock);
    }

    @Bean
    SealingHandover sealingHandover(WritingPackage writing) {
        return new SealingHandover(writing);
    }

    @Bean
    HandingOver handingOverPackage(
            FindingPackages finding,
            SealingHandover sealing,
            PackageStore packages,
            KeepingCustody custody,
            FreshTouch touch,
            AnnouncingEvidence telling,
            TransactionOperations transaction,
            Clock clock) {
        return new HandingOver(finding, sealing, packages, custody, touch, telling, transaction, clock);
    }

    @Bean
    ReceivingPackage receivingPackage(
            FindingPackages finding,
            PackageStore packages,
            KeepingCustody custody,
            FreshTouch touch,
            AnnouncingEvidence telling,
            Clock clock) {
        return new ReceivingPackage(finding, packages, custody, touch, telling, clock);
    }

    @Bean
    DecliningPackage decliningPackage(
            FindingPackages finding,
            PackageStore packages,
            KeepingCustody custody,
            FreshTouch touch,
            AnnouncingEvidence telling,
            Clock clock) {
        return new DecliningPackage(finding, packages, custody, touch, telling, clock);
    }

    @Bean
    WithdrawingPackage withdrawingEvidence(
            FindingPackages finding, PackageStore packages, PackageFiles files, KeepingCustody custody, Clock clock) {
        return new WithdrawingPackage(finding, packages, files, custody, clock);
    }

    @Bean
    PassingOn passingOn(
            FindingPackages finding,
            PackageAccess access,
            Directory directory,
            KeepingCustody custody,
            AnnouncingEvidence telling) {
        return new PassingOn(finding, access, directory, custody, telling);
    }

    @Bean
    DownloadingFile downloadingFile(FindingPackages finding, KeepingCustody custody, PackageFiles files) {
        return new DownloadingFile(finding, custody, files);
    }

    @Bean
    WritingPackage writingPackage(Seals seals) {
        return new WritingPackage(new WritingPackage.Seal() {
            @Override
            public byte[] on(byte[] content, Authority by) {
                return seals.sealDetached(by, content).signature();
            }

            @Override
            public boolean ready(Authority by) {
                return seals.ready(by);
            }
        });
    }

    @Bean
    ExportingPackage exportingPackage(
            FindingPackages finding,
            PackageStore packages,
            SealingHandover sealing,
            CustodyStore chain,
            KeepingCustody custody,
            PackageFiles files,
            WritingPackage writing,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        return new ExportingPackage(
                finding, packages, sealing, chain, custody, files, writing, audit, transaction, clock);
    }

    @Bean
    AskingForEvidenceTouch askingForEvidenceTouch(
            FindingPackages finding, DraftingManifest drafting, FreshTouch touch, Clock clock) {
        return new AskingForEvidenceTouch(finding, drafting, touch, clock);
    }

    @Bean
    ReadingEvidence readingEvidence(
            Requests requests,
            FindingPackages finding,
            OpeningPackage opening,
            PassingOn passing,
            ListingFiles listing,
            CustodyStore custody) {
        return new ReadingEvidence(requests, finding, opening, passing, listing, custody);
    }

    @Bean
    HandingOutCustodyReceipts handingOutCustodyReceipts(ReadingEvidence reading, AuditTrail audit) {
        return new HandingOutCustodyReceipts(reading, audit);
    }
}
