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
import org.comity.testing.AnApplication;
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
        lists(askers);
        notices(askers);
        secondMessages(askers);
        besideARequest(askers);
        seals(askers);
        phrases(askers);

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

    /// The fixed words of a form are read by those who answer for them, and there are none beside English in English.
    /// Nothing is carried out: the form lacks what was read.
    private void phrases(List<Asker> askers) {
        for (var asker : askers) {
            var form = "/en/secretariat/phrases/preservation/fr";
            both(asker, form, Matter.FIXED_WORDS, Action.APPROVE, "act=PROPOSE&digest=", Set.of());
            for (var nothing : List.of("preservation/en", "preservation/xx", "nothing/fr")) {
                var page = Way.read("/en/secretariat/phrases/" + nothing, Action.READ);
                cell(asker, page, "no form", Expected.HIDDEN);
            }
        }
    }

    /// A copy of a draft is there for the requested authority while it is shown; letters are for whoever
    /// acts on the request.
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

    /// By what an authority seals is for whoever looks after it; the form asks for a touch and changes
    /// nothing.
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

    /// A copy that was given to the Portuguese point of contact is there for its officers alone; of a
    /// request that was not sent there is no document.
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
        pages.put("/en/secretariat/phrases", Matter.FIXED_WORDS);
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
