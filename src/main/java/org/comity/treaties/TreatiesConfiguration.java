package org.comity.treaties;

import java.time.Clock;
import org.comity.treaties.store.FactStore;
import org.comity.treaties.usecase.DescribingState;
import org.comity.treaties.usecase.FollowingFacts;
import org.comity.treaties.usecase.ListingStates;
import org.comity.treaties.usecase.LoadingFacts;
import org.comity.treaties.usecase.OfferingDeclarations;
import org.comity.treaties.usecase.OfferingStates;
import org.comity.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
class TreatiesConfiguration {

    @Bean
    FactStore factStore(JdbcClient sql) {
        return new FactStore(sql);
    }

    /// The facts in use, loaded before the first request is answered.
    @Bean
    CurrentFacts currentFacts(FactStore store, PlatformTransactionManager transactions, Clock clock) {
        return new CurrentFacts(new LoadingFacts(store, new TransactionTemplate(transactions), clock).load());
    }

    @Bean
    FollowingFacts followingFacts(FactStore store, CurrentFacts current) {
        return new FollowingFacts(store, current);
    }

    @Bean
    StateNames stateNames(CurrentFacts facts) {
        return new StateNames(facts);
    }

    @Bean
    DrawingAdherenceMap drawingAdherenceMap(CurrentFacts facts, StateNames names, Clock clock) {
        return new DrawingAdherenceMap(facts, names, WorldMap.shipped(), clock);
    }

    @Bean
    ListingStates listingStates(CurrentFacts facts, StateNames names) {
        return new ListingStates(facts, names);
    }

    @Bean
    DescribingState describingState(CurrentFacts facts, StateNames names, Clock clock) {
        return new DescribingState(facts, names, clock);
    }

    @Bean
    OfferingStates offeringStates(CurrentFacts facts, StateNames names, Messages messages, Clock clock) {
        return new OfferingStates(facts, names, messages, clock);
    }

    @Bean
    OfferingDeclarations offeringDeclarations(
            CurrentFacts facts, DescribingState describing, StateNames names, Messages messages, Clock clock) {
        return new OfferingDeclarations(facts, describing, names, messages, clock);
    }
}
