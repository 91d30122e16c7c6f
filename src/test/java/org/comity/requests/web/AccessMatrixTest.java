package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.requests.model.Act;
import org.comity.requests.model.Lifecycle;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.testing.AnApplication;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Every kind of person before every kind of thing, over HTTP, for every way in: what the policy file allows is there,
/// and what it does not allow is not, as if there were nothing.
@NodeTest
class AccessMatrixTest {

    private static final int LEAST_CELLS = 3_000;

    /// Somebody who asks.
    ///
    /// @param side circumstances that hold between them and the requests of the matrix
    private record Asker(String name, Http session, Set<Role> roles, Set<Circumstance> side, boolean portuguese) {}

    /// A way in.
    ///
    /// @param body empty for reading
    /// @param act empty for what is no act
    private record Way(String method, String path, String body, Action action, Optional<Act> act) {

        static Way read(String path, Action action) {
            return new Way("GET", path, "", action, Optional.empty());
        }

        boolean api() {
            return path.startsWith("/api/");
        }
    }

    /// What must come of a cell.
    private enum Expected {
        /// As for an address nobody ever used, or the sign-in page.
        HIDDEN,
        /// It may be there, and nothing is done.
        NOT_DONE,
        DONE,
        /// It is there; whether anything is done is another question.
        THERE
    }

    private static final List<Act> ACTS = List.of(
            Act.SUBMIT,
            Act.RETURN,
            Act.APPROVE,
            Act.SEND,
            Act.ACKNOWLEDGE,
            Act.ASK,
            Act.ANSWER,
            Act.WARN,
            Act.GO_ON,
            Act.WITHDRAW);

    @Autowired
    IdentityStore people;

    /// The owner's way in: the node itself may make no tables.
    private JdbcClient database;

    @Autowired
    void comeInAsOwner(@Value("${spring.flyway.url}") String ownersUrl) {
        database = JdbcClient.create(new DriverManagerDataSource(ownersUrl));
    }

    @Autowired
    MutableClock clock;

    private final Access policy = Access.shipped();
    private final List<String> differences = new ArrayList<>();
    private int cells;

    @Test
    void theNodeAnswersAsThePolicySaysInBothDirections() {
        var askers = askers();
        requests(askers);
        applicationsAndPeople(askers);
        lists(askers);

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }

    private List<Asker> askers() {
        var all = new ArrayList<Asker>();
        for (var person : people.demonstrationPeople()) {
            if (person.name()
                    .matches(
                            "Demo (Duty|Approving|Gatekeeper|Prosecutor|Secretary|Member|Trainer|Provider|Auditor).*")) {
                all.add(asker(person.name(), person));
            }
        }
        var lisbon = people.demonstrationOfficers().getFirst().authority();
        for (var roles : List.of(Set.of(Role.APPROVER), Set.of(Role.GATEKEEPER, Role.OFFICER), Set.of(Role.MEMBER))) {
            var someone = Person.of(
                    new PersonId(UUID.randomUUID()),
                    "Matrix Person " + UUID.randomUUID(),
                    new Belonging.ToAuthority(lisbon),
                    roles);
            people.add(someone, clock.instant());
            all.add(asker(someone.name(), someone));
        }
        all.add(new Asker("a visitor", Http.visitor(), Set.of(), Set.of(), false));
        all.add(suspended(lisbon));
        return all;
    }

    private Asker asker(String name, Person person) {
        var session = Http.officer(name);
        session.get("/en/account");
        var side = switch (person.belonging().name()) {
            case "Demonstration 24/7 Point, Portugal" -> Set.of(Circumstance.REQUESTING);
            case "Demonstration 24/7 Point, Japan" -> Set.of(Circumstance.REQUESTED);
            default -> Set.<Circumstance>of();
        };
        var country = person.belonging().country().map(Object::toString).orElse("");
        return new Asker(name, session, person.roles(), side, country.equals("PT"));
    }

    private Asker suspended(Authority authority) {
        var nobody = Person.of(
                new PersonId(UUID.randomUUID()),
                "Matrix Suspended " + UUID.randomUUID(),
                new Belonging.ToAuthority(authority),
                Set.of(Role.OFFICER, Role.APPROVER, Role.GATEKEEPER));
        people.add(nobody, clock.instant());
        var session = Http.officer(nobody.name());
        session.get("/en/account");
        people.suspend(nobody.id(), clock.instant());
        session.get("/en/sign-in"); // a token of the session that is left
        return new Asker("somebody suspended", session, Set.of(), Set.of(), false);
    }

