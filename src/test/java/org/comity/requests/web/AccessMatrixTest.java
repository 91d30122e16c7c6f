package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.comity.directory.ContactDirectory;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.requests.model.Act;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Lifecycle;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.testing.ARecovery;
import org.comity.testing.AnApplication;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Every kind of person before every kind of thing, over HTTP, for every way in: what the policy file allows is there,
/// and what it does not allow is not, as if there were nothing.
@NodeTest
class AccessMatrixTest {

    private static final int LEAST_CELLS = 10_000;

    /// What the request of the matrix says, as its line in a list begins with it.
    private static final String SUBJECT = "Connection logs of 2 November";
    private static final int LEAST_OF_RECOVERIES = 500;

    /// Somebody who asks.
    ///
    /// @param side circumstances that hold between them and the requests of the matrix
    private record Asker(
            String name, PersonId id, Http session, Set<Role> roles, Set<Circumstance> side, boolean portuguese) {}

    /// How the request of the matrix stands.
    ///
    /// @param member whether the asker works on it
    /// @param taken whether another officer of the requested authority does
    private record Standing(Status status, Handling handling, boolean member, boolean taken) {

        static Standing of(Status status) {
            return new Standing(status, Handling.AMBER_STRICT, false, false);
        }

        @Override
        public String toString() {
            return "a request that is " + status + ", " + handling + (member ? ", theirs" : "")
                    + (taken ? ", taken" : "");
        }
    }

    /// A way in.
    ///
    /// @param body empty for reading
    /// @param act empty for what is no act
    /// @param ofReaders whether it changes who reads the request or for whom it is: whoever may not, finds nothing
    private record Way(String method, String path, String body, Action action, Optional<Act> act, boolean ofReaders) {

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
    private enum Expected {
        /// As for an address nobody ever used, or the sign-in page.
        HIDDEN,
        /// It may be there, and nothing is done.
        NOT_DONE,
        DONE,
        /// It is there; whether anything is done is another question.
        THERE
    }

    private static final Set<Action> TOUCHED = Set.of(Action.APPROVE, Action.SEND, Action.RELEASE, Action.RECALL);

    private static final List<Act> ACTS = List.of(
            Act.SUBMIT,
            Act.RETURN,
            Act.APPROVE,
            Act.SEND,
            Act.RELEASE,
            Act.ACKNOWLEDGE,
            Act.ASK,
            Act.ANSWER,
            Act.WARN,
            Act.GO_ON,
            Act.WITHDRAW);

    /// What stands on the page for a channel of each class, and the circumstance of the class.
    private static final Map<String, Set<Circumstance>> CHANNELS = Map.of(
            "4420794600", Set.of(Circumstance.FOR_EVERYONE),
            "desk@pt-demonstration", Set.of(Circumstance.FOR_MEMBERS),
            "4420794607", Set.of(),
            "crisis@pt-demonstration", Set.of(Circumstance.FOR_SECRETARIAT));

    @Autowired
    IdentityStore people;

    @Autowired
    ContactDirectory directory;

    /// The owner's way in: the node itself may make no tables.
    private JdbcClient database;

    @Autowired
    void comeInAsOwner(@Value("${spring.flyway.url}") String ownersUrl) {
        database = JdbcClient.create(new SingleConnectionDataSource(ownersUrl, true));
    }

    @Autowired
    MutableClock clock;

    private final Access policy = Access.shipped();
    private final List<String> differences = new ArrayList<>();
    private int cells;

    /// The last cell may have done something.
    private boolean changed = true;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void theNodeAnswersAsThePolicySaysInBothDirections() {
        var askers = askers();
        requests(askers);
        recalls(askers);
        applicationsAndPeople(askers);
        channels(askers);
        lists(askers);
        notices(askers);

        System.out.println("Access matrix: " + cells + " cells, " + differences.size() + " differences");
        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }

