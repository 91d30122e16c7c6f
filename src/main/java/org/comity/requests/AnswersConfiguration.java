package org.comity.requests;

import java.time.Clock;
import org.comity.requests.store.AnswerStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.usecase.Chronicle;
import org.comity.requests.usecase.ExpiringAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires what waits for the answers of addressees who have no officers here.
@Configuration
class AnswersConfiguration {

    @Bean
    AnswerStore answerStore(JdbcClient database) {
        return new AnswerStore(database);
    }

    @Bean
    ExpiringAnswers expiringAnswers(
            RequestStore requests,
            AnswerStore answers,
            Chronicle chronicle,
            TransactionTemplate transaction,
            Clock clock) {
        return new ExpiringAnswers(requests, answers, chronicle, transaction, clock);
    }
}
