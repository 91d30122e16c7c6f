package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Listing;
import org.comity.disclosure.Scene;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The same for the directory and what belongs to it: channels, details on request, duty, drills, pages that providers
/// keep, snapshots for the night.
@NodeTest
class AccessMatrixOfTheDirectoryTest extends AccessMatrix {

    private static final int LEAST_CELLS = 600;

    /// What stands on the page for a channel of each class, and the circumstance of the class.
    private static final Map<String, Set<Circumstance>> CHANNELS = Map.of(
            "4420794600", Set.of(Circumstance.FOR_EVERYONE),
            "desk@pt-demonstration", Set.of(Circumstance.FOR_MEMBERS),
            "4420794607", Set.of(),
            "crisis@pt-demonstration", Set.of(Circumstance.FOR_SECRETARIAT));

    @Autowired
    ContactDirectory directory;

    @Test
    void theNodeAnswersAsThePolicySaysInTheDirectory() {
        var askers = askers();
        channels(askers);
        claims(askers);
        disclosures(askers);
        duty(askers);
        drills(askers);
        snapshots(askers);

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }

    /// The listing of the Portuguese point: each class of channels is on its page for whom the policy says, and it is
    /// changed and confirmed by whom the policy says.
    private void channels(List<Asker> askers) {
        var point = Lisbon.officer(people).authority().id();
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

    /// An open claim of the demonstration's provider: there for its own lawyers and for whoever decides. Nothing is
    /// carried out: each act asks for a touch, or for a reason that is not given.
    private void claims(List<Asker> askers) {
        var lawyer = Http.officer("Demo Provider Lawyer");
        lawyer.get("/en/account");
        var begun = lawyer.post(
                "/en/providers/signal/claim", Map.of("function", "Lawyer", "domain", "signal.org", "way", "WEB"));
        var address = begun.location();
        assertThat(address).startsWith("/en/claims/");
        for (var asker : askers) {
            var own = asker.name().equals("Demo Provider Lawyer")
                    ? Set.of(Circumstance.OWN_PROVIDER)
                    : Set.<Circumstance>of();
            var readable = policy.allows(asker.roles(), Action.READ, Matter.CLAIM, own);
            cell(asker, Way.read(address, Action.READ), "a claim", readable ? Expected.DONE : Expected.HIDDEN);
            var acting = policy.allows(asker.roles(), Action.DECIDE, Matter.CLAIM, own)
                    || policy.allows(asker.roles(), Action.STOP, Matter.CLAIM, own);
            var act = new Way("POST", address + "/acts", "act=REFUSE&reason-REFUSE=", Action.DECIDE, Optional.empty());
            cell(asker, act, "a claim", acting ? Expected.THERE : Expected.HIDDEN);
            var start = policy.allows(asker.roles(), Action.START, Matter.CLAIM, Set.of());
            cell(
                    asker,
                    Way.read("/en/providers/signal/claim", Action.START),
                    "claiming",
                    start ? Expected.DONE : Expected.HIDDEN);
            var form = new Way("POST", "/en/providers/signal/claim", "function=", Action.START, Optional.empty());
            cell(asker, form, "claiming", start ? Expected.THERE : Expected.HIDDEN);
        }
        keptPage(askers, lawyer, address);
    }

    /// The page once the claim is confirmed: its telephone for members, and its forms for its own lawyers.
    private void keptPage(List<Asker> askers, Http lawyer, String claim) {
        var secretary = Http.officer("Demo Secretary One");
        secretary.get("/en/account");
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var found = Map.of(
                "act", "CONFIRM", "where", "WEB", "found-on", now.toLocalDate().toString(), "found-at", "00:00");
        assertThat(Touch.confirm(secretary, claim + "/acts", found).status()).isEqualTo(303);
        var page = "/en/providers/signal";
        var line = Map.of(
                "says",
                "+35315550177",
                "audience",
                "MEMBERS",
                "on",
                now.toLocalDate().toString());
        assertThat(lawyer.post(page + "/keep/LINE", line).status()).isEqualTo(303);
        for (var asker : askers) {
            var own = asker.name().equals("Demo Provider Lawyer")
                    ? Set.of(Circumstance.OWN_PROVIDER)
                    : Set.<Circumstance>of();
            for (var path : List.of(page, page + "/history")) {
                var may = policy.allows(
                        asker.roles(), Action.READ, Matter.PROVIDER_PAGE, Set.of(Circumstance.FOR_MEMBERS));
                cells++;
                var shown = asker.session().get(path);
                if (shown.status() != 200 || shown.body().contains("+35315550177") != may) {
                    differences.add(
                            "%s: the telephone on %s is %s".formatted(asker.name(), path, may ? "hidden" : "shown"));
                }
            }
            var change = policy.allows(asker.roles(), Action.CHANGE, Matter.PROVIDER_PAGE, own);
            for (var path : List.of(page + "/keep", page + "/keep/COSTS")) {
                cell(asker, Way.read(path, Action.CHANGE), "keeping", change ? Expected.DONE : Expected.HIDDEN);
                var way = new Way("POST", path, "says=", Action.CHANGE, Optional.empty());
                cell(asker, way, "keeping", change ? Expected.THERE : Expected.HIDDEN);
            }
        }
        var end = Map.of("act", "END", "reason-END", "The matrix is done.");
        assertThat(Touch.confirm(secretary, claim + "/acts", end).status()).isEqualTo(303);
    }

    /// Details of the Portuguese point, asked for by Tokyo: one that waits, one that runs after a broken glass. No act
    /// is carried out: giving asks for a touch, everything else for words.
    private void disclosures(List<Asker> askers) {
        var point = Lisbon.officer(people).authority().id();
        var listing = directory.of(point).orElseThrow();
        var tokyo = askers.stream()
                .filter(asker -> asker.name().equals("Demo Duty Officer (Tokyo)"))
                .findFirst()
                .orElseThrow();
        var broken = Scene.breakGlass(tokyo.session(), listing);
        var waiting = waiting(tokyo, listing);
        for (var asker : askers) {
            asking(asker, listing);
            disclosure(asker, tokyo, waiting, Set.of());
            disclosure(asker, tokyo, broken, Set.of(Circumstance.STANDS_IN));
            shown(asker, tokyo, broken);
        }
    }

    /// Beside what runs nothing else is asked for: whoever asks is another officer of the same authority.
    private String waiting(Asker tokyo, Listing listing) {
        var officer = people.demonstrationPeople().stream()
                .filter(person -> person.id().equals(tokyo.id()))
                .findFirst()
                .orElseThrow();
        var id = UUID.randomUUID();
        var other = Person.of(new PersonId(id), "Matrix Asker " + id, officer.belonging(), Set.of(Role.OFFICER));
        people.add(other, clock.instant());
        var session = Http.officer(other.name());
        session.get("/en/account");
        return Scene.ask(session, listing, "ORDINARY");
    }

    private void asking(Asker asker, Listing listing) {
        var another = asker.side().contains(Circumstance.REQUESTING)
                ? Set.<Circumstance>of()
                : Set.of(Circumstance.OF_ANOTHER);
        var may = policy.allows(asker.roles(), Action.START, Matter.DISCLOSURE, another);
        for (var path : List.of("/ask", "/emergency")) {
            var page = "/en/directory/" + listing.id() + path;
            cell(asker, Way.read(page, Action.START), "asking", may ? Expected.DONE : Expected.HIDDEN);
            var way = new Way("POST", page, "why=", Action.START, Optional.empty());
            // What is to be mended is told, to whoever may ask, before anything is looked for.
            cell(asker, way, "asking", may ? Expected.THERE : Expected.HIDDEN);
        }
    }

    private void disclosure(Asker asker, Asker tokyo, String id, Set<Circumstance> always) {
        var own = asker.id().equals(tokyo.id()) && !always.isEmpty();
        var holding = EnumSet.noneOf(Circumstance.class);
        if (own) {
            holding.add(Circumstance.OWN);
        } else {
            holding.addAll(always);
            if (asker.side().contains(Circumstance.REQUESTING)) {
                holding.add(Circumstance.OWN_AUTHORITY);
            }
        }
        var page = Scene.page(id);
        var readable = policy.allows(asker.roles(), Action.READ, Matter.DISCLOSURE, holding);
        cell(asker, Way.read(page, Action.READ), "a disclosure", readable ? Expected.DONE : Expected.HIDDEN);
        for (var act : Map.of(
                        "GRANT", Action.DECIDE,
                        "REFUSE", Action.DECIDE,
                        "REVOKE", Action.RECALL,
                        "FIND_JUSTIFIED", Action.DECIDE)
                .entrySet()) {
            var may = readable && policy.allows(asker.roles(), act.getValue(), Matter.DISCLOSURE, holding);
            var way = new Way("POST", page + "/acts", "act=" + act.getKey(), act.getValue(), Optional.empty());
            cell(asker, way, "a disclosure", may ? Expected.THERE : Expected.HIDDEN);
        }
        if (!own) {
            var way = new Way("POST", page + "/acts", "act=WITHDRAW", Action.ACT, Optional.empty());
            var may = readable && policy.allows(asker.roles(), Action.ACT, Matter.DISCLOSURE, holding);
            cell(asker, way, "a disclosure", may ? Expected.THERE : Expected.HIDDEN);
        }
    }

    /// The details themselves are for the one to whom they run, and for nobody else on this page.
    private void shown(Asker asker, Asker tokyo, String id) {
        cells++;
        var given = asker.id().equals(tokyo.id())
                && policy.allows(asker.roles(), Action.READ, Matter.CHANNEL, Set.of(Circumstance.DISCLOSED));
        if (asker.session().get(Scene.page(id)).body().contains("4420794607") != given) {
            differences.add("%s: the details are %s".formatted(asker.name(), given ? "hidden" : "shown"));
        }
    }

    /// Everybody's roster is that of their own authority; a shift of the Portuguese point is taken back by whom the
    /// policy says.
    private void duty(List<Asker> askers) {
        var own = Set.of(Circumstance.OWN_AUTHORITY);
        for (var asker : askers) {
            var reads = policy.allows(asker.roles(), Action.READ, Matter.DUTY, own);
            cell(asker, Way.read("/en/duty", Action.READ), "a roster", reads ? Expected.DONE : Expected.HIDDEN);
            var plans = policy.allows(asker.roles(), Action.CHANGE, Matter.DUTY, own);
            var plan = new Way("POST", "/en/duty/shifts", "on-duty=", Action.CHANGE, Optional.empty());
            cell(asker, plan, "a roster", plans ? Expected.THERE : Expected.HIDDEN);
            var removes = policy.allows(asker.roles(), Action.CHANGE, Matter.DUTY, ofLisbon(asker));
            var path = "/en/duty/shifts/" + shift() + "/remove";
            var remove = new Way("POST", path, "x=y", Action.CHANGE, Optional.empty());
            cell(asker, remove, "a shift", removes ? Expected.DONE : Expected.HIDDEN);
        }
    }

    /// A call to the Portuguese point, which is over, and the lists of drills.
    private void drills(List<Asker> askers) {
        var own = Set.of(Circumstance.OWN_AUTHORITY);
        var call = "/en/duty/drills/" + calledDrill();
        for (var asker : askers) {
            var reads = policy.allows(asker.roles(), Action.READ, Matter.DRILL, ofLisbon(asker));
            cell(asker, Way.read(call, Action.READ), "a call", reads ? Expected.DONE : Expected.HIDDEN);
            var acts = policy.allows(asker.roles(), Action.ACT, Matter.DRILL, ofLisbon(asker));
            var act = new Way("POST", call + "/acknowledge", "x=y", Action.ACT, Optional.empty());
            cell(asker, act, "a call", acts ? Expected.DONE : Expected.HIDDEN);
            var lists = policy.allows(asker.roles(), Action.READ, Matter.DRILL, own);
            cell(asker, Way.read("/en/duty/drills", Action.READ), "drills", lists ? Expected.DONE : Expected.HIDDEN);
            var forAll = policy.allows(asker.roles(), Action.START, Matter.DRILL, Set.of());
            // Whoever orders drills for all has no authority of their own to order one for.
            var orders = !forAll && policy.allows(asker.roles(), Action.START, Matter.DRILL, own);
            var order = new Way("POST", "/en/duty/drills", "day=", Action.START, Optional.empty());
            cell(asker, order, "an own drill", orders ? Expected.THERE : Expected.HIDDEN);
            var path = "/en/secretariat/drills";
            cell(asker, Way.read(path, Action.START), "drills of all", forAll ? Expected.DONE : Expected.HIDDEN);
            var orderAll = new Way("POST", path, "day=", Action.START, Optional.empty());
            cell(asker, orderAll, "a drill of all", forAll ? Expected.THERE : Expected.HIDDEN);
        }
    }

    private static Set<Circumstance> ofLisbon(Asker asker) {
        return asker.side().contains(Circumstance.REQUESTING) ? Set.of(Circumstance.OWN_AUTHORITY) : Set.of();
    }

    private UUID shift() {
        var id = UUID.randomUUID();
        var officer = Lisbon.officer(people);
        database.sql("""
                        INSERT INTO duty_shift (shift_id, authority_id, on_duty, starts_at, ends_at, removed, known_from,
                            changed_by, entry_id)
                        VALUES (:id, :authority, :officer, :from, :to, false, :now, :officer, :id)
                        """)
                .param("id", id)
                .param("authority", officer.authority().id().value())
                .param("officer", officer.id().value())
                .param("from", clock.instant().plus(Duration.ofDays(300)).atOffset(ZoneOffset.UTC))
                .param("to", clock.instant().plus(Duration.ofDays(301)).atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private UUID calledDrill() {
        var id = UUID.randomUUID();
        var officer = Lisbon.officer(people);
        database.sql("""
                        WITH drill AS (INSERT INTO duty_drill (id, authority_id, countries, announced, day, from_time,
                            to_time, ordered_by, ordered_at, entry_id)
                            VALUES (:id, :authority, '{}', false, '2026-11-01', '03:00', '03:00', :officer, :at, :id))
                        INSERT INTO duty_call (id, drill_id, authority_id, zone, planned_at, latest_at, rung, called_at,
                            ends_at, night)
                        VALUES (:id, :id, :authority, 'Europe/Lisbon', :at, :at, 'DUTY', :at, :at, true)
                        """)
                .param("id", id)
                .param("authority", officer.authority().id().value())
                .param("officer", officer.id().value())
                .param("at", clock.instant().minus(Duration.ofDays(9)).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /// Taking a part of the directory away: nobody takes any here, for none says which.
    private void snapshots(List<Asker> askers) {
        for (var asker : askers) {
            var may = policy.allows(asker.roles(), Action.EXPORT, Matter.SNAPSHOT, Set.of());
            for (var path : List.of("/en/offline", "/en/offline?state=PT&days=7")) {
                cell(asker, Way.read(path, Action.EXPORT), "a snapshot", may ? Expected.DONE : Expected.HIDDEN);
            }
            for (var form : List.of("days=7", "state=ZZ&days=7", "state=PT&days=0")) {
                var way = new Way("POST", "/en/offline", form, Action.EXPORT, Optional.empty());
                cell(asker, way, "a snapshot", may ? Expected.THERE : Expected.HIDDEN);
            }
        }
    }
}
