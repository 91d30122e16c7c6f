package org.comity.providers;

import java.time.Clock;
import org.comity.providers.usecase.CheckingThemes;
import org.comity.providers.usecase.ClaimAccess;
import org.comity.providers.usecase.CurrentDirectory;
import org.comity.providers.usecase.DescribingProvider;
import org.comity.providers.usecase.KeptPagesInMemory;
import org.comity.providers.usecase.OfferingProviders;
import org.comity.providers.usecase.SearchingProviders;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ProvidersConfiguration {

    @Bean
    CurrentDirectory currentDirectory(CurrentFacts facts, StateNames names, KeptPagesInMemory kept) {
        return new CurrentDirectory(facts, names, kept);
    }

    @Bean
    SearchingProviders searchingProviders(CurrentDirectory directory) {
        return new SearchingProviders(directory);
    }

    @Bean
    DescribingProvider describingProvider(
            CurrentDirectory directory,
            CurrentFacts facts,
            ClaimAccess access,
            ProvidersSettings settings,
            Clock clock) {
        return new DescribingProvider(directory, facts, access, settings, clock);
    }

    @Bean
    CheckingThemes checkingThemes(CurrentDirectory directory, CurrentFacts facts, Clock clock) {
        return new CheckingThemes(directory, facts, clock);
    }

    @Bean
    OfferingProviders offeringProviders(
            CurrentDirectory directory, CurrentFacts facts, StateNames names, Messages messages) {
        return new OfferingProviders(directory, facts, names, messages);
    }
}
