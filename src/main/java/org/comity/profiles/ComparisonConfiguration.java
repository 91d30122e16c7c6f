package org.comity.profiles;

import org.comity.documents.DocumentPress;
import org.comity.profiles.model.Topics;
import org.comity.profiles.paper.CollectedPdf;
import org.comity.profiles.paper.CollectedWordFile;
import org.comity.profiles.usecase.ChartingLaw;
import org.comity.profiles.usecase.ReadingCells;
import org.comity.profiles.usecase.SearchingProvisions;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What compares profiles: it reads them from memory and keeps nothing.
@Configuration
class ComparisonConfiguration {

    @Bean
    ChartingLaw chartingLaw(LegalProfiles profiles, CurrentFacts facts) {
        return new ChartingLaw(profiles, facts);
    }

    @Bean
    ReadingCells readingCells(LegalProfiles profiles) {
        return new ReadingCells(profiles);
    }

    @Bean
    Topics topicsOfArticles() {
        return Topics.shipped();
    }

    @Bean
    SearchingProvisions searchingProvisions(LegalProfiles profiles, Topics topics) {
        return new SearchingProvisions(profiles, topics);
    }

    @Bean
    CollectedPdf collectedPdf(DocumentPress press, Messages messages, StateNames names) {
        return new CollectedPdf(press, messages, names);
    }

    @Bean
    CollectedWordFile collectedWordFile(Messages messages, StateNames names) {
        return new CollectedWordFile(messages, names);
    }
}
