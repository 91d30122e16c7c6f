package org.comity.courseware;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.courseware.model.PackageArchive.Limits;
import org.comity.courseware.store.AttemptStore;
import org.comity.courseware.store.Cmi5Store;
import org.comity.courseware.store.ErasureStore;
import org.comity.courseware.store.PackageFolder;
import org.comity.courseware.store.PackageStore;
import org.comity.courseware.store.ProgressStore;
import org.comity.courseware.usecase.BringingPackage;
import org.comity.courseware.usecase.CoursewareAccess;
import org.comity.courseware.usecase.ErasingDetails;
import org.comity.courseware.usecase.FindingRun;
import org.comity.courseware.usecase.KeepingDocuments;
import org.comity.courseware.usecase.Launching;
import org.comity.courseware.usecase.LaunchingUnit;
import org.comity.courseware.usecase.OriginPlace;
import org.comity.courseware.usecase.ReadingPackages;
import org.comity.courseware.usecase.ReceivingStatements;
import org.comity.courseware.usecase.ReportingResult;
import org.comity.courseware.usecase.RunningSco;
import org.comity.courseware.usecase.SayingForNode;
import org.comity.courseware.usecase.WithdrawingPackage;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.library.Scanning;
import org.comity.node.NodeSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

@Configuration
@EnableConfigurationProperties(CoursewareSettings.class)
class CoursewareConfiguration {

    @Bean
    OriginPlace originPlace(CoursewareSettings settings, NodeSettings node, @Value("${server.port:8080}") int port) {
        return OriginPlace.of(settings, node.publicAddress(), port);
    }

    @Bean
    PackageStore packageStore(JdbcClient database, ObjectMapper json, NodeSettings node) {
        return new PackageStore(database, json, node.demonstration());
    }

    @Bean
    PackageFolder packageFolder(NodeSettings node, CoursewareSettings settings) {
        return new PackageFolder(
                node.home().resolve("courseware"), settings.largestFile().toBytes());
    }

    @Bean
    AttemptStore attemptStore(JdbcClient database) {
        return new AttemptStore(database);
    }

    @Bean
    ProgressStore progressStore(JdbcClient database) {
        return new ProgressStore(database);
    }

    @Bean
    CoursewareAccess coursewareAccess(Access access, ObjectProvider<CourseAdmission> courses) {
        return new CoursewareAccess(access, courses);
    }

    @Bean
    BringingPackage bringingPackage(
            CoursewareAccess access,
            PackageStore store,
            BringingPackage.Place place,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        return new BringingPackage(access, store, place, audit, transactions, clock);
    }

    @Bean
    BringingPackage.Place placeForPackages(PackageFolder folder, Scanning scanner, CoursewareSettings settings) {
        var limits = new Limits(settings.mostFiles(), settings.largestUnpacked().toBytes());
        return new BringingPackage.Place(folder, scanner, limits);
    }

    @Bean
    WithdrawingPackage withdrawingPackage(CoursewareAccess access, PackageStore store, AuditTrail audit, Clock clock) {
        return new WithdrawingPackage(access, store, audit, clock);
    }

    @Bean
    ReadingPackages readingPackages(PackageStore store, CoursewareAccess access) {
        return new ReadingPackages(store, access);
    }

    @Bean
    Launching launching(
            PackageStore packages,
            AttemptStore attempts,
            OriginPlace place,
            CoursewareSettings settings,
            SecureRandom random,
            Clock clock) {
        return new Launching(packages, attempts, place, settings.launchFor(), random, clock);
    }

    @Bean
    FindingRun findingRun(
            AttemptStore attempts, PackageStore packages, PackageFolder folder, Directory directory, Clock clock) {
        return new FindingRun(attempts, packages, folder, directory, clock);
    }

    @Bean
    ReportingResult reportingResult(
            AttemptStore attempts,
            ProgressStore progress,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new ReportingResult(attempts, progress, audit, events, clock);
    }

    @Bean
    RunningSco runningSco(AttemptStore attempts, ProgressStore progress, ReportingResult reporting) {
        return new RunningSco(attempts, progress, reporting);
    }

    @Bean
    Cmi5Store cmi5Store(JdbcClient database) {
        return new Cmi5Store(database);
    }

    @Bean
    SayingForNode sayingForNode(Cmi5Store store, ReportingResult reporting, NodeSettings node, Clock clock) {
        return new SayingForNode(store, reporting, node.publicAddress(), clock);
    }

    @Bean
    LaunchingUnit launchingUnit(
            AttemptStore attempts,
            ProgressStore progress,
            Cmi5Store store,
            SayingForNode saying,
            SecureRandom random,
            Clock clock) {
        return new LaunchingUnit(attempts, progress, store, saying, random, clock);
    }

    @Bean
    ReceivingStatements receivingStatements(
            AttemptStore attempts, ProgressStore progress, Cmi5Store store, SayingForNode saying, Clock clock) {
        return new ReceivingStatements(attempts, progress, store, saying, clock);
    }

    @Bean
    KeepingDocuments keepingDocuments(AttemptStore attempts, Cmi5Store store, Clock clock) {
        return new KeepingDocuments(attempts, store, clock);
    }

    @Bean
    ErasureStore erasureStore(JdbcClient database) {
        return new ErasureStore(database);
    }

    @Bean
    ErasingDetails erasingDetails(ErasureStore store, CoursewareSettings settings, Clock clock) {
        return new ErasingDetails(store, settings.keepDetails(), clock);
    }
}