    /// A role that is added must not forget its bearers.
    @Test
    void everyRoleOpensTheOwnAccountTheOwnNoticesAndWhatMembersSee() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.VISITOR))) {
            var bearer = Set.of(role);
            assertThat(policy.allows(bearer, Action.READ, Matter.ACCOUNT, Set.of(Circumstance.OWN)))
                    .as(role.name())
                    .isTrue();
            assertThat(policy.allows(bearer, Action.READ, Matter.NOTICE, Set.of(Circumstance.OWN)))
                    .as(role.name())
                    .isTrue();
            assertThat(policy.allows(bearer, Action.READ, Matter.CHANNEL, Set.of(Circumstance.FOR_MEMBERS)))
                    .as(role.name())
                    .isTrue();
            assertThat(policy.allows(bearer, Action.STOP, Matter.RECOVERY, Set.of(Circumstance.OWN)))
                    .as(role.name())
                    .isTrue();
        }
    }

    @Test
    void soItDoesForRecoveries() {
        recoveries(askers());

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_OF_RECOVERIES);
    }

    private List<Asker> askers() {
        var all = new ArrayList<Asker>();
        for (var person : people.demonstrationPeople()) {
            if (person.name()
                    .matches(
                            "Demo (Duty|Approving|Gatekeeper|Head|Prosecutor|Secretary|Member|Trainer|Provider|Auditor).*")) {
                all.add(asker(person.name(), person));
            }
        }
        var lisbon = people.demonstrationOfficers().getFirst().authority();
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

    private Asker asker(String name, Person person) {
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

    private Asker suspended(Authority authority) {
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

    private void requests(List<Asker> askers) {
        var id = Desk.at(TestNode.address()).approved();
        keepAsItIs(id);
        holdAsIf(id);
        for (var standing : standings()) {
            for (var asker : askers) {
                changed = true;
                for (var way : waysToARequest(id)) {
                    if (changed) {
                        restore(id, standing, asker);
                    }
                    cell(asker, way, standing.toString(), expectedOf(asker, way, standing));
                }
                if (standing.handling() == Handling.RED) {
                    restore(id, standing, asker);
                    inTheList(id, asker, standing);
                }
            }
        }
        for (var asker : askers) {
            for (var way : waysToARequest(UUID.randomUUID().toString())) {
                cell(asker, way, "no request", Expected.HIDDEN);
            }
        }
        database.sql("UPDATE requests_request r SET changed_at = m.changed_at FROM matrix_request m WHERE r.id = m.id")
                .update();
        database.sql("DROP TABLE matrix_request, matrix_writer").update();
    }

    /// Every status under the usual mark; under TLP:RED some of either side of delivery, for those who work on it and
    /// those who do not; the marks that change nobody's access once.
    private static List<Standing> standings() {
        var all = new ArrayList<Standing>();
        for (var status : Status.values()) {
            all.add(Standing.of(status));
        }
        for (var status : List.of(Status.DRAFT, Status.APPROVED, Status.DELIVERED, Status.PRESERVED, Status.REFUSED)) {
            all.add(new Standing(status, Handling.RED, false, false));
            all.add(new Standing(status, Handling.RED, true, false));
        }
        all.add(new Standing(Status.DELIVERED, Handling.RED, false, true));
        for (var free : List.of(Handling.AMBER, Handling.GREEN, Handling.CLEAR)) {
            all.add(new Standing(Status.DELIVERED, free, true, false));
        }
        return all;
    }

    /// The row of a page or of JSON that names the reference; an empty text where none does.
    private static String lineOf(String reference, String list) {
        return Arrays.stream(list.split("<li|\\{\"id\":", -1))
                .filter(row -> row.contains(reference))
                .findFirst()
                .orElse("");
    }

    private Set<Circumstance> holding(Asker asker, Standing standing) {
        var holding = EnumSet.noneOf(Circumstance.class);
        holding.addAll(asker.side());
        if (standing.status().visibleToRequested()) {
            holding.add(Circumstance.DELIVERED);
        }
        if (standing.status() == Status.DRAFT) {
            holding.add(Circumstance.DRAFT);
        }
        holding.add(standing.handling() == Handling.RED ? Circumstance.RED : Circumstance.NOT_RED);
        if (standing.member()) {
            holding.add(Circumstance.MEMBER);
        }
        if (!standing.taken() && !(standing.member() && asker.side().contains(Circumstance.REQUESTED))) {
            holding.add(Circumstance.UNTAKEN);
        }
        return holding;
    }

    private Expected expectedOf(Asker asker, Way way, Standing standing) {
        var holding = holding(asker, standing);
        var readable = policy.allows(asker.roles(), Action.READ, Matter.REQUEST, holding);
        var allowed = policy.allows(asker.roles(), way.action(), Matter.REQUEST, holding);
        if (way.action() == Action.TAKE) {
            // Whoever works on it already is led to it.
            return allowed || (readable && standing.member()) ? Expected.THERE : Expected.HIDDEN;
        }
        if (!readable) {
            return Expected.HIDDEN;
        }
        if (way.ofReaders()) {
            return allowed ? Expected.THERE : Expected.HIDDEN;
        }
        if (allowed
                && way.act().filter(act -> doneBefore(act, standing.status())).isPresent()) {
            return Expected.THERE;
        }
        return allowed && possible(asker, way, standing.status()) ? Expected.DONE : Expected.NOT_DONE;
    }

    /// In full for those who read it; the envelope for whoever may see that; for everyone else nothing.
    private void inTheList(String id, Asker asker, Standing standing) {
        var holding = holding(asker, standing);
        var whole = policy.allows(asker.roles(), Action.READ, Matter.REQUEST, holding);
        var envelope = policy.allows(asker.roles(), Action.READ, Matter.ENVELOPE, holding);
        var reference = database.sql("SELECT reference FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
        for (var path : List.of("/en/requests", "/api/v1/requests")) {
            cells++;
            var line = lineOf(reference, asker.session().get(path).body());
            var shown = !line.isEmpty();
            var inFull = line.contains(SUBJECT);
            if (shown != (whole || envelope) || inFull != whole) {
                differences.add(
                        "%s, %s, %s: listed %s, in full %s".formatted(asker.name(), standing, path, shown, inFull));
            }
        }
    }

    /// A click that comes twice is answered as the first, and nothing is done.
    private static boolean doneBefore(Act act, Status status) {
        return (act == Act.SUBMIT && status == Status.AWAITING_APPROVAL)
                || (act == Act.APPROVE && status == Status.APPROVED)
                || (act == Act.SEND && status == Status.HELD)
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

    /// What was sent is recalled by whoever answers for the authority, whether or not they may read it.
    private void recalls(List<Asker> askers) {
        var desk = Desk.at(TestNode.address());
        var id = desk.approved();
        Desk.act(Desk.drafter(TestNode.address()), id, "SEND");
        for (var asker : askers) {
            var may = policy.allows(asker.roles(), Action.RECALL, Matter.REQUEST, asker.side());
            var list = policy.allows(asker.roles(), Action.LIST, Matter.SENT, asker.side())
                    && asker.side().contains(Circumstance.REQUESTING);
            cell(
                    asker,
                    Way.read("/en/sent/" + id, Action.READ),
                    "what was sent",
                    list ? Expected.DONE : Expected.HIDDEN);
            for (var way : waysToRecall(id)) {
                cell(asker, way, "what was sent", may ? Expected.DONE : Expected.HIDDEN);
            }
            for (var way : waysToRecall(desk.draft())) {
                cell(asker, way, "what was not sent", Expected.HIDDEN);
            }
        }
    }

    private static List<Way> waysToRecall(String id) {
        return List.of(
                new Way("POST", "/en/sent/" + id + "/recall", "text=x", Action.RECALL, Optional.empty()),
                new Way(
                        "POST",
                        "/api/v1/sent/" + id + "/recall",
                        "{\"text\": \"x\"}",
                        Action.RECALL,
                        Optional.empty()));
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
        var at = "/en/requests/" + id;
        ways.add(Way.ofReaders(at + "/take", "take=yes", Action.TAKE));
        ways.add(Way.ofReaders(at + "/members", "person=" + id, Action.SHARE));
        ways.add(Way.ofReaders(at + "/members/removed", "person=" + id, Action.SHARE));
        ways.add(Way.ofReaders(at + "/handling", "handling=TLP:CLEAR", Action.ACT));
        return ways;
    }

    private static Way way(String at, boolean api, Act act) {
        var action = switch (act) {
            case APPROVE -> Action.APPROVE;
            case SEND -> Action.SEND;
            case RELEASE -> Action.RELEASE;
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

    /// As if an officer who is gone had sent it long ago while something was unusual.
    private void holdAsIf(String id) {
        database.sql("""
                        WITH sent AS (
                            INSERT INTO requests_pace (act, request_id, person_id, authority_id, target_id, country, at)
                            SELECT 'SEND', id, gen_random_uuid(), requesting_authority, requested_authority, 'JP',
                                TIMESTAMPTZ '2026-01-01Z' FROM requests_request WHERE id = :id RETURNING *)
                        INSERT INTO requests_hold (sending, request_id, sent_by, cautions, until)
                        SELECT number, request_id, person_id, '{FIRST_TO_STATE}', at FROM sent
                        """).param("id", UUID.fromString(id)).update();
    }

    private void restore(String id, Standing standing, Asker asker) {
        var request = UUID.fromString(id);
        database.sql("""
                        UPDATE requests_request r SET status = :status, content = m.content, sent_at = m.sent_at,
                            preserved_from = CASE WHEN :preserved THEN DATE '2026-11-01' END,
                            preserved_until = CASE WHEN :preserved THEN DATE '2099-11-01' END,
                            second_language = m.second_language, document_id = m.document_id, handling = :handling,
                            changed_at = TIMESTAMPTZ '2099-01-01 00:00:00Z'
                        FROM matrix_request m WHERE r.id = m.id AND r.id = :id
                        """)
                .param("status", standing.status().name())
                .param("preserved", standing.status().preserved())
                .param("handling", standing.handling().name())
                .param("id", request)
                .update();
        database.sql("""
                        DELETE FROM requests_writer w WHERE w.request_id = :id AND NOT EXISTS
                            (SELECT 1 FROM matrix_writer m WHERE m.officer_id = w.officer_id)
                        """).param("id", request).update();
        database.sql("DELETE FROM requests_member WHERE request_id = :id")
                .param("id", request)
                .update();
        if (standing.member()) {
            join(request, asker.id());
        }
        if (standing.taken()) {
            join(request, other(asker));
        }
    }

    /// An officer in Tokyo who is not the asker.
    private PersonId other(Asker asker) {
        return people.demonstrationOfficers().stream()
                .filter(officer -> officer.name().endsWith("Officer (Tokyo)"))
                .map(Officer::id)
                .filter(officer -> !officer.equals(asker.id()))
                .findFirst()
                .orElseThrow();
    }

    private void join(UUID request, PersonId person) {
        database.sql("INSERT INTO requests_member (request_id, person_id, added_by, at)"
                        + " VALUES (:request, :person, :person, now())")
                .param("request", request)
                .param("person", person.value())
                .update();
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

    /// One of an authority with officials, asked for and waiting; one of somebody without any; one that fits nobody;
    /// and
    /// one in which a secretary has had a say.
    private void recoveries(List<Asker> askers) {
        var lisbon = people.demonstrationOfficers().getFirst().authority();
        var secretary = Http.officer("Demo Secretary One");
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var asked = recovery(gatekeeper, new Belonging.ToAuthority(lisbon), Role.OFFICER);
        var waiting = recovery(gatekeeper, new Belonging.ToAuthority(lisbon), Role.OFFICER);
        confirm(gatekeeper, waiting);
        confirm(Http.officer("Demo Approving Officer (Lisbon)"), waiting);
        var academy = new Belonging.Independent("Matrix Academy", Optional.empty(), lisbon.zone(), true);
        var missing = recovery(secretary, academy, Role.MEMBER);
        var ended = recovery(secretary, academy, Role.MEMBER);
        confirm(secretary, ended);
        ARecovery.act(secretary, ended, Map.of("act", "REFUSE", "reason", "x"));
        var nobody = ARecovery.ofForm(ARecovery.form("Matrix Nobody " + UUID.randomUUID(), "Nowhere", "PT"))
                .address(secretary);
        for (var asker : askers) {
            var own = asker.side().contains(Circumstance.REQUESTING)
                    ? Set.of(Circumstance.OWN_AUTHORITY)
                    : Set.<Circumstance>of();
            var alsoWaiting = EnumSet.of(Circumstance.WAITING);
            alsoWaiting.addAll(own);
            recovery(asker, asked, own);
            recovery(asker, waiting, alsoWaiting);
            recovery(asker, missing, Set.of(Circumstance.OFFICIALS_MISSING));
            recovery(asker, nobody, Set.of(Circumstance.OF_NOBODY));
            recovery(
                    asker,
                    ended,
                    asker.name().equals("Demo Secretary One")
                            ? Set.of(Circumstance.OFFICIALS_MISSING, Circumstance.TOOK_PART)
                            : Set.of(Circumstance.OFFICIALS_MISSING));
        }
        for (var asker : askers) {
            ownRecovery(asker);
        }
    }

    private String recovery(Http decider, Belonging belonging, Role role) {
        var lost = Person.of(
                new PersonId(UUID.randomUUID()), "Matrix Lost " + UUID.randomUUID(), belonging, List.of(role));
        people.add(lost, clock.instant());
        return ARecovery.of(lost).address(decider);
    }

    private static void confirm(Http official, String address) {
        official.get("/en/account");
        assertThat(ARecovery.act(official, address, "CONFIRM").status()).isEqualTo(303);
    }

    /// No act is carried out here: each asks for a touch, or for a reason that is not given.
    private void recovery(Asker asker, String path, Set<Circumstance> holding) {
        both(asker, path, Matter.RECOVERY, Action.DECIDE, "act=REFUSE&reason=", holding);
        var may = policy.allows(asker.roles(), Action.DECIDE, Matter.RECOVERY, holding);
        for (var act : List.of("CONFIRM", "PROPOSE_EARLY", "END_EARLY", "STOP")) {
            var way = new Way("POST", path + "/acts", "act=" + act, Action.DECIDE, Optional.empty());
            cell(asker, way, "a recovery", may ? Expected.THERE : Expected.HIDDEN);
        }
    }

    /// Of one's own recovery there is nothing to decide, whatever one's roles; stopping it is open to everyone who has
    /// an account.
    private void ownRecovery(Asker asker) {
        people.demonstrationPeople().stream()
                .filter(person -> person.name().equals(asker.name()))
                .findFirst()
                .ifPresent(person -> {
                    var address = ARecovery.of(person);
                    var id = database.sql(
                                    "SELECT id FROM identity_recovery WHERE person_id = :id AND status = 'REQUESTED'")
                            .param("id", person.id().value())
                            .query(UUID.class)
                            .single();
                    assertThat(address.seen()).contains("waits for two confirmations");
                    both(
                            asker,
                            "/en/recoveries/" + id,
                            Matter.RECOVERY,
                            Action.DECIDE,
                            "act=CONFIRM",
                            Set.of(Circumstance.OWN));
                    var may = policy.allows(asker.roles(), Action.STOP, Matter.RECOVERY, Set.of(Circumstance.OWN));
                    cell(
                            asker,
                            new Way("POST", "/en/account/recovery/stop", "x=", Action.STOP, Optional.empty()),
                            "one's own recovery",
                            may ? Expected.DONE : Expected.HIDDEN);
                });
    }

    /// Somebody's notice is there for its reader alone, whatever anybody else may do.
    private void notices(List<Asker> askers) {
        var reader = people.demonstrationOfficers().getFirst();
        var notice = database.sql("SELECT id FROM notices_notice WHERE person_id = :reader LIMIT 1")
                .param("reader", reader.id().value())
                .query(UUID.class)
                .single();
        for (var asker : askers) {
            var way = new Way("POST", "/en/notices/" + notice + "/read", "read=yes", Action.READ, Optional.empty());
            var own = asker.name().equals(reader.name())
                    && policy.allows(asker.roles(), Action.READ, Matter.NOTICE, Set.of(Circumstance.OWN));
            cell(asker, way, "a notice", own ? Expected.DONE : Expected.HIDDEN);
        }
    }

    private void both(Asker asker, String path, Matter matter, Action change, String form, Set<Circumstance> holding) {
        var readable = policy.allows(asker.roles(), Action.READ, matter, holding);
        cell(asker, Way.read(path, Action.READ), matter.name(), readable ? Expected.DONE : Expected.HIDDEN);
        var may = policy.allows(asker.roles(), change, matter, holding);
        var way = new Way("POST", path + "/acts", form, change, Optional.empty());
        cell(asker, way, matter.name(), may ? Expected.THERE : Expected.HIDDEN);
    }

    /// The listing of the Portuguese point: each class of channels is on its page for whom the policy says, and it is
    /// changed and confirmed by whom the policy says.
    private void channels(List<Asker> askers) {
        var point = people.demonstrationOfficers().getFirst().authority().id();
        var page = "/en/directory/" + directory.of(point).orElseThrow().id();
        for (var asker : askers) {
            var own = asker.side().contains(Circumstance.REQUESTING)
                    ? Set.of(Circumstance.OWN_AUTHORITY)
                    : Set.<Circumstance>of();
            var shown = asker.session().get(page);
            CHANNELS.forEach((mark, circumstances) -> {
                var holding = EnumSet.noneOf(Circumstance.class);
                holding.addAll(own);
                holding.addAll(circumstances);
                var may = policy.allows(asker.roles(), Action.READ, Matter.CHANNEL, holding);
                cells++;
                if (shown.status() != 200 || shown.body().contains(mark) != may) {
                    differences.add("%s: the channel %s is %s".formatted(asker.name(), mark, may ? "hidden" : "shown"));
                }
            });
            var change = policy.allows(asker.roles(), Action.CHANGE, Matter.CHANNEL, own);
            var propose = policy.allows(asker.roles(), Action.START, Matter.DESIGNATION, own);
            var attest = policy.allows(asker.roles(), Action.ACT, Matter.CHANNEL, own);
            cell(asker, Way.read(page + "/keep", Action.READ), "keeping", change ? Expected.DONE : Expected.HIDDEN);
            for (var form : List.of("act=CHANNEL&kind=PHONE&audience=PUBLIC&value=", "act=HOURS&zone=x")) {
                var way = new Way("POST", page + "/keep", form, Action.CHANGE, Optional.empty());
                cell(asker, way, "keeping", change ? Expected.THERE : Expected.HIDDEN);
            }
            var proposal = new Way("POST", page + "/keep", "act=PROPOSE", Action.START, Optional.empty());
            cell(asker, proposal, "proposing", propose ? Expected.THERE : Expected.HIDDEN);
            var confirm = new Way("POST", page + "/attest", "x=y", Action.ACT, Optional.empty());
            cell(asker, confirm, "confirming", attest ? Expected.THERE : Expected.HIDDEN);
        }
    }

    private void lists(List<Asker> askers) {
        var pages = new LinkedHashMap<String, Matter>();
        pages.put("/en/requests", Matter.REQUEST);
        pages.put("/api/v1/requests", Matter.REQUEST);
        pages.put("/en/sent", Matter.SENT);
        pages.put("/api/v1/sent", Matter.SENT);
        pages.put("/en/applications", Matter.APPLICATION);
        pages.put("/en/recoveries", Matter.RECOVERY);
        pages.put("/en/people", Matter.PEOPLE);
        pages.put("/en/secretariat/authorities", Matter.PROPOSAL);
        pages.put("/en/secretariat/designations", Matter.DESIGNATION);
        pages.put("/en/authorities", Matter.AUTHORITY);
        pages.put("/en/directory", Matter.AUTHORITY);
        pages.put("/en/registers", Matter.AUTHORITY);
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
            for (var page : Map.of("/en/notices", Action.READ, "/en/account/notices", Action.CHANGE)
                    .entrySet()) {
                var may = policy.allows(asker.roles(), page.getValue(), Matter.NOTICE, Set.of(Circumstance.OWN));
                cell(
                        asker,
                        Way.read(page.getKey(), page.getValue()),
                        "their notices",
                        may ? Expected.DONE : Expected.HIDDEN);
            }
            for (var path : List.of("/en/states", "/en/map", "/en/facts", "/en/paths")) {
                cell(asker, Way.read(path, Action.READ), "facts", Expected.DONE);
            }
            cell(asker, Way.read("/log/checkpoint", Action.READ), "the record", Expected.DONE);
            cell(asker, Way.read("/en/recover", Action.START), "asking to come back", Expected.DONE);
        }
    }

    private void cell(Asker asker, Way way, String thing, Expected expected) {
        cells++;
        var reply = ask(asker, way);
        changed = !way.body().isEmpty() && reply.status() < 400;
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
        if (TOUCHED.contains(way.action())) {
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
