package org.comity.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A board that is open tells its reader that there is something new, of whatever that reader may see.
@NodeTest
class OpenBoardTest {

    private static final Pattern ASKING = Pattern.compile("hx-get=\"([^\"]*/board/changes\\?mark=[^\"]*)\"");
    private static final String NEW = "Show it";

    @Autowired
    Directory directory;

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    private ABoard.Desks desks;

    @BeforeEach
    void signIn() {
        desks = ABoard.Desks.signedIn();
    }

    @Test
    void whoeverWorksOnARedCaseIsToldOfItsChangesAsOfAnyOthersAndNoColleagueIs() throws InterruptedException {
        var sent = desks.delivered();
        var page = "/en/requests/" + sent.id();
        assertThat(desks.lisbon()
                        .post(page + "/handling", Map.of("handling", "TLP:RED"))
                        .status())
                .isEqualTo(303);
        var night = Http.officer(joins("Tokyo").name());
        assertThat(Touch.confirm(night, page + "/take", Map.of()).status()).isEqualTo(303);
        var second = joins("Lisbon");
        var added = Map.of("person", second.id().toString());
        assertThat(Touch.confirm(desks.lisbon(), page + "/members", added).status())
                .isEqualTo(303);
        var day = Http.officer(second.name());
        for (var officer : List.of(night, day)) {
            assertThat(ABoard.ticked(officer, "take", List.of(sent.id()), Map.of())
                            .status())
                    .isEqualTo(303);
        }
        var colleague = Http.officer(joins("Lisbon").name());
        clock.advance(Duration.ofSeconds(1));
        var boards = List.of(night, day, colleague);
        var marks = boards.stream().map(OpenBoardTest::mark).toList();
        for (var board = 0; board < boards.size(); board++) {
            assertThat(boards.get(board).get(marks.get(board)).body()).doesNotContain(NEW);
        }

        assertThat(night.post(page + "/acts", Map.of("act", "ACKNOWLEDGE")).status())
                .isEqualTo(303);

        assertThat(night.get(marks.get(0)).body()).contains(NEW);
        assertThat(day.get(marks.get(1)).body()).contains(NEW);
        assertThat(colleague.get(marks.get(2)).body()).doesNotContain(NEW);
    }

    @Test
    void whoeverSeesEnvelopesIsToldThatOneCameAndThatIsNoReading() throws InterruptedException {
        var night = joins("Tokyo");
        var desk = Http.officer(night.name());
        var sent = desks.delivered();
        var before = mark(desk);
        var readings = readings(night);
        assertThat(desk.get(before).body()).doesNotContain(NEW);

        assertThat(desks.lisbon()
                        .post("/en/requests/" + sent.id() + "/handling", Map.of("handling", "TLP:RED"))
                        .status())
                .isEqualTo(303);

        assertThat(desk.get(before).body()).contains(NEW);
        assertThat(readings(night)).isEqualTo(readings);
        assertThat(desk.get("/en/board").body()).contains(sent.reference());
        var seen = mark(desk);
        assertThat(desk.get(seen).body()).doesNotContain(NEW);

        assertThat(Touch.confirm(desk, "/en/requests/" + sent.id() + "/take", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(desk.get(seen).body()).as("it is no envelope any more").contains(NEW);
    }

    @Test
    void aPartAndWhatWasFoundAskForNothing() {
        assertThat(desks.lisbon().get("/en/board?section=all").body()).doesNotContain("/board/changes");
        assertThat(ABoard.find(desks.lisbon(), "nothing").body()).doesNotContain("/board/changes");
    }

    /// Somebody whose hands are empty: other tests fill the beginning of a board that is read by all of an authority.
    private Officer joins(String city) {
        var authority = directory.demonstrationOfficers().stream()
                .filter(officer -> officer.name().equals("Demo Duty Officer (" + city + ")"))
                .map(Officer::authority)
                .findFirst()
                .orElseThrow();
        return ABoard.joins(authority, people, clock, Role.OFFICER);
    }

    private long readings(Officer reader) {
        return database.sql("SELECT count(*) FROM requests_reading WHERE officer_id = :reader")
                .param("reader", reader.id().value())
                .query(Long.class)
                .single();
    }

    private static String mark(Http officer) {
        var found = ASKING.matcher(officer.get("/en/board").body());
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
