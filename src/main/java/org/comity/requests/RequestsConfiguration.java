package org.comity.requests;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.directory.ContactDirectory;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.requests.store.AnswerStore;
import org.comity.requests.store.MemberStore;
import org.comity.requests.store.NoteStore;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.RecordedDocuments;
import org.comity.requests.store.RequestLists;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.SealedContent;
import org.comity.requests.store.StepStore;
import org.comity.requests.store.SupportStore;
import org.comity.requests.usecase.ActingOnRequest;
import org.comity.requests.usecase.CaseAccess;
import org.comity.requests.usecase.CaseMembers;
import org.comity.requests.usecase.ChangingMembers;
import org.comity.requests.usecase.ChoosingAddressee;
import org.comity.requests.usecase.Chronicle;
import org.comity.requests.usecase.ClosingCases;
import org.comity.requests.usecase.HandingOutFiles;
import org.comity.requests.usecase.KeepingPace;
import org.comity.requests.usecase.LookingUpDigest;
import org.comity.requests.usecase.NoteChronicle;
import org.comity.requests.usecase.OpenMeasures;
import org.comity.requests.usecase.Precautions;
import org.comity.requests.usecase.RaisingMark;
import org.comity.requests.usecase.ReadingRequests;
import org.comity.requests.usecase.Rehearsing;
import org.comity.requests.usecase.ReportingReadings;
import org.comity.requests.usecase.Reservations;
import org.comity.requests.usecase.ResumingPreservations;
import org.comity.requests.usecase.RetellingRequests;
import org.comity.requests.usecase.SavingDraft;
import org.comity.requests.usecase.StartingDraft;
import org.comity.requests.usecase.SuspendingClocks;
import org.comity.requests.usecase.TakingCase;
import org.comity.requests.usecase.TellingUse;
import org.comity.requests.usecase.WritingLetter;
import org.comity.treaties.CurrentFacts;
import org.comity.vault.Retention;
import org.comity.vault.SealedDocuments;
import org.comity.vault.Vault;
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
    MemberStore memberStore(JdbcClient database) {
        return new MemberStore(database);
    }

    @Bean
    RequestStore requestStore(JdbcClient database, Directory directory, SealedContent sealing, MemberStore members) {
        return new RequestStore(database, directory, sealing, members);
    }

    @Bean
    StepStore stepStore(JdbcClient database, SealedContent sealing) {
        return new StepStore(database, sealing);
    }

    @Bean
    PastRequests pastRequests(RequestStore requests, StepStore steps) {
        return new RetellingRequests(requests, steps);
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
    ReadingStore readingStore(JdbcClient database) {
        return new ReadingStore(database);
    }

    @Bean
    ReportingReadings reportingReadings(ReadingStore readings, Directory directory, Access access, AuditTrail audit) {
        return new ReportingReadings(readings, directory, access, audit);
    }

    @Bean
    CaseAccess caseAccess(Access access, Directory directory) {
        return new CaseAccess(access, directory);
    }

    @Bean
    CaseMembers caseMembers(Directory directory, CaseAccess access) {
        return new CaseMembers(directory, access);
    }

    @Bean
    TakingCase takingCase(RequestStore requests, CaseAccess access, FreshTouch touch, Chronicle chronicle) {
        return new TakingCase(requests, access, touch, chronicle);
    }

    @Bean
    ChangingMembers changingMembers(
            RequestStore requests,
            MemberStore members,
            Directory directory,
            CaseAccess access,
            FreshTouch touch,
            Chronicle chronicle,
            Clock clock) {
        return new ChangingMembers(requests, members, directory, access, touch, chronicle, clock);
    }

    @Bean
    RaisingMark raisingMark(RequestStore requests, CaseAccess access, Chronicle chronicle) {
        return new RaisingMark(requests, access, chronicle);
    }

    @Bean
    ClosingCases closingCases(Retention retention, RequestsSettings settings) {
        return new ClosingCases(retention, settings);
    }

    @Bean
    Chronicle chronicle(
            StepStore steps,
            MemberStore members,
            AuditTrail audit,
            ApplicationEventPublisher events,
            ClosingCases closing,
            Clock clock) {
        return new Chronicle(steps, members, audit, events, closing, clock);
    }

    @Bean
    Reservations reservations(CurrentFacts facts, Clock clock) {
        return new Reservations(facts, clock);
    }

    @Bean
    ChoosingAddressee choosingAddressee(Directory enrolled, ContactDirectory listed, Clock clock) {
        return new ChoosingAddressee(enrolled, listed, clock);
    }

    @Bean
    SuspendingClocks suspendingClocks(RequestStore requests, Chronicle chronicle) {
        return new SuspendingClocks(requests, chronicle);
    }

    @Bean
    RequestHold requestHold(RequestStore requests) {
        return requests::hold;
    }

    @Bean
    PreservedForDecision preservedForDecision(RequestStore requests) {
        return new ResumingPreservations(requests);
    }

    @Bean
    StartingDraft startingDraft(
            RequestStore requests,
            Chronicle chronicle,
            ChoosingAddressee addressees,
            CurrentFacts facts,
            Vault vault,
            CaseAccess access,
            KeepingPace keepingPace,
            TransactionTemplate transaction,
            Clock clock) {
        return new StartingDraft(
                requests, chronicle, addressees, facts, vault, access, keepingPace, transaction, clock);
    }

    @Bean
    Rehearsing rehearsing(
            RequestStore requests,
            StepStore steps,
            Chronicle chronicle,
            Vault vault,
            Retention retention,
            Clock clock) {
        return new Rehearsing(requests, steps, chronicle, vault, retention, clock);
    }

    @Bean
    SavingDraft savingDraft(
            RequestStore requests,
            NoteStore notes,
            NoteChronicle beside,
            Chronicle chronicle,
            CaseAccess access,
            Clock clock) {
        return new SavingDraft(requests, notes, beside, chronicle, access, clock);
    }

    @Bean
    ActingOnRequest actingOnRequest(
            RequestStore requests,
            AnswerStore answers,
            Reservations reservations,
            OpenMeasures measures,
            Chronicle chronicle,
            CaseAccess access,
            FreshTouch touch,
            Clock clock) {
        return new ActingOnRequest(requests, answers, reservations, measures, chronicle, access, touch, clock);
    }

    @Bean
    ReadingRequests readingRequests(
            RequestStore requests,
            StepStore steps,
            NoteStore notes,
            WritingLetter letters,
            TellingUse uses,
            RequestLists lists,
            Precautions precautions,
            Reservations reservations,
            CaseAccess access,
            CaseMembers members,
            ReadingStore readings,
            Clock clock) {
        return new ReadingRequests(
                requests,
                steps,
                notes,
                letters,
                uses,
                lists,
                precautions,
                reservations,
                access,
                members,
                readings,
                clock);
    }

    @Bean
    HandingOutFiles handingOutFiles(
            RequestStore requests,
            StepStore steps,
            SupportStore supports,
            SealedDocuments documents,
            CaseAccess access,
            ReadingStore readings,
            AuditTrail audit,
            Clock clock) {
        return new HandingOutFiles(requests, steps, supports, documents, access, readings, audit, clock);
    }
}
