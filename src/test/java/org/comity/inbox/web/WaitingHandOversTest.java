package org.comity.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Hand-overs that wait for an answer, above the board.
@NodeTest
class WaitingHandOversTest {

    @Autowired
    Directory directory;

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @Autowired
    DataSource statements;

    @Test
    void manyAskForNoMoreThanOne() {
        var seen = (SeenStatements) statements;
        var authority = Lisbon.officer(directory).authority();
        var day = ABoard.joins(authority, people, clock, Role.OFFICER);
        var night = ABoard.joins(authority, people, clock, Role.OFFICER);
        var dayDesk = Http.officer(day.name());
        dayDesk.get("/en/account");
        var nightDesk = Http.officer(night.name());
        handOver(dayDesk, night);
        nightDesk.get("/en/board");
        seen.forget();
        assertThat(nightDesk.get("/en/board").body()).containsOnlyOnce("From " + day.name());
        var asked = seen.forPages().size();
        handOver(dayDesk, night);
        handOver(dayDesk, night);
        nightDesk.get("/en/board");
        seen.forget();

        assertThat(nightDesk.get("/en/board").body().split("From " + day.name(), -1))
                .hasSize(4);

        assertThat(seen.forPages()).hasSize(asked);
    }

    private static void handOver(Http from, Officer to) {
        var one = ABoard.draft(Desk.drafter(TestNode.address()));
        ABoard.ticked(from, "take", List.of(one.id()), Map.of());
        var form =
                Map.of("case", one.id(), "note-" + one.id(), "", "to", to.id().toString());
        assertThat(from.post("/en/board/handovers", form).status()).isEqualTo(303);
    }
}
