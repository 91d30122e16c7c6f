package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Lifecycle;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.testing.Desk;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every kind of person before every kind of thing, over HTTP, for every way in: what the policy file
/// allows is there, and what it does not allow is not, as if there were nothing.
@NodeTest
class AccessMatrixTest extends AccessMatrix {

    private static final int LEAST_CELLS = 10_000;

    /// What the request of the matrix says, as its line in a list begins with it.
    private static final String SUBJECT = "Connection logs of 2 November";

    /// How the request of the matrix stands.
    ///
    /// @param member whether the asker works on it
    /// @param taken whether another officer of the requested authority does
    private record Standing(RequestedMeasure measure, Status status, Handling handling, boolean member, boolean taken) {

        Standing(Status status, Handling handling, boolean member, boolean taken) {
            this(RequestedMeasure.PRESERVATION, status, handling, member, taken);
        }

        static Standing of(Status status) {
            return new Standing(status, Handling.AMBER_STRICT, false, false);
        }

        static Standing executed(Status status) {
            return new Standing(RequestedMeasure.STORED_DATA, status, Handling.AMBER_STRICT, false, false);
        }

        @Override
        public String toString() {
            return "a request for " + measure + " that is " + status + ", " + handling + (member ? ", theirs" : "")
                    + (taken ? ", taken" : "");
        }
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void theNodeAnswersAsThePolicySaysInBothDirections() {
        var askers = askers();
        requests(askers);
        recalls(askers);

        System.out.println("Access matrix: " + cells + " cells, " + differences.size() + " differences");
        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }

    private void requests(List<Asker> askers) {
        var id = Desk.at(TestNode.address()).approved();
        keepAsItIs(id);
        holdAsIf(id);
        for (var standing : standings()) {
            for (var asker : askers) {
                changed = true;
                for (var way : WaysIn.toARequest(id)) {
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
        for (var status : List.of(Status.ACKNOWLEDGED, Status.CONDITIONS_PROPOSED, Status.EXECUTED)) {
            var standing = Standing.executed(status);
            for (var asker : askers) {
                changed = true;
                for (var way : WaysIn.toExecution(id)) {
                    if (changed) {
                        restore(id, standing, asker);
                    }
                    cell(asker, way, standing.toString(), expectedOf(asker, way, standing));
                }
            }
        }
        for (var asker : askers) {
            for (var way : WaysIn.toARequest(UUID.randomUUID().toString())) {
                cell(asker, way, "no request", Expected.HIDDEN);
            }
        }
        database.sql(
                        "UPDATE requests_request r SET changed_at = m.changed_at, measure = m.measure FROM matrix_request m"
                                + " WHERE r.id = m.id")
                .update();
        database.sql("DROP TABLE matrix_request, matrix_writer").update();
    }

    /// Every status under the usual mark; under TLP:RED some of either side of delivery, for those who work
    /// on it and those who do not; the marks that change nobody's access once.
    private static List<Standing> standings() {
        var all = new ArrayList<Standing>();
        for (var status : Lifecycle.reached(RequestedMeasure.PRESERVATION)) {
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
        return allowed && possible(asker, way, standing) ? Expected.DONE : Expected.NOT_DONE;
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
    private static boolean possible(Asker asker, Way way, Standing standing) {
        var side = asker.side().contains(Circumstance.REQUESTING) ? Side.REQUESTING : Side.REQUESTED;
        return way.act().isEmpty()
                || Lifecycle.taken(
                                standing.measure(), standing.status(), way.act().get())
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
            for (var way : WaysIn.toRecall(id)) {
                cell(asker, way, "what was sent", may ? Expected.DONE : Expected.HIDDEN);
            }
            for (var way : WaysIn.toRecall(desk.draft())) {
                cell(asker, way, "what was not sent", Expected.HIDDEN);
            }
        }
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
                        UPDATE requests_request r SET status = :status, measure = :measure, content = m.content, sent_at = m.sent_at,
                            preserved_from = CASE WHEN :preserved THEN DATE '2026-11-01' END,
                            preserved_until = CASE WHEN :preserved THEN DATE '2099-11-01' END,
                            second_language = m.second_language, document_id = m.document_id, handling = :handling,
                            changed_at = TIMESTAMPTZ '2099-01-01 00:00:00Z'
                        FROM matrix_request m WHERE r.id = m.id AND r.id = :id
                        """)
                .param("status", standing.status().name())
                .param("measure", standing.measure().name())
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
}
