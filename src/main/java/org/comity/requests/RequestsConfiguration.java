package org.comity.requests;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.documents.DocumentPress;
import org.comity.exchange.Exchange;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.node.NodeSettings;
import org.comity.requests.paper.RequestDocument;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.RecordedDocuments;
import org.comity.requests.store.RequestLists;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.SealedContent;
import org.comity.requests.store.StepStore;
import org.comity.requests.usecase.ActingOnRequest;
import org.comity.requests.usecase.AskingForTouch;
import org.comity.requests.usecase.CaseAccess;
import org.comity.requests.usecase.Chronicle;
import org.comity.requests.usecase.ClosingCases;
import org.comity.requests.usecase.LapsingPreservations;
import org.comity.requests.usecase.LookingUpDigest;
import org.comity.requests.usecase.ReadingRequests;
import org.comity.requests.usecase.RecordingDelivery;
import org.comity.requests.usecase.ReportingReadings;
import org.comity.requests.usecase.Reservations;
import org.comity.requests.usecase.SavingDraft;
import org.comity.requests.usecase.SendingRequest;
import org.comity.requests.usecase.StartingDraft;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vault.Retention;
import org.comity.vault.SealedDocuments;
import org.comity.vault.Vault;
import org.comity.web.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

@Configuration
@EnableConfigurationProperties(RequestsSettings.class)
class RequestsConfiguration {

    @Bean
    SealedContent sealedContent(Vault vault, ObjectMapper json) {
        return new SealedContent(vault, json);
    }

    @Bean
    RequestStore requestStore(JdbcClient database, Directory directory, SealedContent sealing) {
        return new RequestStore(database, directory, sealing);
    }

    @Bean
    StepStore stepStore(JdbcClient database, SealedContent sealing) {
        return new StepStore(database, sealing);
    }

    @Bean
    RequestLists requestLists(JdbcClient database, Directory directory, SealedContent sealing) {
        return new RequestLists(database, directory, sealing);
    }

    @Bean
    RecordedDocuments recordedDocuments(JdbcClient database) {
        return new RecordedDocuments(database);
    }

    @Bean
    LookingUpDigest lookingUpDigest(RecordedDocuments recorded) {
        return new LookingUpDigest(recorded);
    }

    @Bean
    RequestDocument requestDocument(DocumentPress press, Messages messages, StateNames names, NodeSettings node) {
        return new RequestDocument(press, messages, names, node);
    }

    @Bean
    ReadingStore readingStore(JdbcClient database) {
        return new ReadingStore(database);
    }

    @Bean
    ReportingReadings reportingReadings(ReadingStore readings, Directory directory, Access access, AuditTrail audit) {
        return new ReportingReadings(readings, directory, access, audit);
    }

    @Bean
    CaseAccess caseAccess(Access access) {
        return new CaseAccess(access);
    }

    @Bean
    ClosingCases closingCases(Retention retention, RequestsSettings settings) {
        return new ClosingCases(retention, settings);
    }

    @Bean
    Chronicle chronicle(
            StepStore steps, AuditTrail audit, ApplicationEventPublisher events, ClosingCases closing, Clock clock) {
        return new Chronicle(steps, audit, events, closing, clock);
    }

    @Bean
    Reservations reservations(CurrentFacts facts, Clock clock) {
        return new Reservations(facts, clock);
    }

    @Bean
    StartingDraft startingDraft(
            RequestStore requests,
            Chronicle chronicle,
            Directory directory,
            CurrentFacts facts,
            Vault vault,
            CaseAccess access,
            Clock clock) {
        return new StartingDraft(requests, chronicle, directory, facts, vault, access, clock);
    }

    @Bean
    SavingDraft savingDraft(RequestStore requests, CaseAccess access, Clock clock) {
        return new SavingDraft(requests, access, clock);
    }

    @Bean
    ActingOnRequest actingOnRequest(
            RequestStore requests,
            Reservations reservations,
            Chronicle chronicle,
            CaseAccess access,
            FreshTouch touch,
            Clock clock) {
        return new ActingOnRequest(requests, reservations, chronicle, access, touch, clock);
    }

    @Bean
    SendingRequest sendingRequest(
            RequestStore requests,
            RequestDocument documents,
            SealedDocuments vault,
            RecordedDocuments recorded,
            Exchange exchange,
            Chronicle chronicle,
            CaseAccess access,
            FreshTouch touch,
            TransactionTemplate transaction,
            Clock clock) {
        return new SendingRequest(
                requests, documents, vault, recorded, exchange, chronicle, access, touch, transaction, clock);
    }

    @Bean
    AskingForTouch askingForTouch(RequestStore requests, CaseAccess access, FreshTouch touch, Clock clock) {
        return new AskingForTouch(requests, access, touch, clock);
    }

    @Bean
    RecordingDelivery recordingDelivery(RequestStore requests, Chronicle chronicle) {
        return new RecordingDelivery(requests, chronicle);
    }

    @Bean
    LapsingPreservations lapsingPreservations(
            RequestStore requests, Chronicle chronicle, TransactionTemplate transaction, Clock clock) {
        return new LapsingPreservations(requests, chronicle, transaction, clock);
    }

    @Bean
    ReadingRequests readingRequests(
            RequestStore requests,
            StepStore steps,
            RequestLists lists,
            Reservations reservations,
            SealedDocuments documents,
            CaseAccess access,
            ReadingStore readings,
            Clock clock,
            AuditTrail audit) {
        return new ReadingRequests(requests, steps, lists, reservations, documents, access, readings, clock, audit);
    }
}
