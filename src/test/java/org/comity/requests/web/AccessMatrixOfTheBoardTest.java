package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Role;
import org.comity.inbox.web.ABoard;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;

/// Who takes a request in hand, answers what a shift hands over, and keeps texts.
@NodeTest
class AccessMatrixOfTheBoardTest extends AccessMatrix {

    private static final int LEAST_CELLS = 200;
    private static final String AMBER = "a request";
    private static final String HANDOVER = "a hand-over";
    private static final String TEXT = "a text";

    @Test
    void theNodeAnswersAsThePolicySaysAboutTheBoard() {
        var drafter = Desk.drafter(TestNode.address());
        var amber = Desk.at(TestNode.address()).draft();
        var red = Desk.at(TestNode.address()).draft();
        var mark = "{\"values\": {\"subject\": \"Matrix\"}, \"handling\": \"TLP:RED\"}";
        assertThat(drafter.json("PATCH", "/api/v1/requests/" + red + "/draft", mark)
                        .status())
                .isEqualTo(200);
        var askers = askers();
        for (var asker : askers) {
            hands(asker, amber, EnumSet.of(Circumstance.NOT_RED));
            var holding = EnumSet.of(Circumstance.RED);
            if (members(red).contains(asker.id().value())) {
                holding.add(Circumstance.MEMBER);
            }
            hands(asker, red, holding);
        }
        texts(askers);
        handovers(askers, amber);

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }

    /// Having something in hand opens nothing: whoever does not read a request can neither take it nor let go of it.
    private void hands(Asker asker, String id, Set<Circumstance> holding) {
        holding.add(Circumstance.DRAFT);
        holding.addAll(asker.side());
        var may = policy.allows(asker.roles(), Action.READ, Matter.REQUEST, holding)
                && policy.allows(asker.roles(), Action.CHANGE, Matter.ASSIGNMENT, Set.of(Circumstance.OWN_AUTHORITY));
        for (var what : List.of("do=take", "do=release")) {
            var way = new Way("POST", "/en/board/ticked", "case=" + id + "&" + what, Action.CHANGE, Optional.empty());
            cell(asker, way, AMBER, may ? Expected.DONE : Expected.HIDDEN);
        }
        cell(
                asker,
                new Way("POST", "/en/board/ticked", "case=" + id + "&take=" + id, Action.CHANGE, Optional.empty()),
                AMBER,
                may ? Expected.DONE : Expected.HIDDEN);
    }

    /// One that an officer keeps for themselves is there for nobody else; one of the authority for its officers.
    /// The form lacks a title, so that nothing is kept.
    private void texts(List<Asker> askers) {
        var owner = joined();
        var own = kept(owner.session(), "own");
        var ofAll = kept(owner.session(), "authority");
        for (var asker : askers) {
            text(asker, own, Set.of());
            var colleague = asker.side().contains(Circumstance.REQUESTING);
            text(asker, ofAll, colleague ? Set.of(Circumstance.OWN_AUTHORITY) : Set.of());
        }
        text(owner, own, Set.of(Circumstance.OWN));
    }

    private void text(Asker asker, String address, Set<Circumstance> holding) {
        var reads = policy.allows(asker.roles(), Action.READ, Matter.TEXT_TEMPLATE, holding);
        cell(asker, Way.read(address, Action.READ), TEXT, reads ? Expected.DONE : Expected.HIDDEN);
        var writes = policy.allows(asker.roles(), Action.WRITE, Matter.TEXT_TEMPLATE, holding);
        var whose = holding.contains(Circumstance.OWN_AUTHORITY) ? "authority" : "own";
        var write = new Way("POST", address, "title=&words=x&whose=" + whose, Action.WRITE, Optional.empty());
        cell(asker, write, TEXT, writes ? Expected.THERE : Expected.HIDDEN);
        if (!writes) {
            var delete = new Way("POST", address + "/delete", "x=y", Action.WRITE, Optional.empty());
            cell(asker, delete, TEXT, Expected.HIDDEN);
        }
    }

    private static String kept(Http owner, String whose) {
        var address = "/en/board/texts/" + UUID.randomUUID();
        var text = Map.of("title", "Matrix", "words", "Matrix", "whose", whose);
        assertThat(owner.post(address, text).status()).isEqualTo(303);
        return address;
    }

    /// A hand-over is between two: colleagues do not find it, the giver cannot accept it, the receiver not withdraw it.
    private void handovers(List<Asker> askers, String request) {
        var giver = joined();
        var receiver = joined();
        assertThat(ABoard.ticked(giver.session(), "take", List.of(request), Map.of())
                        .status())
                .isEqualTo(303);
        var given = giver.session()
                .post(
                        "/en/board/handovers",
                        Map.of("case", request, "to", receiver.id().toString()));
        assertThat(given.status()).isEqualTo(303);
        var address = given.location();
        for (var asker : askers) {
            cell(asker, Way.read(address, Action.READ), HANDOVER, Expected.HIDDEN);
            for (var answer : List.of("accept", "decline", "withdraw")) {
                cell(asker, answer(address, answer), HANDOVER, Expected.HIDDEN);
            }
        }
        var own = Set.of(Circumstance.OWN);
        for (var one : List.of(giver, receiver)) {
            assertThat(policy.allows(one.roles(), Action.DECIDE, Matter.HANDOVER, own))
                    .isTrue();
            cell(one, Way.read(address, Action.READ), HANDOVER, Expected.DONE);
        }
        cell(giver, answer(address, "accept"), HANDOVER, Expected.HIDDEN);
        cell(receiver, answer(address, "withdraw"), HANDOVER, Expected.HIDDEN);
        cell(receiver, answer(address, "accept"), HANDOVER, Expected.DONE);
    }

    private static Way answer(String address, String answer) {
        return new Way("POST", address, "answer=" + answer, Action.DECIDE, Optional.empty());
    }

    private Asker joined() {
        var authority = Lisbon.officer(people).authority();
        var officer = ABoard.joins(authority, people, clock, Role.OFFICER);
        return asker(officer.name(), officer.person());
    }

    private List<UUID> members(String id) {
        return database.sql("SELECT person_id FROM requests_member WHERE request_id = :id")
                .param("id", UUID.fromString(id))
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
    }
}
