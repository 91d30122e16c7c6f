package org.comity.library;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.documents.DocumentPress;
import org.comity.identity.Access;
import org.comity.identity.FreshTouch;
import org.comity.library.model.PublicationFile;
import org.comity.library.store.OriginalFolder;
import org.comity.library.store.OriginalStore;
import org.comity.library.store.WorkStore;
import org.comity.library.usecase.BringingForOthers;
import org.comity.library.usecase.BringingOriginal;
import org.comity.library.usecase.CitingWork;
import org.comity.library.usecase.ClamdScan;
import org.comity.library.usecase.CurrentLibrary;
import org.comity.library.usecase.LibraryAccess;
import org.comity.library.usecase.OfferingWorks;
import org.comity.library.usecase.PrintingCover;
import org.comity.library.usecase.PublishingWork;
import org.comity.library.usecase.ReadingOriginals;
import org.comity.library.usecase.ScanningForOthers;
import org.comity.library.usecase.SeeingShipped;
import org.comity.library.usecase.VirusScan;
import org.comity.library.usecase.WorksAreNew;
import org.comity.node.NodeSettings;
import org.comity.web.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

@Configuration
@EnableConfigurationProperties(LibrarySettings.class)
class LibraryConfiguration {

    @Bean
    WorkStore workStore(JdbcClient database, ObjectMapper json, NodeSettings node) {
        return new WorkStore(database, json, node.demonstration());
    }

    @Bean
    SeeingShipped seeingShipped(WorkStore store, PlatformTransactionManager transactions, Clock clock) {
        var ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new SeeingShipped(store, ofItsOwn, PublicationFile.shipped(), clock);
    }

    @Bean
    CurrentLibrary currentLibrary(WorkStore store, SeeingShipped seeing) {
        return new CurrentLibrary(store, seeing);
    }

    @Bean
    OfferingWorks offeringWorks(CurrentLibrary library, OriginalStore originals, Messages messages) {
        return new OfferingWorks(library, originals, messages);
    }

    @Bean
    WorksAreNew worksAreNew(CurrentLibrary library, Messages messages) {
        return new WorksAreNew(library, messages);
    }

    @Bean
    LibraryAccess libraryAccess(Access access) {
        return new LibraryAccess(access);
    }

    @Bean
    CitingWork citingWork(Messages messages, NodeSettings node, Clock clock) {
        return new CitingWork(messages, node, clock);
    }

    @Bean
    BringingForOthers bringingForOthers(BringingOriginal bringing) {
        return new BringingForOthers(bringing);
    }

    @Bean
    PrintingCover printingCover(DocumentPress press, CitingWork citing, Messages messages, NodeSettings node) {
        return new PrintingCover(press, citing, messages, node);
    }

    @Bean
    OriginalStore originalStore(JdbcClient database, ObjectMapper json, NodeSettings node) {
        return new OriginalStore(database, json, node.demonstration());
    }

    @Bean
    OriginalFolder originalFolder(NodeSettings node, LibrarySettings settings) {
        return new OriginalFolder(
                node.home().resolve("library"), settings.largestFile().toBytes());
    }

    @Bean
    VirusScan virusScan(LibrarySettings settings) {
        return settings.clamd() == null ? VirusScan.none() : new ClamdScan(settings.clamd());
    }

    @Bean
    Scanning scanning(VirusScan scanner) {
        return new ScanningForOthers(scanner);
    }

    @Bean
    BringingOriginal bringingOriginal(
            LibraryAccess access,
            OriginalFolder folder,
            OriginalStore originals,
            VirusScan scanner,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        return new BringingOriginal(access, folder, originals, scanner, audit, transactions, clock);
    }

    @Bean
    ReadingOriginals readingOriginals(
            CurrentLibrary library, LibraryAccess access, OriginalFolder folder, OriginalStore originals) {
        return new ReadingOriginals(library, access, folder, originals);
    }

    @Bean
    PublishingWork publishingWork(
            WorkStore store,
            CurrentLibrary library,
            LibraryAccess access,
            FreshTouch touch,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new PublishingWork(store, library, access, touch, audit, events, clock);
    }
}
