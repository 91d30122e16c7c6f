package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Action;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.testing.AProposal;
import org.comity.testing.ARecovery;
import org.comity.testing.ASuggestion;
import org.comity.testing.AnApplication;
import org.comity.testing.AnEvent;
import org.comity.testing.AnImage;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;

/// The same for everything that is no request: applications, people, recoveries, notices, lists.
@NodeTest
class AccessMatrixBesideRequestsTest extends AccessMatrix {

    private static final int LEAST_CELLS = 400;
    private static final int LEAST_OF_RECOVERIES = 500;

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
            assertThat(policy.allows(bearer, Action.READ, Matter.PROVIDER_PAGE, Set.of(Circumstance.FOR_MEMBERS)))
                    .as(role.name())
                    .isTrue();
            assertThat(policy.allows(bearer, Action.EXPORT, Matter.SNAPSHOT, Set.of()))
                    .as(role.name())
                    .isTrue();
            for (var own : List.of(Matter.WATCH, Matter.COLLECTION)) {
                assertThat(policy.allows(bearer, Action.CHANGE, own, Set.of(Circumstance.OWN)))
                        .as(role.name())
                        .isTrue();
            }
            assertThat(policy.allows(bearer, Action.STOP, Matter.RECOVERY, Set.of(Circumstance.OWN)))
                    .as(role.name())
                    .isTrue();
        }
    }

    @Test
    void theNodeAnswersAsThePolicySaysBesideRequests() {
        var askers = askers();
        applicationsAndPeople(askers);
        profiles(askers);
        watchesAndCollections(askers);
        publications(askers);
        lists(askers);
        notices(askers);
        events(askers);

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
        var ward = Lisbon.officer(people);
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
        var lisbon = Lisbon.officer(people).authority();
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

    /// A Portuguese proposal is read, written and decided by whom the policy says, and so is one about a State that has
    /// nobody here. Nothing is carried out: each form lacks something.
    private void profiles(List<Asker> askers) {
        var portuguese = aSubmittedProposal("PT");
        var icelandic = aSubmittedProposal("IS");
        for (var asker : askers) {
            var own = asker.portuguese() ? Set.of(Circumstance.OWN_STATE) : Set.<Circumstance>of();
            profile(asker, portuguese, "PT", own);
            profile(asker, icelandic, "IS", Set.of(Circumstance.WITHOUT_REVIEWER));
        }
        suggestions(askers);
        images(askers);
    }

    /// What somebody outside told of Portugal. Nothing is decided: each form lacks something.
    private void suggestions(List<Asker> askers) {
        var suggestion = "/en/proposals/suggestions/" + ASuggestion.told("PT", clock, database);
        for (var asker : askers) {
            var own = asker.portuguese() ? Set.of(Circumstance.OWN_STATE) : Set.<Circumstance>of();
            both(asker, suggestion, Matter.SUGGESTION, Action.DECIDE, "act=ANSWER&how=KNOWN&answer=", own);
            var may = policy.allows(asker.roles(), Action.START, Matter.SUGGESTION, Set.of());
            cell(
                    asker,
                    Way.read("/en/states/PT/newer", Action.START),
                    "telling of something newer",
                    may ? Expected.DONE : Expected.HIDDEN);
        }
    }

    /// A picture that nothing published shows, one that something does, and bringing one: without a file.
    private void images(List<Asker> askers) {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var proposal = AProposal.begun(officer, "PT", "Matrix of pictures");
        var hidden = AnImage.brought(officer, proposal);
        var published = AProposal.begun(officer, "PT", "Matrix of a published picture");
        var shown = AnImage.brought(officer, published);
        AProposal.save(officer, published.section("STATUS", "es"), Map.of("markdown", shown.markdown()));
        published.published(officer, Http.officer("Demo Gatekeeper (Lisbon)"));
        for (var asker : askers) {
            var own = asker.portuguese() ? EnumSet.of(Circumstance.OWN_STATE) : EnumSet.noneOf(Circumstance.class);
            var read = policy.allows(asker.roles(), Action.READ, Matter.IMAGE, own);
            cell(asker, Way.read(hidden.address(), Action.READ), "a picture", read ? Expected.DONE : Expected.HIDDEN);
            var write = policy.allows(asker.roles(), Action.WRITE, Matter.IMAGE, own);
            cell(
                    asker,
                    new Way("POST", proposal.path() + "/images", "source=x", Action.WRITE, Optional.empty()),
                    "a picture",
                    write ? Expected.THERE : Expected.HIDDEN);
            var decide = policy.allows(asker.roles(), Action.DECIDE, Matter.IMAGE, own);
            cell(
                    asker,
                    new Way(
                            "POST",
                            proposal.path() + "/images/" + hidden.id() + "/down",
                            "reason-" + hidden.id() + "=",
                            Action.DECIDE,
                            Optional.empty()),
                    "a picture",
                    decide ? Expected.THERE : Expected.HIDDEN);
            own.add(Circumstance.FOR_EVERYONE);
            var everyone = policy.allows(asker.roles(), Action.READ, Matter.IMAGE, own);
            cell(
                    asker,
                    Way.read(shown.address(), Action.READ),
                    "a published picture",
                    everyone ? Expected.DONE : Expected.HIDDEN);
        }
    }

    /// What somebody collects is there for them alone, whatever anybody else may do; so is what they watch.
    private void watchesAndCollections(List<Asker> askers) {
        var owner = askers.getFirst();
        owner.session().get("/en/profiles/collections");
        var collection = owner.session()
                .post("/en/profiles/collections", Map.of("name", "Matrix", "pins", "PT.16"))
                .location();
        assertThat(collection).startsWith("/en/profiles/collections/");
        for (var asker : askers) {
            var mine = asker.equals(owner);
            cell(asker, Way.read(collection, Action.CHANGE), "a collection", mine ? Expected.DONE : Expected.HIDDEN);
            for (var act : List.of("SAVE&name=", "UNITE&name=", "REMOVE&pin=JP.1", "SEEN", "DELETE")) {
                var way = new Way("POST", collection, "edition=0&do=" + act, Action.CHANGE, Optional.empty());
                cell(asker, way, "a collection", mine ? Expected.THERE : Expected.HIDDEN);
            }
            var into = "pins=JP.1&into=" + collection.replaceFirst(".*/", "");
            var add = new Way("POST", "/en/profiles/collections", into, Action.CHANGE, Optional.empty());
            cell(asker, add, "a collection", mine ? Expected.THERE : Expected.HIDDEN);
            ownLists(asker);
        }
    }

    private void ownLists(Asker asker) {
        var lists = Map.of("/en/profiles/watching", Matter.WATCH, "/en/profiles/collections", Matter.COLLECTION);
        lists.forEach((path, matter) -> {
            var may = policy.allows(asker.roles(), Action.CHANGE, matter, Set.of(Circumstance.OWN));
            cell(asker, Way.read(path, Action.CHANGE), "their own", may ? Expected.DONE : Expected.HIDDEN);
            var way = new Way("POST", path, "pace=x&name=", Action.CHANGE, Optional.empty());
            cell(asker, way, "their own", may ? Expected.THERE : Expected.HIDDEN);
        });
        for (var path : List.of("/en/profiles/articles/ETS185-16", "/en/states/PT/articles/ETS185-16.atom")) {
            cell(asker, Way.read(path, Action.READ), "what is published", Expected.DONE);
        }
    }

    private static String aSubmittedProposal(String state) {
        var secretary = Http.officer("Demo Secretary One");
        var proposal = AProposal.begun(secretary, state, "Matrix");
        AProposal.save(secretary, proposal.row(UUID.randomUUID()), AProposal.aRow("ETS185 18", "art. 1"));
        proposal.act(secretary, "SUBMIT");
        return proposal.path();
    }

    private void profile(Asker asker, String path, String state, Set<Circumstance> holding) {
        var read = policy.allows(asker.roles(), Action.READ, Matter.PROFILE, holding);
        cell(asker, Way.read(path, Action.READ), "a proposal", read ? Expected.DONE : Expected.HIDDEN);
        var reply = new Way("POST", path + "/acts", "act=REQUEST_CHANGES&words=", Action.APPROVE, Optional.empty());
        cell(asker, reply, "a proposal", read ? Expected.THERE : Expected.HIDDEN);
        var write = policy.allows(asker.roles(), Action.WRITE, Matter.PROFILE, holding);
        var begin = new Way("POST", "/en/proposals", "title=&state=" + state, Action.WRITE, Optional.empty());
        var works = policy.allows(asker.roles(), Action.LIST, Matter.PROFILE, Set.of());
        cell(asker, begin, "a State", works ? Expected.THERE : Expected.HIDDEN);
        var restore = new Way(
                "POST", "/en/proposals/restored", "revision=999999&state=" + state, Action.WRITE, Optional.empty());
        cell(asker, restore, "a State", Expected.HIDDEN);
        var approve = policy.allows(asker.roles(), Action.APPROVE, Matter.PROFILE, holding);
        var attest = new Way("POST", "/en/proposals/attested", "state=" + state, Action.APPROVE, Optional.empty());
        cell(asker, attest, "a State", approve ? Expected.THERE : Expected.HIDDEN);
        cell(asker, Way.read(path + "/rows/new", Action.WRITE), "a submitted proposal", Expected.HIDDEN);
        assertThat(write).isEqualTo(read);
    }

    /// Everyone reads the library, and its desk is for whom the policy names. Nothing is carried out: each form lacks
    /// something, or a touch.
    private void publications(List<Asker> askers) {
        var work = "a publication";
        for (var asker : askers) {
            var read = policy.allows(asker.roles(), Action.READ, Matter.PUBLICATION, Set.of());
            for (var path : List.of("/en/library", "/en/library/ets-185", "/api/v1/library", "/oai?verb=Identify")) {
                cell(asker, Way.read(path, Action.READ), work, read ? Expected.DONE : Expected.HIDDEN);
            }
            var write = policy.allows(asker.roles(), Action.WRITE, Matter.PUBLICATION, Set.of());
            cell(
                    asker,
                    Way.read("/en/secretariat/library/work?id=ets-185", Action.WRITE),
                    work,
                    write ? Expected.DONE : Expected.HIDDEN);
            var approve = policy.allows(asker.roles(), Action.APPROVE, Matter.PUBLICATION, Set.of());
            for (var form : Map.of("work", "id=ets-185&date=", "withdrawn", "id=ets-185&reason=")
                    .entrySet()) {
                var way = new Way(
                        "POST",
                        "/en/secretariat/library/" + form.getKey(),
                        form.getValue(),
                        Action.APPROVE,
                        Optional.empty());
                cell(asker, way, work, approve ? Expected.THERE : Expected.HIDDEN);
            }
        }
    }

    /// A draft is its editors', a published event everyone's; what editors do, nobody else does. Nothing is carried
    /// out.
    private void events(List<Asker> askers) {
        var draft = AnEvent.tomorrow(clock).begun();
        var shown = AnEvent.tomorrow(clock).published();
        for (var asker : askers) {
            var read = policy.allows(asker.roles(), Action.READ, Matter.EVENT, Set.of());
            cell(asker, Way.read(draft.page(), Action.READ), "a draft", read ? Expected.DONE : Expected.HIDDEN);
            cell(asker, Way.read(shown.page(), Action.READ), "an event", Expected.DONE);
            var writes = policy.allows(asker.roles(), Action.WRITE, Matter.EVENT, Set.of());
            for (var path : List.of("/en/secretariat/events/new", shown.desk() + "/edit")) {
                cell(asker, Way.read(path, Action.WRITE), "editing", writes ? Expected.DONE : Expected.HIDDEN);
                var save = new Way("POST", path, "title-en=", Action.WRITE, Optional.empty());
                cell(asker, save, "editing", writes ? Expected.THERE : Expected.HIDDEN);
            }
            var cancel = new Way("POST", shown.desk() + "/acts", "act=CANCEL&said=", Action.WRITE, Optional.empty());
            cell(asker, cancel, "an event", writes ? Expected.THERE : Expected.HIDDEN);
            var decides = policy.allows(asker.roles(), Action.DECIDE, Matter.EVENT, Set.of());
            cell(asker, Way.read(shown.desk(), Action.DECIDE), "who comes", decides ? Expected.DONE : Expected.HIDDEN);
            var note = new Way("POST", shown.desk() + "/attendance", "table=", Action.DECIDE, Optional.empty());
            cell(asker, note, "who was there", decides ? Expected.DONE : Expected.HIDDEN);
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
        pages.put("/en/claims", Matter.CLAIM);
        pages.put("/en/secretariat/readers", Matter.CHANNEL_READING);
        pages.put("/en/proposals", Matter.PROFILE);
        pages.put("/en/secretariat/library", Matter.PUBLICATION);
        pages.put("/en/authorities", Matter.AUTHORITY);
        pages.put("/en/directory", Matter.AUTHORITY);
        pages.put("/en/registers", Matter.AUTHORITY);
        pages.put("/en/record/entries", Matter.RECORD);
        pages.put("/en/disclosures", Matter.DISCLOSURE);
        pages.put("/en/secretariat/events", Matter.EVENT);
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
