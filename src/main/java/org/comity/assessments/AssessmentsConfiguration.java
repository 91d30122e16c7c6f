package org.comity.assessments;

import java.time.Clock;
import org.comity.assessments.store.AssessmentStore;
import org.comity.assessments.store.ReplyStore;
import org.comity.assessments.usecase.AssessmentAccess;
import org.comity.assessments.usecase.AssessmentsAreNew;
import org.comity.assessments.usecase.AssessmentsInMemory;
import org.comity.assessments.usecase.CompilingReplies;
import org.comity.assessments.usecase.KeepingAssessment;
import org.comity.assessments.usecase.LookingAtReplies;
import org.comity.assessments.usecase.Recording;
import org.comity.assessments.usecase.RemindingOfAssessments;
import org.comity.assessments.usecase.Replying;
import org.comity.audit.AuditTrail;
import org.comity.documents.DocumentPress;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.library.BringingWorks;
import org.comity.node.NodeSettings;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

@Configuration
class AssessmentsConfiguration {

    @Bean
    AssessmentStore assessmentStore(JdbcClient database, ObjectMapper json, NodeSettings node) {
        return new AssessmentStore(database, json, node.demonstration());
    }

    @Bean
    ReplyStore assessmentReplyStore(JdbcClient database, ObjectMapper json, NodeSettings node) {
        return new ReplyStore(database, json, node.demonstration());
    }

    @Bean
    AssessmentsInMemory assessmentsInMemory(AssessmentStore store) {
        return new AssessmentsInMemory(store);
    }

    @Bean
    AssessmentsAreNew assessmentsAreNew(AssessmentsInMemory assessments, Messages messages) {
        return new AssessmentsAreNew(assessments, messages);
    }

    @Bean
    AssessmentAccess assessmentAccess(Access access, Directory directory) {
        return new AssessmentAccess(access, directory);
    }

    @Bean
    Recording recordingAssessments(AuditTrail audit, Clock clock) {
        return new Recording(audit, clock);
    }

    @Bean
    KeepingAssessment keepingAssessment(
            AssessmentStore store,
            AssessmentsInMemory assessments,
            AssessmentAccess access,
            CurrentFacts facts,
            FreshTouch touch,
            Recording recording,
            ApplicationEventPublisher events) {
        return new KeepingAssessment(store, assessments, access, facts, touch, recording, events);
    }

    @Bean
    Replying replyingToAssessments(
            AssessmentsInMemory assessments,
            ReplyStore store,
            AssessmentAccess access,
            FreshTouch touch,
            Recording recording,
            ApplicationEventPublisher events) {
        return new Replying(assessments, store, access, touch, recording, events);
    }

    @Bean
    LookingAtReplies lookingAtReplies(
            AssessmentsInMemory assessments,
            ReplyStore store,
            AssessmentAccess access,
            Recording recording,
            ApplicationEventPublisher events) {
        return new LookingAtReplies(assessments, store, access, recording, events);
    }

    @Bean
    RemindingOfAssessments remindingOfAssessments(
            AssessmentsInMemory assessments,
            LookingAtReplies looking,
            ReplyStore store,
            AssessmentAccess access,
            Recording recording,
            ApplicationEventPublisher events) {
        return new RemindingOfAssessments(assessments, looking, store, access, recording, events);
    }

    @Bean
    CompilingReplies.Printing printingReplies(
            DocumentPress press, Messages messages, StateNames names, NodeSettings node) {
        return new CompilingReplies.Printing(press, messages, names, node);
    }

    @Bean
    CompilingReplies compilingReplies(
            AssessmentsInMemory assessments,
            LookingAtReplies looking,
            AssessmentAccess access,
            Recording recording,
            TransactionOperations transactions,
            BringingWorks library,
            CompilingReplies.Printing printing) {
        return new CompilingReplies(assessments, looking, access, recording, transactions, library, printing);
    }
}
