package org.comity.requests;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.documents.DocumentPress;
import org.comity.documents.WordFile;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.node.NodeSettings;
import org.comity.requests.lint.Linting;
import org.comity.requests.paper.ApprovedPhrases;
import org.comity.requests.paper.RequestDocument;
import org.comity.requests.store.PhraseApprovalStore;
import org.comity.requests.usecase.ApprovingPhrases;
import org.comity.requests.usecase.PhraseAccess;
import org.comity.requests.usecase.ReadingPhrases;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The documents of requests, and who answers for their fixed words.
@Configuration
class PaperConfiguration {

    @Bean
    PhraseApprovalStore phraseApprovalStore(JdbcClient database) {
        return new PhraseApprovalStore(database);
    }

    @Bean
    ApprovedPhrases approvedPhrases(Messages messages, PhraseApprovalStore approvals) {
        return ApprovedPhrases.with(messages, approvals::find);
    }

    @Bean
    PhraseAccess phraseAccess(Access access, Directory directory) {
        return new PhraseAccess(access, directory);
    }

    @Bean
    ReadingPhrases readingPhrases(ApprovedPhrases phrases, PhraseApprovalStore approvals, PhraseAccess access) {
        return new ReadingPhrases(phrases, approvals, access);
    }

    @Bean
    ApprovingPhrases approvingPhrases(
            ApprovedPhrases phrases,
            PhraseApprovalStore approvals,
            PhraseAccess access,
            FreshTouch touch,
            AuditTrail audit,
            Clock clock) {
        return new ApprovingPhrases(phrases, approvals, access, touch, audit, clock);
    }

    @Bean
    RequestDocument requestDocument(
            DocumentPress press,
            WordFile word,
            Messages messages,
            StateNames names,
            NodeSettings node,
            ApprovedPhrases approved,
            Linting linting) {
        return new RequestDocument(press, word, messages, names, node, approved, linting::accepted);
    }
}
