package org.comity.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.comity.audit.AuditTrail;
import org.comity.desk.store.DeskMailStore;
import org.comity.desk.store.RoutingStore;
import org.comity.desk.store.StepStore;
import org.comity.desk.store.TicketStore;
import org.comity.desk.usecase.AnsweringTicket;
import org.comity.desk.usecase.AskingForMail;
import org.comity.desk.usecase.DeskAccess;
import org.comity.desk.usecase.DeskChronicle;
import org.comity.desk.usecase.FollowingTicket;
import org.comity.desk.usecase.GatheringWaiting;
import org.comity.desk.usecase.LinkingTicket;
import org.comity.desk.usecase.ReadingTickets;
import org.comity.desk.usecase.Routing;
import org.comity.desk.usecase.RunningDesk;
import org.comity.desk.usecase.WaitingTickets;
import org.comity.desk.usecase.WritingDeskLetters;
import org.comity.desk.usecase.WritingTicket;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.Referable;
import org.comity.identity.SignedIn;
import org.comity.identity.WaitingForSecretariat;
import org.comity.node.NodeSettings;
import org.comity.vault.Vault;
import org.comity.web.DoorCount;
import org.comity.web.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration
@EnableConfigurationProperties(DeskSettings.class)
class DeskConfiguration {

    @Bean
    TicketStore ticketStore(JdbcClient database, Vault vault) {
        return new TicketStore(database, vault);
    }

    @Bean
    StepStore ticketStepStore(JdbcClient database, Vault vault) {
        return new StepStore(database, vault);
    }

    @Bean
    DeskMailStore deskMailStore(JdbcClient database) {
        return new DeskMailStore(database);
    }

    @Bean
    RoutingStore ticketRoutingStore(JdbcClient database) {
        return new RoutingStore(database);
    }

    @Bean
    DeskAccess deskAccess(Access access) {
        return new DeskAccess(access);
    }

    @Bean
    DeskChronicle deskChronicle(StepStore steps, AuditTrail audit) {
        return new DeskChronicle(steps, audit);
    }

    @Bean
    Routing ticketRouting(
            RoutingStore routes,
            Directory directory,
            DeskAccess access,
            DeskChronicle chronicle,
            DeskSettings settings,
            Clock clock) {
        return new Routing(routes, directory, access, chronicle, settings, clock);
    }

    @Bean
    AskingForMail askingForMail(
            DeskMailStore mails,
            TicketStore tickets,
            DeskPost post,
            DeskSettings settings,
            SecureRandom random,
            Clock clock) {
        return new AskingForMail(mails, tickets, post, settings, random, clock);
    }

    @Bean
    WritingTicket writingTicket(
            TicketStore tickets,
            AskingForMail mails,
            Routing routing,
            DeskChronicle chronicle,
            DeskAccess access,
            DeskSettings settings,
            ApplicationEventPublisher events,
            SecureRandom random,
            Clock clock) {
        return new WritingTicket(tickets, mails, routing, chronicle, access, settings, events, random, clock);
    }

    @Bean
    FollowingTicket followingTicket(
            TicketStore tickets,
            StepStore steps,
            DeskMailStore mails,
            Routing routing,
            DeskChronicle chronicle,
            DeskAccess access,
            DeskSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        return new FollowingTicket(tickets, steps, mails, routing, chronicle, access, settings, events, clock);
    }

    @Bean
    AnsweringTicket answeringTicket(
            TicketStore tickets,
            StepStore steps,
            DeskMailStore mails,
            Routing routing,
            DeskChronicle chronicle,
            DeskAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        return new AnsweringTicket(tickets, steps, mails, routing, chronicle, access, events, clock);
    }

    @Bean
    LinkingTicket linkingTicket(
            TicketStore tickets,
            StepStore steps,
            DeskChronicle chronicle,
            DeskAccess access,
            List<Referable> known,
            Clock clock) {
        return new LinkingTicket(tickets, steps, chronicle, access, known, clock);
    }

    @Bean
    ReadingTickets readingTickets(
            TicketStore tickets,
            StepStore steps,
            LinkingTicket linking,
            Routing routing,
            Directory directory,
            DeskAccess access,
            Clock clock) {
        return new ReadingTickets(tickets, steps, linking, routing, directory, access, clock);
    }

    @Bean
    WaitingTickets waitingTickets(TicketStore tickets, DeskAccess access) {
        return new WaitingTickets(tickets, access);
    }

    @Bean
    GatheringWaiting gatheringWaiting(List<WaitingForSecretariat> modules, DeskAccess access, Clock clock) {
        return new GatheringWaiting(modules, access, clock);
    }

    @Bean
    WritingDeskLetters writingDeskLetters(
            DeskMailStore mails, TicketStore tickets, Messages messages, NodeSettings node) {
        return new WritingDeskLetters(mails, tickets, messages, node);
    }

    @Bean
    RunningDesk runningDesk(
            TicketStore tickets,
            StepStore steps,
            DeskMailStore mails,
            Routing routing,
            DeskChronicle chronicle,
            DeskSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        return new RunningDesk(tickets, steps, mails, routing, chronicle, settings, events, transactions, clock);
    }

    /// What stands beside the door to the desk on every page.
    @Bean
    DoorCount waitingAtTheDesk(GatheringWaiting waiting, SignedIn signedIn) {
        return new DoorCount(
                "/secretariat/desk",
                request -> signedIn.person(request).map(waiting::count).orElse(0));
    }
}
