package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.directory.ContactDirectory;
import org.comity.identity.Action;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.testing.ARecovery;
import org.comity.testing.AnApplication;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The same for everything that is no request: applications, people, recoveries, notices, the directory, lists.
@NodeTest
class AccessMatrixBesideRequestsTest extends AccessMatrix {

    private static final int LEAST_CELLS = 800;
    private static final int LEAST_OF_RECOVERIES = 500;

    /// What stands on the page for a channel of each class, and the circumstance of the class.
    private static final Map<String, Set<Circumstance>> CHANNELS = Map.of(
            "4420794600", Set.of(Circumstance.FOR_EVERYONE),
            "desk@pt-demonstration", Set.of(Circumstance.FOR_MEMBERS),
            "4420794607", Set.of(),
            "crisis@pt-demonstration", Set.of(Circumstance.FOR_SECRETARIAT));

    @Autowired
    ContactDirectory directory;

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
    void theNodeAnswersAsThePolicySaysBesideRequests() {
        var askers = askers();
        applicationsAndPeople(askers);
        channels(askers);
        lists(askers);
        notices(askers);

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }

    @Test
    void soItDoesForRecoveries() {
        recoveries(askers());

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_OF_RECOVERIES);
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
        Desk.at(TestNode.address()).approved();
        var reader = people.demonstrationPeople().stream()
                .filter(person -> person.name().equals("Demo Approving Officer (Lisbon)"))
                .findFirst()
                .orElseThrow();
        var notice = database.sql("SELECT id FROM notices_notice WHERE person_id = :reader LIMIT 1")
                .param("reader", reader.id().value())
                .query(UUID.class)
                .single();
        assertThat(askers).extracting(Asker::name).contains(reader.name());
        for (var asker : askers) {
            var way = new Way("POST", "/en/notices/" + notice + "/read", "read=yes", Action.READ, Optional.empty());
            var own = asker.name().equals(reader.name())
                    && policy.allows(asker.roles(), Action.READ, Matter.NOTICE, Set.of(Circumstance.OWN));
            cell(asker, way, "a notice", own ? Expected.DONE : Expected.HIDDEN);
        }
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
}
