package org.comity.requests;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.exchange.Exchange;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.identity.OwnKeys;
import org.comity.requests.model.Brakes;
import org.comity.requests.paper.RequestDocument;
import org.comity.requests.store.HoldStore;
import org.comity.requests.store.PaceStore;
import org.comity.requests.store.PrintStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.SealedContent;
import org.comity.requests.store.SendingHistory;
import org.comity.requests.store.SentLists;
import org.comity.requests.store.SupportStore;
import org.comity.requests.store.WordsStore;
import org.comity.requests.usecase.AskingForTouch;
import org.comity.requests.usecase.CaseAccess;
import org.comity.requests.usecase.CheckingRoute;
import org.comity.requests.usecase.ChoosingAddressee;
import org.comity.requests.usecase.Chronicle;
import org.comity.requests.usecase.DiscardingPrints;
import org.comity.requests.usecase.DispatchingRequest;
import org.comity.requests.usecase.GivingSecondMessages;
import org.comity.requests.usecase.GoingOut;
import org.comity.requests.usecase.HoldingRequest;
import org.comity.requests.usecase.KeepingPace;
import org.comity.requests.usecase.LapsingPreservations;
import org.comity.requests.usecase.ListingSent;
import org.comity.requests.usecase.NoteChronicle;
import org.comity.requests.usecase.NoticingCautions;
import org.comity.requests.usecase.OpenMeasures;
import org.comity.requests.usecase.Precautions;
import org.comity.requests.usecase.PrintingRequest;
import org.comity.requests.usecase.RecallingRequest;
import org.comity.requests.usecase.RecordingDelivery;
import org.comity.requests.usecase.ReleasingRequest;
import org.comity.requests.usecase.SealingDocument;
import org.comity.requests.usecase.SendingRequest;
import org.comity.seals.Seals;
import org.comity.vault.SealedDocuments;
import org.comity.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How a request goes out: limits, cautions and holding, the document under its seal, delivery and recall.
@Configuration
class SendingConfiguration {

    @Bean
    WordsStore wordsStore(JdbcClient database, Vault vault) {
        return new WordsStore(database, vault);
    }

    @Bean
    SealingDocument sealingDocument(Seals seals) {
        return new SealingDocument(seals);
    }

    @Bean
    PrintStore printStore(JdbcClient database, Vault vault) {
        return new PrintStore(database, vault);
    }

    @Bean
    PrintingRequest printingRequest(
            RequestDocument documents, Seals seals, GivingSecondMessages second, PrintStore prints, Clock clock) {
        return new PrintingRequest(documents, seals, second, prints, clock);
    }

    @Bean
    DiscardingPrints discardingPrints(PrintStore prints, Clock clock) {
        return new DiscardingPrints(prints, clock);
    }

    @Bean
    CheckingRoute checkingRoute(OpenMeasures measures, ChoosingAddressee addressees) {
        return new CheckingRoute(measures, addressees);
    }

    @Bean
    DispatchingRequest dispatchingRequest(
            RequestStore requests,
            SealedDocuments vault,
            WordsStore words,
            Exchange exchange,
            Chronicle chronicle,
            SupportStore supports,
            GivingSecondMessages second,
            NoteChronicle notes,
            SecureRandom random) {
        return new DispatchingRequest(requests, vault, words, exchange, chronicle, supports, second, notes, random);
    }

    @Bean
    GoingOut goingOut(PrintingRequest printing, SealingDocument sealing, TransactionTemplate transaction) {
        return new GoingOut(printing, sealing, transaction);
    }

    @Bean
    SendingRequest sendingRequest(
            RequestStore requests,
            GoingOut goingOut,
            DispatchingRequest dispatching,
            CheckingRoute route,
            PaceStore pace,
            KeepingPace keepingPace,
            NoticingCautions noticing,
            HoldingRequest holding,
            CaseAccess access,
            FreshTouch touch,
            Clock clock) {
        return new SendingRequest(
                requests, goingOut, dispatching, route, pace, keepingPace, noticing, holding, access, touch, clock);
    }

    @Bean
    PaceStore paceStore(JdbcClient database) {
        return new PaceStore(database);
    }

    @Bean
    KeepingPace keepingPace(PaceStore pace, RequestsSettings settings, AuditTrail audit, Clock clock) {
        return new KeepingPace(pace, settings.limits().limits(), audit, clock);
    }

    @Bean
    Brakes brakes(RequestsSettings settings) {
        return settings.brakes();
    }

    @Bean
    HoldStore holdStore(JdbcClient database, Directory directory) {
        return new HoldStore(database, directory);
    }

    @Bean
    NoticingCautions noticingCautions(JdbcClient database, OwnKeys keys, Brakes brakes) {
        return new NoticingCautions(new SendingHistory(database), keys, brakes);
    }

    @Bean
    HoldingRequest holdingRequest(RequestStore requests, HoldStore holds, Chronicle chronicle, Brakes brakes) {
        return new HoldingRequest(requests, holds, chronicle, brakes);
    }

    @Bean
    ReleasingRequest releasingRequest(
            RequestStore requests,
            HoldStore holds,
            GoingOut goingOut,
            DispatchingRequest dispatching,
            CheckingRoute route,
            PaceStore pace,
            CaseAccess access,
            FreshTouch touch,
            Clock clock) {
        return new ReleasingRequest(requests, holds, goingOut, dispatching, route, pace, access, touch, clock);
    }

    @Bean
    Precautions precautions(HoldStore holds, WordsStore words) {
        return new Precautions(holds, words);
    }

    @Bean
    ListingSent listingSent(JdbcClient database, Directory directory, SealedContent sealing, Access access) {
        return new ListingSent(new SentLists(database, directory, sealing), access);
    }

    @Bean
    RecallingRequest recallingRequest(
            RequestStore requests, PaceStore pace, Chronicle chronicle, Access access, FreshTouch touch, Clock clock) {
        return new RecallingRequest(requests, pace, chronicle, access, touch, clock);
    }

    @Bean
    AskingForTouch askingForTouch(
            RequestStore requests,
            HoldStore holds,
            CaseAccess access,
            CheckingRoute route,
            PrintingRequest printing,
            SealingDocument sealing,
            FreshTouch touch,
            Clock clock) {
        return new AskingForTouch(requests, holds, access, route, printing, sealing, touch, clock);
    }

    @Bean
    RecordingDelivery recordingDelivery(RequestStore requests, Chronicle chronicle, ApplicationEventPublisher events) {
        return new RecordingDelivery(requests, chronicle, events);
    }

    @Bean
    LapsingPreservations lapsingPreservations(
            RequestStore requests, Chronicle chronicle, TransactionTemplate transaction, Clock clock) {
        return new LapsingPreservations(requests, chronicle, transaction, clock);
    }
}
