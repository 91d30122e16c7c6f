package org.comity.requests;

import java.time.Clock;
import org.comity.directory.ContactDirectory;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.pathfinder.Paths;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.SecondMessageStore;
import org.comity.requests.store.SupportStore;
import org.comity.requests.usecase.ChoosingAddressee;
import org.comity.requests.usecase.EndingSecondMessages;
import org.comity.requests.usecase.GivingSecondMessages;
import org.comity.requests.usecase.LookingBeside;
import org.comity.requests.usecase.NamedFunctions;
import org.comity.requests.usecase.OpenMeasures;
import org.comity.requests.usecase.ReadingSecondMessages;
import org.comity.treaties.CurrentFacts;
import org.comity.vault.SealedDocuments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the Second Protocol brings: measures that open on a day, papers that a provider is not shown, and messages
/// that are owed to others.
@Configuration
class ProtocolConfiguration {

    @Bean
    OpenMeasures openMeasures(Paths paths, CurrentFacts facts, NamedFunctions named, Clock clock) {
        return new OpenMeasures(paths::answer, facts, named::of, clock);
    }

    @Bean
    NamedFunctions namedFunctions(ContactDirectory directory, Clock clock) {
        return new NamedFunctions(directory, clock);
    }

    @Bean
    SecondMessageStore secondMessageStore(JdbcClient database, Directory directory) {
        return new SecondMessageStore(database, directory);
    }

    @Bean
    SupportStore supportStore(JdbcClient database) {
        return new SupportStore(database);
    }

    @Bean
    GivingSecondMessages givingSecondMessages(
            SecondMessageStore messages,
            OpenMeasures measures,
            ChoosingAddressee addressees,
            Directory directory,
            ApplicationEventPublisher events) {
        return new GivingSecondMessages(messages, measures, addressees, directory, events);
    }

    @Bean
    EndingSecondMessages endingSecondMessages(SecondMessageStore messages, ApplicationEventPublisher events) {
        return new EndingSecondMessages(messages, events);
    }

    @Bean
    ReadingSecondMessages readingSecondMessages(
            SecondMessageStore messages,
            RequestStore requests,
            SupportStore supports,
            SealedDocuments documents,
            ReadingStore readings,
            Access access,
            Clock clock) {
        return new ReadingSecondMessages(messages, requests, supports, documents, readings, access, clock);
    }

    @Bean
    LookingBeside lookingBeside(OpenMeasures measures, SecondMessageStore messages) {
        return new LookingBeside(measures, messages);
    }
}
