package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.desk.store.DeskMailStore;
import org.comity.desk.store.StepStore;
import org.comity.desk.store.TicketStore;
import org.comity.desk.usecase.DeskChronicle;
import org.comity.desk.usecase.Routing;
import org.comity.desk.usecase.RunningDesk;
import org.comity.testing.ATicket;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What time does to tickets when something else is wrong.
@NodeTest
class RunningDeskTest {

    private static final Duration UNTIL_A_REMINDER = Duration.ofDays(30);

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    RunningDesk running;

    @Autowired
    TicketStore tickets;

    @Autowired
    StepStore steps;

    @Autowired
    DeskMailStore mails;

    @Autowired
    Routing routing;

    @Autowired
    DeskChronicle chronicle;

    @Autowired
    DeskSettings settings;

    @Autowired
    TransactionOperations transactions;

    private final Http visitor = Http.visitor();

    @BeforeEach
    void nothingThatOtherTestsWroteWaits() {
        ATicket.noneWaits(database);
    }

    private int told(String kind, ATicket ticket) {
        return database.sql("SELECT count(*) FROM notices_notice WHERE kind = :kind AND subject = :id::uuid")
                .param("kind", kind)
                .param("id", ticket.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aTicketThatFailsKeepsNoOtherWaiting() {
        var broken = ATicket.by(visitor, clock, database);
        var sound = ATicket.by(visitor, clock, database);
        clock.advance(UNTIL_A_REMINDER);
        Set<String> reminded = ConcurrentHashMap.newKeySet();
        var half = new RunningDesk(
                tickets,
                steps,
                mails,
                routing,
                chronicle,
                settings,
                event -> remind(event, broken, reminded),
                transactions,
                clock);

        half.look();

        assertThat(reminded).containsExactly(sound.id());
        running.look();
        assertThat(told("TICKET_DUE", broken)).as("again, once it can be").isPositive();
        assertThat(told("TICKET_DUE", sound)).as("once alone").isZero();
    }

    private static void remind(Object event, ATicket broken, Set<String> reminded) {
        if (event instanceof DeskEvent.NearlyDue due) {
            if (due.ticket().toString().equals(broken.id())) {
                throw new IllegalStateException("no letters");
            }
            reminded.add(due.ticket().toString());
        }
    }

    @Test
    void newsOfATicketWhoseKeeperIsGoneAreForEverybodyOfTheTopic() {
        var ticket = ATicket.by(visitor, clock, database);
        ticket.act(Http.officer("Demo Secretary One"), Map.of("act", "TAKE"));
        database.sql("UPDATE desk_ticket SET assignee_id = :gone WHERE id = :id::uuid")
                .param("gone", UUID.randomUUID())
                .param("id", ticket.id())
                .update();

        visitor.get(ticket.page());
        visitor.post(ticket.page() + "/replies", Map.of("words", ATicket.words()));
        assertThat(told("TICKET_AGAIN", ticket)).isPositive();

        clock.advance(UNTIL_A_REMINDER);
        running.look();
        assertThat(told("TICKET_DUE", ticket)).isPositive();
    }
}
