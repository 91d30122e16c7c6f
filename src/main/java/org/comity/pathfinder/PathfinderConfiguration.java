package org.comity.pathfinder;

import java.time.Clock;
import org.comity.pathfinder.usecase.AskingForPaths;
import org.comity.pathfinder.usecase.CountingCoverage;
import org.comity.pathfinder.usecase.ListingRules;
import org.comity.pathfinder.usecase.LookingAround;
import org.comity.pathfinder.usecase.OfferingRules;
import org.comity.pathfinder.usecase.TryingAssumptions;
import org.comity.profiles.LegalProfiles;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PathfinderConfiguration {

    @Bean
    CurrentLaw currentLaw(CurrentFacts facts, LegalProfiles profiles, Clock clock) {
        return new CurrentLaw(facts, profiles, clock);
    }

    @Bean
    Paths paths(CurrentLaw law) {
        return new Paths(law);
    }

    @Bean
    AskingForPaths askingForPaths(CurrentLaw law, Clock clock) {
        return new AskingForPaths(law, clock);
    }

    @Bean
    ListingRules listingRules(CurrentFacts facts) {
        return new ListingRules(facts);
    }

    @Bean
    LookingAround lookingAround(CurrentLaw law, Clock clock) {
        return new LookingAround(law, clock);
    }

    @Bean
    TryingAssumptions tryingAssumptions(CurrentLaw law, Clock clock) {
        return new TryingAssumptions(law, clock);
    }

    @Bean
    CountingCoverage countingCoverage(CurrentLaw law, Clock clock) {
        return new CountingCoverage(law, clock);
    }

    @Bean
    OfferingRules offeringRules(ListingRules listing, CurrentFacts facts, StateNames names, Messages messages) {
        return new OfferingRules(listing, facts, names, messages);
    }
}
