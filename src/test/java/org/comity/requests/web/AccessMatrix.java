package org.comity.requests.web;

import java.util.ArrayList;
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
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Every kind of person, ways in, and what must come of them: the cells of a matrix, each asked over HTTP
/// and held against the policy.
abstract class AccessMatrix {

    /// Somebody who asks.
    ///
    /// @param side circumstances that hold between them and the requests of the matrix
    record Asker(String name, PersonId id, Http session, Set<Role> roles, Set<Circumstance> side, boolean portuguese) {}

    /// A way in.
    ///
    /// @param body empty for reading
    /// @param act empty for what is no act
    /// @param ofReaders whether it changes who reads the request or for whom it is: whoever may not, finds nothing
    record Way(String method, String path, String body, Action action, Optional<Act> act, boolean ofReaders) {

        Way(String method, String path, String body, Action action, Optional<Act> act) {
            this(method, path, body, action, act, false);
        }

        static Way read(String path, Action action) {
            return new Way("GET", path, "", action, Optional.empty());
        }

        static Way ofReaders(String path, String body, Action action) {
            return new Way("POST", path, body, action, Optional.empty(), true);
        }

        boolean api() {
            return path.startsWith("/api/");
        }
    }

    /// What must come of a cell.
    enum Expected {
        /// As for an address nobody ever used, or the sign-in page.
        HIDDEN,
        /// It may be there, and nothing is done.
        NOT_DONE,
        DONE,
        /// It is there; whether anything is done is another question.
        THERE
    }

    static final Set<Action> TOUCHED = Set.of(Action.APPROVE, Action.SEND, Action.RELEASE, Action.RECALL);

    @Autowired
    IdentityStore people;

    /// The owner's way in: the node itself may make no tables.
    JdbcClient database;

    @Autowired
    void comeInAsOwner(@Value("${spring.flyway.url}") String ownersUrl) {
        database = JdbcClient.create(new SingleConnectionDataSource(ownersUrl, true));
    }

    @Autowired
    MutableClock clock;

    final Access policy = Access.shipped();
    final List<String> differences = new ArrayList<>();
    int cells;

    /// The last cell may have done something.
    boolean changed = true;

    List<Asker> askers() {
        return askers("Demo (Duty|Approving|Gatekeeper|Head|Prosecutor|Secretary|Member|Trainer|Provider|Auditor).*");
    }

    /// @param names a pattern of those of the demonstration who ask
    List<Asker> askers(String names) {
        var all = new ArrayList<Asker>();
        for (var person : people.demonstrationPeople()) {
            if (person.name().matches(names)) {
                all.add(asker(person.name(), person));
            }
        }
        var lisbon = Lisbon.officer(people).authority();
        for (var roles : List.of(
                Set.of(Role.APPROVER),
                Set.of(Role.GATEKEEPER, Role.OFFICER),
                Set.of(Role.HEAD, Role.APPROVER),
                Set.of(Role.MEMBER))) {
            var someone = Person.of(
                    new PersonId(UUID.randomUUID()),
                    "Matrix Person " + UUID.randomUUID(),
                    new Belonging.ToAuthority(lisbon),
                    roles);
            people.add(someone, clock.instant());
            all.add(asker(someone.name(), someone));
        }
        all.add(new Asker("a visitor", new PersonId(UUID.randomUUID()), Http.visitor(), Set.of(), Set.of(), false));
        all.add(suspended(lisbon));
        return all;
    }

    Asker asker(String name, Person person) {
        var session = Http.officer(name);
        session.get("/en/account");
        var side = switch (person.belonging().name()) {
            case "Demonstration 24/7 Point, Portugal" -> Set.of(Circumstance.REQUESTING);
            case "Demonstration 24/7 Point, Japan" -> Set.of(Circumstance.REQUESTED);
            default -> Set.<Circumstance>of();
        };
        var country = person.belonging().country().map(Object::toString).orElse("");
        return new Asker(name, person.id(), session, person.roles(), side, country.equals("PT"));
    }

    Asker suspended(Authority authority) {
        var nobody = Person.of(
                new PersonId(UUID.randomUUID()),
                "Matrix Suspended " + UUID.randomUUID(),
                new Belonging.ToAuthority(authority),
                Set.of(Role.OFFICER, Role.APPROVER, Role.GATEKEEPER, Role.HEAD));
        people.add(nobody, clock.instant());
        var session = Http.officer(nobody.name());
        session.get("/en/account");
        people.suspend(nobody.id(), clock.instant());
        session.get("/en/sign-in"); // a token of the session that is left
        return new Asker("somebody suspended", nobody.id(), session, Set.of(), Set.of(), false);
    }

    void both(Asker asker, String path, Matter matter, Action change, String form, Set<Circumstance> holding) {
        var readable = policy.allows(asker.roles(), Action.READ, matter, holding);
        cell(asker, Way.read(path, Action.READ), matter.name(), readable ? Expected.DONE : Expected.HIDDEN);
        var may = policy.allows(asker.roles(), change, matter, holding);
        var way = new Way("POST", path + "/acts", form, change, Optional.empty());
        cell(asker, way, matter.name(), may ? Expected.THERE : Expected.HIDDEN);
    }

    void cell(Asker asker, Way way, String thing, Expected expected) {
        cells++;
        var reply = ask(asker, way);
        changed = !way.body().isEmpty() && reply.status() < 400;
        if (!fits(expected, way, reply)) {
            differences.add("%s, %s, %s %s (%s): %s expected, but %d"
                    .formatted(asker.name(), thing, way.method(), way.path(), way.body(), expected, reply.status()));
        }
    }

    static boolean fits(Expected expected, Way way, Reply reply) {
        return switch (expected) {
            case HIDDEN -> hidden(reply);
            case NOT_DONE -> !done(way, reply) && reply.status() < 500;
            case DONE -> done(way, reply);
            case THERE -> !hidden(reply) && reply.status() < 500;
        };
    }

    static boolean hidden(Reply reply) {
        var signIn = reply.status() == 302 && reply.location().startsWith("/en/sign-in");
        return reply.status() == 404 || reply.status() == 401 || signIn;
    }

    /// Carried out; where a touch is needed, asked for it. A draft that is none any more leads back (303), undone.
    static boolean done(Way way, Reply reply) {
        if (TOUCHED.contains(way.action())) {
            return reply.body().contains("id=\"touch-form\"") || reply.body().contains("fresh touch of your passkey");
        }
        return reply.status() == 200 || (reply.status() == 303 && way.action() != Action.WRITE);
    }

    static Reply ask(Asker asker, Way way) {
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
