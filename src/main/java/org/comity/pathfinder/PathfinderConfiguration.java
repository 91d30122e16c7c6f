package org.comity.pathfinder;

import java.time.Clock;
import org.comity.pathfinder.usecase.AskingForPaths;
import org.comity.pathfinder.usecase.CountingCoverage;
import org.comity.pathfinder.usecase.ListingRules;
import org.comity.pathfinder.usecase.LookingAround;
import org.comity.pathfinder.usecase.OfferingRules;
import org.comity.pathfinder.usecase.TryingAssumptions;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PathfinderConfiguration {

    @Bean
    Paths paths(CurrentFacts facts) {
        return new Paths(facts);
    }

    @Bean
    AskingForPaths askingForPaths(CurrentFacts facts, Clock clock) {
        return new AskingForPaths(facts, clock);
    }

    @Bean
    ListingRules listingRules(CurrentFacts facts) {
        return new ListingRules(facts);
    }

    @Bean
    LookingAround lookingAround(CurrentFacts facts, Clock clock) {
        return new LookingAround(facts, clock);
    }

    @Bean
    TryingAssumptions tryingAssumptions(CurrentFacts facts, Clock clock) {
        return new TryingAssumptions(facts, clock);
    }

    @Bean
    CountingCoverage countingCoverage(CurrentFacts facts, Clock clock) {
        return new CountingCoverage(facts, clock);
    }

    @Bean
    OfferingRules offeringRules(ListingRules listing, CurrentFacts facts, StateNames names, Messages messages) {
        return new OfferingRules(listing, facts, names, messages);
    }
}
