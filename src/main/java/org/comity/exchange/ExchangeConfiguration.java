package org.comity.exchange;

import java.time.Clock;
import org.comity.exchange.store.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
class ExchangeConfiguration {

    @Bean
    Outbox outbox(JdbcClient database) {
        return new Outbox(database);
    }

    @Bean
    Courier courier(Outbox outbox, TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
        return new Courier(outbox, transactions, events, clock);
    }
}
