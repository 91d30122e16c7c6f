package org.comity.profiles;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.node.NodeSettings;
import org.comity.profiles.model.WikiText;
import org.comity.profiles.store.ImageStore;
import org.comity.profiles.store.ProposalStore;
import org.comity.profiles.store.SuggestionStore;
import org.comity.profiles.usecase.BringingImage;
import org.comity.profiles.usecase.DecidingSuggestion;
import org.comity.profiles.usecase.ForgettingSuggestions;
import org.comity.profiles.usecase.ProfileAccess;
import org.comity.profiles.usecase.ProfilesInMemory;
import org.comity.profiles.usecase.ReadingSuggestions;
import org.comity.profiles.usecase.ShowingImages;
import org.comity.profiles.usecase.SuggestionChronicle;
import org.comity.profiles.usecase.TakingDownImage;
import org.comity.profiles.usecase.TakingSuggestions;
import org.comity.profiles.usecase.WaitingProposals;
import org.comity.profiles.usecase.WikiImages;
import org.comity.profiles.usecase.WritingProposal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What people bring besides text: pictures, and word of newer developments.
@Configuration
@EnableConfigurationProperties({WikiImageSettings.class, SuggestionSettings.class})
class ContributionsConfiguration {

    @Bean
    ImageStore wikiImageStore(JdbcClient database, NodeSettings node) {
        return new ImageStore(database, node.demonstration());
    }

    @Bean
    WikiImages wikiImages(ImageStore images, ProfileAccess access) {
        return new WikiImages(images, access);
    }

    @Bean
    ShowingImages showingImages(ImageStore images, WikiText wiki) {
        return new ShowingImages(images, wiki);
    }

    @Bean
    BringingImage bringingImage(
            ProposalStore proposals,
            ImageStore images,
            ProfileAccess access,
            AuditTrail audit,
            TransactionOperations transactions,
            WikiImageSettings settings,
            Clock clock) {
        return new BringingImage(proposals, images, access, audit, transactions, settings, clock);
    }

    @Bean
    TakingDownImage takingDownImage(
            ImageStore images, WikiImages known, ProfileAccess access, AuditTrail audit, Clock clock) {
        return new TakingDownImage(images, known, access, audit, clock);
    }

    @Bean
    SuggestionStore suggestionStore(JdbcClient database) {
        return new SuggestionStore(database);
    }

    @Bean
    SuggestionChronicle suggestionChronicle(AuditTrail audit) {
        return new SuggestionChronicle(audit);
    }

    @Bean
    TakingSuggestions takingSuggestions(
            SuggestionStore suggestions, SuggestionChronicle chronicle, SuggestionSettings settings, Clock clock) {
        return new TakingSuggestions(suggestions, chronicle, settings, clock);
    }

    @Bean
    WaitingProposals waitingProposals(ProposalStore proposals, ProfileAccess access) {
        return new WaitingProposals(proposals, access);
    }

    @Bean
    ReadingSuggestions readingSuggestions(SuggestionStore suggestions, ProposalStore proposals, ProfileAccess access) {
        return new ReadingSuggestions(suggestions, proposals, access);
    }

    @Bean
    DecidingSuggestion decidingSuggestion(
            SuggestionStore suggestions,
            WritingProposal writing,
            ProfilesInMemory profiles,
            WikiText wiki,
            SuggestionChronicle chronicle,
            ProfileAccess access,
            Clock clock) {
        return new DecidingSuggestion(suggestions, writing, profiles, wiki, chronicle, access, clock);
    }

    @Bean
    ForgettingSuggestions forgettingSuggestions(
            SuggestionStore suggestions, SuggestionChronicle chronicle, SuggestionSettings settings, Clock clock) {
        return new ForgettingSuggestions(suggestions, chronicle, settings, clock);
    }
}
