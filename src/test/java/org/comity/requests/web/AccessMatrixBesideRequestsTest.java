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
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Role;
import org.comity.testing.AProposal;
import org.comity.testing.ASuggestion;
import org.comity.testing.AnApplication;
import org.comity.testing.AnImage;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;

/// The same for everything that is no request: applications, people, notices, events, lists.
@NodeTest
class AccessMatrixBesideRequestsTest extends AccessMatrix {

    private static final int LEAST_CELLS = 400;

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
            assertThat(policy.allows(bearer, Action.START, Matter.EXERCISE, Set.of()))
                    .as(role.name())
                    .isTrue();
            assertThat(policy.allows(bearer, Action.ACT, Matter.EXERCISE, Set.of(Circumstance.OWN)))
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
        profiles(askers);
        watchesAndCollections(askers);
        lists(askers);
        notices(askers);
        secondMessages(askers);
        besideARequest(askers);
        seals(askers);

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
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

    /// A copy of a draft is there for the requested authority while it is shown; letters are for whoever acts on the
    /// request.
    private void besideARequest(List<Asker> askers) {
        var drafter = Desk.drafter(TestNode.address());
        var draft = Desk.at(TestNode.address()).draft();
        drafter.post("/en/requests/" + draft + "/draft", Desk.completeDraft());
        drafter.post("/en/requests/" + draft + "/shown", Map.of("which", "all"));
        var sent = Desk.at(TestNode.address()).approved();
        Desk.act(drafter, sent, "SEND");
        for (var asker : askers) {
            var shown = EnumSet.of(Circumstance.SHOWN, Circumstance.NOT_RED, Circumstance.DRAFT);
            shown.addAll(asker.side());
            copies(asker, draft, shown);
            var delivered = EnumSet.of(Circumstance.DELIVERED, Circumstance.NOT_RED);
            delivered.addAll(asker.side());
            var reads = policy.allows(asker.roles(), Action.READ, Matter.REQUEST, delivered);
            var acts = policy.allows(asker.roles(), Action.ACT, Matter.REQUEST, delivered);
            var letter = new Way("POST", "/en/requests/" + sent + "/letters", "letter=x", Action.ACT, Optional.empty());
            cell(asker, letter, "a letter", !reads ? Expected.HIDDEN : acts ? Expected.THERE : Expected.NOT_DONE);
        }
    }

    private void copies(Asker asker, String draft, Set<Circumstance> holding) {
        var copy = "/en/drafts/" + draft;
        var reads = policy.allows(asker.roles(), Action.READ, Matter.DRAFT_COPY, holding);
        cell(asker, Way.read(copy, Action.READ), "a copy", reads ? Expected.DONE : Expected.HIDDEN);
        var comments = policy.allows(asker.roles(), Action.WRITE, Matter.DRAFT_COPY, holding);
        var way = new Way("POST", copy + "/comments", "comment.whole=x", Action.WRITE, Optional.empty());
        cell(asker, way, "a copy", comments ? Expected.THERE : Expected.HIDDEN);
        var shows = policy.allows(asker.roles(), Action.START, Matter.DRAFT_COPY, holding);
        way = new Way("POST", "/en/requests/" + draft + "/shown", "which=all", Action.START, Optional.empty());
        cell(asker, way, "a copy", shows ? Expected.THERE : Expected.HIDDEN);
    }

