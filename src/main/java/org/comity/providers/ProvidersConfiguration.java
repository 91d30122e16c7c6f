package org.comity.providers;

import java.time.Clock;
import org.comity.providers.usecase.CheckingThemes;
import org.comity.providers.usecase.CurrentDirectory;
import org.comity.providers.usecase.DescribingProvider;
import org.comity.providers.usecase.SearchingProviders;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ProvidersConfiguration {

    @Bean
    CurrentDirectory currentDirectory(CurrentFacts facts, StateNames names) {
        return new CurrentDirectory(facts, names);
    }

    @Bean
    SearchingProviders searchingProviders(CurrentDirectory directory) {
        return new SearchingProviders(directory);
    }

    @Bean
    DescribingProvider describingProvider(CurrentDirectory directory, CurrentFacts facts) {
        return new DescribingProvider(directory, facts);
    }

    @Bean
    CheckingThemes checkingThemes(CurrentDirectory directory, CurrentFacts facts, Clock clock) {
        return new CheckingThemes(directory, facts, clock);
    }
}
