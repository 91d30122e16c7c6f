package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.guests.Invited;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.testing.Desk;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;

/// Who sees, gives and takes back the link of a request whose addressee has nobody here.
@NodeTest
class AccessMatrixOfGuestLinksTest extends AccessMatrix {

    private static final int LEAST_CELLS = 100;

    @Test
    void theNodeAnswersAsThePolicySaysAboutLinksOfGuests() {
        var drafter = Desk.drafter(TestNode.address());
        var amber = Invited.sent(drafter);
        var red = Invited.sent(drafter);
        drafter.post("/en/requests/" + red + "/handling", Map.of("handling", "TLP:RED"));
        var members = members(red);

        for (var asker : askers()) {
            links(asker, amber, EnumSet.of(Circumstance.NOT_RED));
            var holding = EnumSet.of(Circumstance.RED);
            if (members.contains(asker.id().value())) {
                holding.add(Circumstance.MEMBER);
            }
            links(asker, red, holding);
        }

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }

    /// Giving lacks what must be confirmed, so that nothing is given.
    private void links(Asker asker, String id, Set<Circumstance> holding) {
        if (asker.side().contains(Circumstance.REQUESTING)) {
            holding.add(Circumstance.REQUESTING);
        }
        var path = Invited.address(id);
        var read = Way.read(path, Action.READ);
        cell(asker, read, "a link", may(asker, Action.READ, holding) ? Expected.DONE : Expected.HIDDEN);
        var give = new Way("POST", path, "x=y", Action.START, Optional.empty());
        cell(asker, give, "a link", may(asker, Action.START, holding) ? Expected.THERE : Expected.HIDDEN);
        var end = new Way("POST", path + "/ended", "x=y", Action.STOP, Optional.empty());
        cell(asker, end, "a link", may(asker, Action.STOP, holding) ? Expected.THERE : Expected.HIDDEN);
        reports(asker, id, holding);
    }

    /// What was answered elsewhere: the form lacks what it must say, so that nothing is written down.
    private void reports(Asker asker, String id, Set<Circumstance> holding) {
        var may = policy.allows(asker.roles(), Action.READ, Matter.REQUEST, holding)
                && policy.allows(asker.roles(), Action.WRITE, Matter.REPORTED_ANSWER, holding);
        for (var path : List.of("/en/requests/" + id + "/reported", "/api/v1/requests/" + id + "/reported")) {
            cell(asker, Way.read(path, Action.READ), "a report", may ? Expected.DONE : Expected.HIDDEN);
            var incomplete = path.startsWith("/api") ? "{\"act\": \"ACKNOWLEDGE\"}" : "x=y";
            var write = new Way("POST", path, incomplete, Action.WRITE, Optional.empty());
            cell(asker, write, "a report", may ? Expected.THERE : Expected.HIDDEN);
        }
    }

    private boolean may(Asker asker, Action action, Set<Circumstance> holding) {
        return policy.allows(asker.roles(), Action.READ, Matter.REQUEST, holding)
                && policy.allows(asker.roles(), action, Matter.GUEST_LINK, holding);
    }

    private Set<UUID> members(String id) {
        return database
                .sql("SELECT person_id FROM requests_member WHERE request_id = :id")
                .param("id", UUID.fromString(id))
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .stream()
                .collect(Collectors.toSet());
    }
}