    private void requests(List<Asker> askers) {
        var id = Desk.at(TestNode.address()).approved();
        keepAsItIs(id);
        for (var status : Status.values()) {
            for (var asker : askers) {
                for (var way : waysToARequest(id)) {
                    restore(id, status);
                    cell(asker, way, "a request that is " + status, expectedOf(asker, way, status));
                }
            }
        }
        for (var asker : askers) {
            for (var way : waysToARequest(UUID.randomUUID().toString())) {
                cell(asker, way, "no request", Expected.HIDDEN);
            }
        }
        restore(id, Status.APPROVED);
        database.sql("DROP TABLE matrix_request, matrix_writer").update();
    }

    private Expected expectedOf(Asker asker, Way way, Status status) {
        var holding = EnumSet.noneOf(Circumstance.class);
        holding.addAll(asker.side());
        if (status.visibleToRequested()) {
            holding.add(Circumstance.DELIVERED);
        }
        if (status == Status.DRAFT) {
            holding.add(Circumstance.DRAFT);
        }
        if (!policy.allows(asker.roles(), Action.READ, Matter.REQUEST, holding)) {
            return Expected.HIDDEN;
        }
        var allowed = policy.allows(asker.roles(), way.action(), Matter.REQUEST, holding);
        if (allowed && way.act().filter(act -> doneBefore(act, status)).isPresent()) {
            return Expected.THERE;
        }
        return allowed && possible(asker, way, status) ? Expected.DONE : Expected.NOT_DONE;
    }

    /// A click that comes twice is answered as the first, and nothing is done.
    private static boolean doneBefore(Act act, Status status) {
        return (act == Act.SUBMIT && status == Status.AWAITING_APPROVAL)
                || (act == Act.APPROVE && status == Status.APPROVED)
                || (act == Act.ACKNOWLEDGE && status == Status.ACKNOWLEDGED);
    }

    /// The lifecycle knows such an edge for the asker's side.
    private static boolean possible(Asker asker, Way way, Status status) {
        var side = asker.side().contains(Circumstance.REQUESTING) ? Side.REQUESTING : Side.REQUESTED;
        return way.act().isEmpty()
                || Lifecycle.taken(status, way.act().get())
                        .filter(edge -> edge.by() == side)
                        .isPresent();
    }

    private static List<Way> waysToARequest(String id) {
        var ways = new ArrayList<Way>();
        for (var base : List.of("/en/requests/", "/api/v1/requests/")) {
            var at = base + id;
            var api = base.startsWith("/api");
            ways.add(Way.read(at, Action.READ));
            ways.add(
                    api
                            ? new Way(
                                    "PATCH",
                                    at + "/draft",
                                    "{\"values\": {\"subject\": \"x\"}}",
                                    Action.WRITE,
                                    Optional.empty())
                            : new Way(
                                    "POST",
                                    at + "/draft",
                                    "subject=x&secondLanguage=fr",
                                    Action.WRITE,
                                    Optional.empty()));
            ACTS.forEach(act -> ways.add(way(at, api, act)));
        }
        return ways;
    }

    private static Way way(String at, boolean api, Act act) {
        var action = switch (act) {
            case APPROVE -> Action.APPROVE;
            case SEND -> Action.SEND;
            default -> Action.ACT;
        };
        var text = ActShape.of(act) == ActShape.BUTTON ? "" : ", \"text\": \"x\"";
        var body = api ? "{\"act\": \"" + act + "\"" + text + "}" : "act=" + act + "&text=x";
        return new Way("POST", at + "/acts", body, action, Optional.of(act));
    }

