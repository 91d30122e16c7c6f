package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.model.PackageStatus;
import org.comity.identity.Action;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.requests.model.Side;
import org.comity.testing.Desk;
import org.comity.testing.EvidenceDesk;
import org.comity.testing.Lisbon;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The same for packages of evidence: every kind of person, every status, everything that can be done.
@NodeTest
class AccessMatrixAroundEvidenceTest extends AccessMatrix {

    private static final int LEAST_CELLS = 500;

    private static final String TOKYO = "Demo Duty Officer (Tokyo)";
    private static final String ACCEPTED = "Demo Duty Officer (Lisbon)";

    /// @param member those who work on the request
    private record Standing(String id, PackageStatus status, boolean red, Set<UUID> member) {}

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void theNodeAnswersAsThePolicySaysAboutEvidence() {
        var desk = new EvidenceDesk(database, clock, TOKYO);
        var askers = askers();
        var request = executing(desk, false);
        var secret = executing(desk, true);
        packages(desk, request).forEach((status, id) -> ask(askers, new Standing(id, status, false, Set.of())));
        var members = members(secret);
        ask(askers, new Standing(desk.sealed(secret), PackageStatus.SEALED, true, members));
        ask(askers, new Standing(desk.opened(secret), PackageStatus.OPENED, true, members));
        begin(askers, request);

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }

    private String executing(EvidenceDesk desk, boolean red) {
        var request = Desk.at(TestNode.address()).approved();
        Desk.act(desk.lisbon(), request, "SEND");
        desk.stand(request, "EXECUTING");
        if (red) {
            database.sql("UPDATE requests_request SET handling = 'RED' WHERE id = :id")
                    .param("id", UUID.fromString(request))
                    .update();
            var tokyo = people.demonstrationPeople().stream()
                    .filter(person -> person.name().equals(TOKYO))
                    .findFirst()
                    .orElseThrow();
            database.sql("""
                            INSERT INTO requests_member (request_id, person_id, added_by, at)
                            VALUES (:id, :tokyo, :tokyo, now()) ON CONFLICT DO NOTHING
                            """)
                    .param("id", UUID.fromString(request))
                    .param("tokyo", tokyo.id().value())
                    .update();
        }
        return request;
    }

    private Set<UUID> members(String request) {
        return new HashSet<>(database.sql("SELECT person_id FROM requests_member WHERE request_id = :id")
                .param("id", UUID.fromString(request))
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list());
    }

    private static Map<PackageStatus, String> packages(EvidenceDesk desk, String request) {
        var all = new LinkedHashMap<PackageStatus, String>();
        var open = desk.open(request);
        desk.bring(open, "one.bin", "1");
        all.put(PackageStatus.OPEN, open);
        all.put(PackageStatus.SEALED, desk.sealed(request));
        all.put(PackageStatus.HANDED_OVER, desk.handedOver(request));
        all.put(PackageStatus.OPENED, desk.opened(request));
        var declined = desk.handedOver(request);
        Touch.confirm(desk.lisbon(), "/en/evidence/" + declined + "/decline", Map.of("decline", "Never"));
        all.put(PackageStatus.DECLINED, declined);
        var withdrawn = desk.open(request);
        desk.tokyo().post("/en/evidence/" + withdrawn + "/withdraw", Map.of());
        all.put(PackageStatus.WITHDRAWN, withdrawn);
        return all;
    }

    /// Whoever is of neither side is nobody to a package, whatever its status: they try everything where there is
    /// most to take, and its page elsewhere.
    private void ask(List<Asker> askers, Standing standing) {
        var page = "/en/evidence/" + standing.id();
        for (var asker : askers) {
            reads(asker, page, standing);
            if (asker.side().isEmpty() && (standing.red() || standing.status() != PackageStatus.OPENED)) {
                continue;
            }
            reads(asker, "/api/v1/evidence/" + standing.id(), standing);
            reads(asker, "/api/v1/evidence/" + standing.id() + "/custody", standing);
            does(asker, page + "/conditions/1/back", "back=yes", PackageAct.FILL, standing);
            does(asker, page + "/seal", "seal=yes", PackageAct.SEAL, standing);
            does(asker, page + "/hand-over", "yes=yes", PackageAct.HAND_OVER, standing);
            does(asker, page + "/accept", "yes=yes", PackageAct.ACCEPT, standing);
            does(asker, page + "/export", "purpose=Matrix", null, standing);
            there(asker, page + "/decline", "decline=", standing);
            there(asker, page + "/pass-on", "pass-on=", standing);
        }
    }