    /// By what an authority seals is for whoever looks after it; the form asks for a touch and changes nothing.
    private void seals(List<Asker> askers) {
        var own = Set.of(Circumstance.OWN_AUTHORITY);
        var path = "/en/authority/seal";
        for (var asker : askers) {
            var reads = policy.allows(asker.roles(), Action.READ, Matter.SEAL, own);
            cell(asker, Way.read(path, Action.READ), "a seal", reads ? Expected.DONE : Expected.HIDDEN);
            var chooses = policy.allows(asker.roles(), Action.CHANGE, Matter.SEAL, own);
            var choose = new Way("POST", path + "/use", "x=y", Action.CHANGE, Optional.empty());
            cell(asker, choose, "a seal", chooses ? Expected.THERE : Expected.HIDDEN);
        }
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

    /// A copy that was given to the Portuguese point of contact is there for its officers alone; of a request that
    /// was not sent there is no document.
    private void secondMessages(List<Asker> askers) {
        var request = UUID.fromString(Desk.at(TestNode.address()).approved());
        var id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO requests_second_message
                            (id, request_id, recipient, country, authority_id, reason, given, at)
                        SELECT :id, id, 'CENTRAL_REQUESTING', 'PT', requesting_authority, 'ETS185 27(9)(a)', 'DOCUMENT', now()
                        FROM requests_request WHERE id = :request
                        """).param("id", id).param("request", request).update();
        for (var asker : askers) {
            var own = asker.side().contains(Circumstance.REQUESTING)
                    ? Set.of(Circumstance.OWN_AUTHORITY)
                    : Set.<Circumstance>of();
            var may = policy.allows(asker.roles(), Action.READ, Matter.SECOND_MESSAGE, own);
            var page = "/en/second-messages/" + id;
            cell(asker, Way.read(page, Action.READ), "a copy", may ? Expected.DONE : Expected.HIDDEN);
            cell(asker, Way.read(page + "/document", Action.EXPORT), "a copy", Expected.HIDDEN);
            var called = "/api/v1/second-messages/" + id;
            cell(asker, Way.read(called, Action.READ), "a copy", may ? Expected.DONE : Expected.HIDDEN);
            cell(asker, Way.read(called + "/document", Action.EXPORT), "a copy", Expected.HIDDEN);
        }
    }

    /// A Portuguese proposal is read, written and decided by whom the policy says, and so is one about a State that
    /// has nobody here. Nothing is carried out: each form lacks something.
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
        var lists = Map.of(
                "/en/profiles/watching",
                Matter.WATCH,
                "/en/library/searches",
                Matter.WATCH,
                "/en/profiles/collections",
                Matter.COLLECTION);
        lists.forEach((path, matter) -> {
            var may = policy.allows(asker.roles(), Action.CHANGE, matter, Set.of(Circumstance.OWN));
            cell(asker, Way.read(path, Action.CHANGE), "their own", may ? Expected.DONE : Expected.HIDDEN);
            var way = new Way("POST", path, "pace=x&name=&kind=study", Action.CHANGE, Optional.empty());
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

    private void lists(List<Asker> askers) {
        var pages = new LinkedHashMap<String, Matter>();
        pages.put("/en/requests", Matter.REQUEST);
        pages.put("/api/v1/requests", Matter.REQUEST);
        pages.put("/api/v1/second-messages", Matter.SECOND_MESSAGE);
        pages.put("/en/board", Matter.BOARD);
        pages.put("/en/board?section=mine", Matter.BOARD);
        pages.put("/api/v1/board", Matter.BOARD);
        pages.put("/en/board/texts", Matter.TEXT_TEMPLATE);
        pages.put("/en/clocks", Matter.CLOCK);
        pages.put("/api/v1/clocks", Matter.CLOCK);
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
        pages.put("/en/secretariat/certificates", Matter.CERTIFICATE);
        pages.put("/en/exercises", Matter.EXERCISE);
        pages.put("/en/secretariat/media", Matter.MEDIA);
        pages.put("/en/secretariat/news", Matter.NEWS);
        pages.put("/en/secretariat/assessments", Matter.ASSESSMENT);
        pages.put("/en/secretariat/cyberviolence", Matter.CYBERVIOLENCE);
        pages.put("/en/secretariat/guides", Matter.GUIDE);
        pages.put("/en/secretariat/desk", Matter.TICKET);
        pages.put("/en/secretariat/desk/tickets", Matter.TICKET);
        pages.put("/en/secretariat/training", Matter.COURSE);
        pages.put("/en/secretariat/trainers", Matter.TRAINER_PACK);
        pages.put("/en/reports/training", Matter.ENROLMENT);
        pages.put("/en/secretariat/packages", Matter.COURSE_PACKAGE);
        for (var asker : askers) {
            pages.forEach((path, matter) -> {
                var may = policy.allows(asker.roles(), Action.LIST, matter, Set.of());
                cell(asker, Way.read(path, Action.LIST), "a list", may ? Expected.DONE : Expected.HIDDEN);
            });
            var hands = policy.allows(asker.roles(), Action.START, Matter.HANDOVER, Set.of(Circumstance.OWN_AUTHORITY));
            cell(
                    asker,
                    Way.read("/en/board/handovers/new", Action.START),
                    "a hand-over",
                    hands ? Expected.DONE : Expected.HIDDEN);
            var calendar = policy.allows(asker.roles(), Action.EXPORT, Matter.CLOCK, Set.of());
            cell(
                    asker,
                    Way.read("/en/clocks/calendar", Action.EXPORT),
                    "a calendar",
                    calendar ? Expected.DONE : Expected.HIDDEN);
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
