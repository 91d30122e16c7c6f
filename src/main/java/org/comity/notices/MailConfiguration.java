package org.comity.notices;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import org.comity.desk.DeskLetters;
import org.comity.events.EventLetters;
import org.comity.identity.Directory;
import org.comity.library.FoundNews;
import org.comity.node.NodeSettings;
import org.comity.notices.mail.MailServer;
import org.comity.notices.mail.SmtpServer;
import org.comity.notices.mail.WritingEventLetter;
import org.comity.notices.mail.WritingLetters;
import org.comity.notices.store.LetterStore;
import org.comity.notices.store.WishesStore;
import org.comity.notices.usecase.PostingLetters;
import org.comity.notices.usecase.PostingOfDesk;
import org.comity.notices.usecase.PostingOfEvents;
import org.comity.profiles.WatchedNews;
import org.comity.web.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way to the mail server; without one there is none of this.
@Configuration
@ConditionalOnProperty("comity.notices.smtp.host")
class MailConfiguration {

    @Bean
    MailServer mailServer(NoticesSettings settings, NodeSettings node) {
        return new SmtpServer(
                Objects.requireNonNull(settings.smtp()),
                Objects.requireNonNull(node.publicAddress().getHost()));
    }

    @Bean
    WritingLetters writingLetters(
            Messages messages,
            NodeSettings node,
            WatchedNews watched,
            FoundNews found,
            NoticesSettings settings,
            Clock clock,
            SecureRandom random) {
        return new WritingLetters(
                messages,
                node,
                watched,
                found,
                Objects.requireNonNull(settings.smtp()).from(),
                clock,
                random);
    }

    @Bean
    WritingEventLetter writingEventLetter(WritingLetters writing) {
        return new WritingEventLetter(writing);
    }

    @Bean
    PostingOfEvents postingOfEvents(
            EventLetters letters,
            WishesStore wishes,
            Directory directory,
            WritingEventLetter writing,
            MailServer server,
            Clock clock) {
        return new PostingOfEvents(letters, wishes, directory, writing, server, clock);
    }

    @Bean
    PostingOfDesk postingOfDesk(DeskLetters letters, WritingEventLetter writing, MailServer server, Clock clock) {
        return new PostingOfDesk(letters, writing, server, clock);
    }

    @Bean
    PostingLetters postingLetters(
            LetterStore letters,
            WishesStore wishes,
            Directory directory,
            WritingLetters writing,
            MailServer server,
            Clock clock) {
        return new PostingLetters(letters, wishes, directory, writing, server, clock);
    }
}
