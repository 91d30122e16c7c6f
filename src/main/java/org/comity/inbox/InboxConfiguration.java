package org.comity.inbox;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.clocks.Clocks;
import org.comity.duty.DutyRoster;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.inbox.store.AssignmentRows;
import org.comity.inbox.store.BoardRows;
import org.comity.inbox.store.CaseRows;
import org.comity.inbox.store.HandoverRows;
import org.comity.inbox.store.KeyRows;
import org.comity.inbox.store.TemplateRows;
import org.comity.inbox.store.WordRows;
import org.comity.inbox.usecase.AcknowledgingMany;
import org.comity.inbox.usecase.Assigning;
import org.comity.inbox.usecase.FillingBoard;
import org.comity.inbox.usecase.HandingOver;
import org.comity.inbox.usecase.InboxAccess;
import org.comity.inbox.usecase.IndexingLetters;
import org.comity.inbox.usecase.IndexingWords;
import org.comity.inbox.usecase.KeepingBoard;
import org.comity.inbox.usecase.KeepingTemplates;
import org.comity.inbox.usecase.ReadingBoard;
import org.comity.inbox.usecase.ReceivingHandover;
import org.comity.requests.Acknowledging;
import org.comity.requests.CaseCircles;
import org.comity.requests.CaseOutlines;
import org.comity.requests.Correspondence;
import org.comity.requests.DraftTexts;
import org.comity.requests.Requests;
import org.comity.treaties.StateNames;
import org.comity.vault.Vault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
class InboxConfiguration {

    @Bean
    CaseRows inboxCaseRows(JdbcClient database) {
        return new CaseRows(database);
    }

    @Bean
    BoardRows inboxBoardRows(JdbcClient database) {
        return new BoardRows(database);
    }

    @Bean
    WordRows inboxWordRows(JdbcClient database) {
        return new WordRows(database);
    }

    @Bean
    AssignmentRows inboxAssignmentRows(JdbcClient database) {
        return new AssignmentRows(database);
    }

    @Bean
    HandoverRows inboxHandoverRows(JdbcClient database) {
        return new HandoverRows(database);
    }

    @Bean
    InboxAccess inboxAccess(Access access) {
        return new InboxAccess(access);
    }

    @Bean
    IndexingWords indexingWords(
            JdbcClient database,
            WordRows words,
            Vault vault,
            StateNames names,
            SecureRandom random,
            PlatformTransactionManager transactions) {
        var beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new IndexingWords(new KeyRows(database), words, vault, names, random, beside);
    }

    @Bean
    IndexingLetters indexingLetters(Correspondence correspondence, CaseRows rows, IndexingWords indexing) {
        return new IndexingLetters(correspondence, rows, indexing);
    }

    @Bean
    KeepingBoard keepingBoard(
            CaseOutlines outlines,
            Clocks clocks,
            CaseRows rows,
            IndexingWords indexing,
            IndexingLetters letters,
            Clock clock) {
        return new KeepingBoard(outlines, clocks, rows, indexing, letters, clock);
    }

    @Bean
    FillingBoard fillingBoard(
            CaseOutlines outlines, KeepingBoard keeping, CaseRows rows, TransactionTemplate transaction, Clock clock) {
        return new FillingBoard(outlines, keeping, rows, transaction, clock);
    }

    /// Once the node answers.
    @Bean
    ApplicationListener<ApplicationReadyEvent> beginningToFill(FillingBoard filling) {
        return ready -> filling.begin();
    }

    @Bean
    ReadingBoard readingBoard(
            BoardRows rows,
            WordRows words,
            IndexingWords indexing,
            Requests requests,
            Directory directory,
            InboxAccess access,
            Clock clock) {
        return new ReadingBoard(rows, words, indexing, requests, directory, access, clock);
    }

    @Bean
    Assigning assigning(
            CaseRows rows,
            AssignmentRows assignments,
            CaseCircles circles,
            Directory directory,
            InboxAccess access,
            AuditTrail audit,
            Clock clock) {
        return new Assigning(rows, assignments, circles, directory, access, audit, clock);
    }

    @Bean
    HandingOver handingOver(
            HandoverRows handovers,
            CaseRows rows,
            AssignmentRows assignments,
            Requests requests,
            CaseCircles circles,
            DutyRoster roster,
            Directory directory,
            Vault vault,
            InboxAccess access,
            AuditTrail audit,
            Clock clock) {
        return new HandingOver(
                handovers, rows, assignments, requests, circles, roster, directory, vault, access, audit, clock);
    }

    @Bean
    ReceivingHandover receivingHandover(
            HandoverRows handovers,
            Assigning assigning,
            Requests requests,
            Directory directory,
            Vault vault,
            InboxAccess access,
            AuditTrail audit,
            Clock clock) {
        return new ReceivingHandover(handovers, assigning, requests, directory, vault, access, audit, clock);
    }

    @Bean
    AcknowledgingMany acknowledgingMany(Requests requests, Acknowledging acknowledging, InboxAccess access) {
        return new AcknowledgingMany(requests, acknowledging, access);
    }

    @Bean
    KeepingTemplates keepingTemplates(
            JdbcClient database,
            IndexingWords keys,
            Vault vault,
            DraftTexts drafts,
            InboxAccess access,
            AuditTrail audit,
            Clock clock) {
        return new KeepingTemplates(new TemplateRows(database), keys, vault, drafts, access, audit, clock);
    }
}
