package org.comity.profiles;

import java.time.Clock;
import org.comity.profiles.paper.ProfileWordFile;
import org.comity.profiles.store.ImportStore;
import org.comity.profiles.usecase.ProfileAccess;
import org.comity.profiles.usecase.ProfilesInMemory;
import org.comity.profiles.usecase.ReadingImport;
import org.comity.profiles.usecase.ReviewingImport;
import org.comity.profiles.usecase.WritingProposal;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

/// What reads profiles from documents, and writes them as one.
@Configuration
class ImportConfiguration {

    @Bean
    ImportStore importStore(JdbcClient database, ObjectMapper json) {
        return new ImportStore(database, json);
    }

    @Bean
    ProfileWordFile profileWordFile(Messages messages, StateNames names) {
        return new ProfileWordFile(messages, names);
    }

    @Bean
    ReadingImport readingImport(
            ImportStore imports,
            LegalProfiles profiles,
            ProfileAccess access,
            ImportSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        return new ReadingImport(imports, profiles, access, settings, transactions, clock);
    }

    @Bean
    ReviewingImport reviewingImport(
            ImportStore imports,
            ProfilesInMemory profiles,
            WritingProposal writing,
            ProfileAccess access,
            Clock clock) {
        return new ReviewingImport(imports, profiles, writing, access, clock);
    }
}
