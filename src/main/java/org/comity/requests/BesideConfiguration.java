package org.comity.requests;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.requests.store.MemberStore;
import org.comity.requests.store.NoteStore;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.SealedContent;
import org.comity.requests.store.SentLists;
import org.comity.requests.store.StepStore;
import org.comity.requests.usecase.CaseAccess;
import org.comity.requests.usecase.Chronicle;
import org.comity.requests.usecase.CommentingOnDraft;
import org.comity.requests.usecase.HandingOutNoteReceipts;
import org.comity.requests.usecase.NoteChronicle;
import org.comity.requests.usecase.ReceivingGuests;
import org.comity.requests.usecase.RecordingReport;
import org.comity.requests.usecase.Reservations;
import org.comity.requests.usecase.ReviewingEmergency;
import org.comity.requests.usecase.ShowingDraft;
import org.comity.requests.usecase.TellingUse;
import org.comity.requests.usecase.WithoutOfficers;
import org.comity.requests.usecase.WritingLetter;
import org.comity.vault.SealedDocuments;
import org.comity.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// What stands beside the acts of a request.
@Configuration
class BesideConfiguration {

    @Bean
    NoteStore noteStore(JdbcClient database, Vault vault, ObjectMapper json) {
        return new NoteStore(database, vault, json);
    }

    @Bean
    NoteChronicle noteChronicle(
            NoteStore notes, MemberStore members, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        return new NoteChronicle(notes, members, audit, events, clock);
    }

    @Bean
    WritingLetter writingLetter(RequestStore requests, NoteStore notes, CaseAccess access, NoteChronicle chronicle) {
        return new WritingLetter(requests, notes, access, chronicle);
    }

    @Bean
    TellingUse tellingUse(
            RequestStore requests,
            StepStore steps,
            NoteStore notes,
            CaseAccess access,
            NoteChronicle chronicle,
            Clock clock) {
        return new TellingUse(requests, steps, notes, access, chronicle, clock);
    }

    @Bean
    ShowingDraft showingDraft(RequestStore requests, NoteStore notes, CaseAccess access, NoteChronicle chronicle) {
        return new ShowingDraft(requests, notes, access, chronicle);
    }

    @Bean
    CommentingOnDraft commentingOnDraft(
            RequestStore requests,
            NoteStore notes,
            CaseAccess access,
            ReadingStore readings,
            NoteChronicle chronicle,
            Directory directory,
            Clock clock) {
        return new CommentingOnDraft(requests, notes, access, readings, chronicle, directory, clock);
    }

    @Bean
    HandingOutNoteReceipts handingOutNoteReceipts(
            RequestStore requests,
            NoteStore notes,
            CaseAccess access,
            ReadingStore readings,
            AuditTrail audit,
            Clock clock) {
        return new HandingOutNoteReceipts(requests, notes, access, readings, audit, clock);
    }

    @Bean
    GuestCases guestCases(
            RequestStore requests,
            StepStore steps,
            WithoutOfficers without,
            Reservations reservations,
            CaseAccess access,
            Chronicle chronicle,
            SealedDocuments documents,
            AuditTrail audit,
            Clock clock) {
        return new ReceivingGuests(requests, steps, without, reservations, access, chronicle, documents, audit, clock);
    }

    @Bean
    WithoutOfficers withoutOfficers(Directory directory) {
        return new WithoutOfficers(directory);
    }

    @Bean
    ReportedAnswers reportedAnswers(
            RequestStore requests,
            StepStore steps,
            WithoutOfficers without,
            Reservations reservations,
            CaseAccess access,
            Chronicle chronicle,
            Clock clock) {
        return new RecordingReport(requests, steps, without, reservations, access, chronicle, clock);
    }

    @Bean
    ReviewingEmergency reviewingEmergency(
            RequestStore requests,
            NoteStore notes,
            NoteChronicle chronicle,
            Access access,
            JdbcClient database,
            Directory directory,
            SealedContent sealing) {
        return new ReviewingEmergency(requests, notes, new SentLists(database, directory, sealing), chronicle, access);
    }
}