    private void reads(Asker asker, String path, Standing standing) {
        var expected = allows(Action.READ, asker, standing) ? Expected.DONE : Expected.HIDDEN;
        cell(asker, Way.read(path, Action.READ), standing.toString(), expected);
    }

    /// @param act null for taking bytes, whichever side does
    private void does(Asker asker, String path, String form, @Nullable PackageAct act, Standing standing) {
        var done = act == null
                ? open(PackageAct.TAKE, asker, standing) || open(PackageAct.CHECK, asker, standing)
                : open(act, asker, standing);
        var way = new Way("POST", path, form, Action.ACT, Optional.empty());
        var expected =
                !allows(Action.READ, asker, standing) ? Expected.HIDDEN : done ? Expected.DONE : Expected.NOT_DONE;
        cell(asker, way, standing.toString(), expected);
    }

    private void there(Asker asker, String path, String form, Standing standing) {
        var way = new Way("POST", path, form, Action.ACT, Optional.empty());
        cell(asker, way, standing.toString(), allows(Action.READ, asker, standing) ? Expected.THERE : Expected.HIDDEN);
    }

    private boolean open(PackageAct act, Asker asker, Standing standing) {
        var side = asker.side().contains(Circumstance.REQUESTED) ? Side.REQUESTED : Side.REQUESTING;
        return act.by() == side
                && act.open(standing.status(), accepted(asker, standing))
                && allows(act.action(), asker, standing);
    }

    private boolean accepted(Asker asker, Standing standing) {
        return standing.status() == PackageStatus.OPENED && asker.name().equals(ACCEPTED);
    }

    private boolean allows(Action action, Asker asker, Standing standing) {
        var holding = EnumSet.of(Circumstance.DELIVERED, standing.red() ? Circumstance.RED : Circumstance.NOT_RED);
        holding.addAll(asker.side());
        if (standing.status().handedOver()) {
            holding.add(Circumstance.HANDED_OVER);
        }
        if (accepted(asker, standing)) {
            holding.add(Circumstance.ACCEPTED);
        }
        if (standing.member().contains(asker.id().value())) {
            holding.add(Circumstance.MEMBER);
        }
        return policy.allows(asker.roles(), action, Matter.EVIDENCE, holding);
    }

    private void begin(List<Asker> askers, String request) {
        for (var asker : askers) {
            var holding = EnumSet.of(Circumstance.DELIVERED, Circumstance.NOT_RED);
            holding.addAll(asker.side());
            var reads = policy.allows(asker.roles(), Action.READ, Matter.REQUEST, holding);
            var page = "/en/requests/" + request + "/evidence";
            cell(asker, Way.read(page, Action.READ), "packages", reads ? Expected.DONE : Expected.HIDDEN);
            var starts = policy.allows(asker.roles(), Action.START, Matter.EVIDENCE, holding);
            var way = new Way("POST", page, "note=x", Action.START, Optional.empty());
            cell(asker, way, "packages", !reads ? Expected.HIDDEN : starts ? Expected.DONE : Expected.NOT_DONE);
        }
    }

    @Test
    void whoeverIsSuspendedIsOutAtOnceEvenWithTheConditionsAccepted() {
        var desk = new EvidenceDesk(database, clock, TOKYO);
        var evidence = desk.opened(executing(desk, false));
        var lisbon = Lisbon.officer(people).authority();
        var second = Person.of(
                new PersonId(UUID.randomUUID()),
                "Second Officer " + UUID.randomUUID(),
                new Belonging.ToAuthority(lisbon),
                Set.of(Role.OFFICER));
        people.add(second, clock.instant());
        var officer = asker(second.name(), second);
        var page = "/en/evidence/" + evidence;
        assertThat(Touch.confirm(officer.session(), page + "/accept", Map.of()).status())
                .isEqualTo(303);
        assertThat(officer.session().get(page).body()).contains("mailbox.mbox");

        people.suspend(officer.id(), clock.instant());

        assertThat(hidden(officer.session().get(page))).isTrue();
        officer.session().get("/en/sign-in"); // a token of the session that is left
        assertThat(hidden(officer.session().post(page + "/export", Map.of("purpose", "Late"))))
                .isTrue();
    }
}