    private void keepAsItIs(String id) {
        database.sql("CREATE TABLE matrix_request AS SELECT * FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(id))
                .update();
        database.sql("CREATE TABLE matrix_writer AS SELECT * FROM requests_writer WHERE request_id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    private void restore(String id, Status status) {
        database.sql("""
                        UPDATE requests_request r SET status = :status, content = m.content, sent_at = m.sent_at,
                            preserved_from = CASE WHEN :preserved THEN DATE '2026-11-01' END,
                            preserved_until = CASE WHEN :preserved THEN DATE '2099-11-01' END,
                            second_language = m.second_language, document_id = m.document_id
                        FROM matrix_request m WHERE r.id = m.id AND r.id = :id
                        """)
                .param("status", status.name())
                .param("preserved", status.preserved())
                .param("id", UUID.fromString(id))
                .update();
        database.sql("""
                        DELETE FROM requests_writer w WHERE w.request_id = :id AND NOT EXISTS
                            (SELECT 1 FROM matrix_writer m WHERE m.officer_id = w.officer_id)
                        """).param("id", UUID.fromString(id)).update();
    }

    private void applicationsAndPeople(List<Asker> askers) {
        var own = AnApplication.from("PT", "OFFICER");
        var sponsored = AnApplication.from("GE", "MEMBER");
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        for (var asker : askers) {
            var ofState = asker.portuguese() ? Set.of(Circumstance.OWN_STATE) : Set.<Circumstance>of();
            both(asker, own.address(gatekeeper), Matter.APPLICATION, Action.DECIDE, "act=REFUSE&reason=", ofState);
            both(
                    asker,
                    sponsored.address(gatekeeper),
                    Matter.APPLICATION,
                    Action.DECIDE,
                    "act=CONFIRM",
                    Set.of(Circumstance.SPONSORS_SOUGHT));
        }
        var ward = people.demonstrationOfficers().getFirst();
        for (var asker : askers) {
            var mine = asker.side().contains(Circumstance.REQUESTING)
                    ? Set.of(Circumstance.OWN_AUTHORITY)
                    : Set.<Circumstance>of();
            both(asker, "/en/people/" + ward.id(), Matter.PEOPLE, Action.CHANGE, "act=REINSTATE", mine);
        }
    }

    private void both(Asker asker, String path, Matter matter, Action change, String form, Set<Circumstance> holding) {
        var readable = policy.allows(asker.roles(), Action.READ, matter, holding);
        cell(asker, Way.read(path, Action.READ), matter.name(), readable ? Expected.DONE : Expected.HIDDEN);
        var may = policy.allows(asker.roles(), change, matter, holding);
        var way = new Way("POST", path + "/acts", form, change, Optional.empty());
        cell(asker, way, matter.name(), may ? Expected.THERE : Expected.HIDDEN);
    }

    private void lists(List<Asker> askers) {
        var pages = new LinkedHashMap<String, Matter>();
        pages.put("/en/requests", Matter.REQUEST);
        pages.put("/api/v1/requests", Matter.REQUEST);
        pages.put("/en/applications", Matter.APPLICATION);
        pages.put("/en/people", Matter.PEOPLE);
        pages.put("/en/secretariat/authorities", Matter.PROPOSAL);
        pages.put("/en/authorities", Matter.AUTHORITY);
        pages.put("/en/record/entries", Matter.RECORD);
        for (var asker : askers) {
            pages.forEach((path, matter) -> {
                var may = policy.allows(asker.roles(), Action.LIST, matter, Set.of());
                cell(asker, Way.read(path, Action.LIST), "a list", may ? Expected.DONE : Expected.HIDDEN);
            });
            for (var path : List.of("/en/account", "/en/account/access")) {
                var may = policy.allows(asker.roles(), Action.READ, Matter.ACCOUNT, Set.of(Circumstance.OWN));
                cell(asker, Way.read(path, Action.READ), "the account", may ? Expected.DONE : Expected.HIDDEN);
            }
            for (var path : List.of("/en/states", "/en/map", "/en/facts", "/en/paths")) {
                cell(asker, Way.read(path, Action.READ), "facts", Expected.DONE);
            }
            cell(asker, Way.read("/log/checkpoint", Action.READ), "the record", Expected.DONE);
        }
    }

    private void cell(Asker asker, Way way, String thing, Expected expected) {
        cells++;
        var reply = ask(asker, way);
        if (!fits(expected, way, reply)) {
            differences.add("%s, %s, %s %s (%s): %s expected, but %d"
                    .formatted(asker.name(), thing, way.method(), way.path(), way.body(), expected, reply.status()));
        }
    }

    private static boolean fits(Expected expected, Way way, Reply reply) {
        return switch (expected) {
            case HIDDEN -> hidden(reply);
            case NOT_DONE -> !done(way, reply) && reply.status() < 500;
            case DONE -> done(way, reply);
            case THERE -> !hidden(reply) && reply.status() < 500;
        };
    }

    private static boolean hidden(Reply reply) {
        var signIn = reply.status() == 302 && reply.location().startsWith("/en/sign-in");
        return reply.status() == 404 || reply.status() == 401 || signIn;
    }

    /// Carried out; where a touch is needed, asked for it. A draft that is none any more leads back (303), undone.
    private static boolean done(Way way, Reply reply) {
        if (way.action() == Action.APPROVE || way.action() == Action.SEND) {
            return reply.body().contains("id=\"touch-form\"") || reply.body().contains("fresh touch of your passkey");
        }
        return reply.status() == 200 || (reply.status() == 303 && way.action() != Action.WRITE);
    }

    private static Reply ask(Asker asker, Way way) {
        if (way.body().isEmpty()) {
            return asker.session().get(way.path());
        }
        return asker.session()
                .raw(
                        way.method(),
                        way.path(),
                        way.body(),
                        "Content-Type",
                        way.api() ? "application/json" : "application/x-www-form-urlencoded",
                        "X-CSRF-TOKEN",
                        asker.session().token());
    }
}
