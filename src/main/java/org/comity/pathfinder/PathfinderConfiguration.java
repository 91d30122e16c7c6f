package org.comity.pathfinder;

import java.time.Clock;
import org.comity.pathfinder.usecase.AskingForPaths;
import org.comity.treaties.CurrentFacts;
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
}
