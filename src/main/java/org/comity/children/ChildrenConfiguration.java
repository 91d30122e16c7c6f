package org.comity.children;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.children.model.Criteria;
import org.comity.children.store.AnswerStore;
import org.comity.children.usecase.AnsweringBenchmarks;
import org.comity.children.usecase.ChildrenAccess;
import org.comity.children.usecase.CurrentAnswers;
import org.comity.children.usecase.DescribingLaw;
import org.comity.children.usecase.KnownProvisions;
import org.comity.children.usecase.OfferingLaw;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.node.NodeSettings;
import org.comity.profiles.LegalProfiles;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
class ChildrenConfiguration {

    @Bean
    Criteria childrenCriteria() {
        return Criteria.shipped();
    }

    @Bean
    KnownProvisions provisionsForChildren(LegalProfiles profiles, Clock clock) {
        return new KnownProvisions(profiles, clock);
    }

    @Bean
    DescribingLaw describingLawForChildren(
            CurrentFacts facts, KnownProvisions provisions, StateNames names, Clock clock) {
        return new DescribingLaw(facts, provisions, names, clock);
    }

    @Bean
    OfferingLaw offeringLawForChildren(DescribingLaw describing, Messages messages) {
        return new OfferingLaw(describing, messages);
    }

    @Bean
    ChildrenAsFiles childrenAsFiles() {
        return new ChildrenAsFiles();
    }

    @Bean
    ChildrenAccess childrenAccess(Access access, Directory directory) {
        return new ChildrenAccess(access, directory);
    }

    @Bean
    AnswerStore childrenAnswers(JdbcClient database, NodeSettings node) {
        return new AnswerStore(database, node.demonstration());
    }

    @Bean
    CurrentAnswers currentChildrenAnswers(AnswerStore store) {
        return new CurrentAnswers(store);
    }

    @Bean
    AnsweringBenchmarks answeringBenchmarks(
            AnswerStore store,
            CurrentAnswers current,
            ChildrenAccess access,
            FreshTouch touch,
            AuditTrail audit,
            Clock clock) {
        return new AnsweringBenchmarks(store, current, access, touch, audit, clock);
    }
}
