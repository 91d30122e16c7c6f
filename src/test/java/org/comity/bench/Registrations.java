package org.comity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.comity.Node;
import org.comity.bench.Figure.Unit;
import org.comity.events.Channel;
import org.comity.events.Entry;
import org.comity.events.EventContent;
import org.comity.events.EventId;
import org.comity.events.Room;
import org.comity.events.When;
import org.comity.events.Words;
import org.comity.events.model.EventAct;
import org.comity.events.model.Ticket;
import org.comity.events.usecase.EditingEvent;
import org.comity.events.usecase.EditingEvent.Draft;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.testing.TestDatabase;
import org.comity.testing.TestNode;
import org.comity.vocabulary.Language;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two thousand people without an account who confirm their registration for one event and open the page
/// with the way in, over HTTP, none with a session: how many a second, and the slowest request in a
/// hundred.
final class Registrations {

    static final int PEOPLE = 2_000;
    private static final int AT_ONCE = 16;
    private static final int REQUESTS = 3;
    private static final double SLOWEST_IN_A_HUNDRED = 0.99;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;
    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ROOM = "https://meet.example/room";

    private Registrations() {}

    static List<Figure> measure() throws Exception {
        return onANode((node, tickets, database) -> figures(node, tickets, database));
    }

    /// The measurement itself, where people come one after the other, as they do, and not as fast as the node
    /// answers.
    static String arrivals() throws Exception {
        return onANode((node, tickets, database) -> Arrivals.measure(node, tickets));
    }

    private interface Measuring<T> {
        T with(URI node, List<String> tickets, String database) throws Exception;
    }

    private static <T> T onANode(Measuring<T> measuring) throws Exception {
        var port = TestNode.freePort();
        var database = TestDatabase.freshUrl();
        try (var node = new SpringApplicationBuilder(Node.class)
                .properties(
                        "server.port=" + port,
                        "comity.node.home=" + TestNode.freshFolder("bench"),
                        "comity.node.public-address=http://localhost:" + port,
                        "spring.flyway.url=" + database,
                        "spring.flyway.user=postgres",
                        "spring.flyway.password=",
                        "spring.datasource.url=" + TestDatabase.asRuntimeRole(database),
                        "comity.node.database-role=" + TestDatabase.RUNTIME_ROLE)
                .run()) {
            return measuring.with(URI.create("http://localhost:" + port), tickets(node), database);
        }
    }

    private static List<Figure> figures(URI node, List<String> tickets, String database) throws Exception {
        var begun = System.nanoTime();
        var taken = new ArrayList<Long>();
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            var calls = tickets.stream()
                    .limit(PEOPLE)
                    .map(ticket ->
                            (Callable<List<Long>>) () -> comes(node, ticket).all())
                    .toList();
            for (var one : people.invokeAll(calls)) {
                taken.addAll(one.get());
            }
        }
        var seconds = (System.nanoTime() - begun) / NANOS_IN_A_SECOND;
        taken.sort(null);
        var slowest = taken.get((int) (taken.size() * SLOWEST_IN_A_HUNDRED)) / NANOS_IN_A_MILLISECOND;
        var floor = BareInserts.perSecond(database, AT_ONCE);
        return List.of(
                new Figure(
                        "registrations, %,d people, %d requests each".formatted(PEOPLE, REQUESTS),
                        PEOPLE / seconds,
                        floor,
                        Unit.PER_SECOND,
                        "one row and one commit"),
                new Figure(
                        "a request of theirs, slowest in 100",
                        slowest,
                        1_000 * AT_ONCE / floor,
                        Unit.MILLISECONDS,
                        "one row and one commit"));
    }

    /// How long somebody waited for the page of their ticket, for being registered, and for the page with the
    /// way in.
    record Visit(long ticket, long registered, long room) {

        List<Long> all() {
            return List.of(ticket, registered, room);
        }
    }

    /// One client for all: what two thousand browsers cost is not the node's.
    static Visit comes(URI node, String ticket) {
        var page = URI.create(node + "/en/registrations/" + ticket);
        var first = timed(() -> send(HttpRequest.newBuilder(page), 200));
        var confirm = HttpRequest.newBuilder(URI.create(page + "/confirm")).POST(BodyPublishers.noBody());
        var registered = timed(() -> send(confirm, 303));
        var room = timed(() -> {
            if (!send(HttpRequest.newBuilder(page), 200).body().contains(ROOM)) {
                throw new IllegalStateException("Somebody with a place does not see the way in");
            }
        });
        return new Visit(first, registered, room);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, int expected) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException("A request was answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static long timed(Runnable request) {
        var begun = System.nanoTime();
        request.run();
        return System.nanoTime() - begun;
    }

    /// One event that begins in ten minutes, and so many addresses that wait to be confirmed.
    private static List<String> tickets(ConfigurableApplicationContext node) {
        var event = event(node.getBean(EditingEvent.class));
        var random = new SecureRandom();
        var database = node.getBean(JdbcClient.class);
        var tickets = new ArrayList<String>();
        for (var number = 0; number < Arrivals.tickets(); number++) {
            var ticket = Ticket.draw(random);
            tickets.add(ticket);
            database.sql("""
                            INSERT INTO events_registration (id, event_id, name, address, language, zone, state, ticket,
                                asked_at, until)
                            VALUES (?, ?, 'Somebody', ?, 'en', 'Asia/Tokyo', 'UNCONFIRMED', ?, now(), now() + interval '1 day')
                            """)
                    .params(UUID.randomUUID(), event.value(), "person" + number + "@mail.example", ticket)
                    .update();
        }
        return tickets;
    }

    private static EventId event(EditingEvent editing) {
        var zone = ZoneId.of("Europe/Paris");
        var secretary = Person.of(
                new PersonId(UUID.randomUUID()),
                "Bench Secretary",
                new Belonging.Independent("Bench", Optional.empty(), zone, false),
                List.of(Role.SECRETARIAT_AUTHORITIES));
        var content = new EventContent(
                "",
                Map.of(Language.ENGLISH, new Words("A webinar", "About it.")),
                new When(LocalDateTime.now(zone).plusMinutes(10).truncatedTo(ChronoUnit.MINUTES), 90, zone),
                "",
                List.of(),
                List.of(new Channel("en", false)),
                Set.of(),
                List.of(),
                new Entry(Entry.Rule.OPEN, false, Arrivals.tickets(), Set.of(), List.of()),
                List.of());
        var draft = new Draft(content, List.of(new Room("en", URI.create(ROOM), Optional.empty())), "");
        if (editing.begin(secretary, draft) instanceof EditingEvent.Outcome.Done(var id)) {
            editing.act(secretary, id, EventAct.PUBLISH, "");
            return id;
        }
        throw new IllegalStateException("The event was not begun");
    }
}
