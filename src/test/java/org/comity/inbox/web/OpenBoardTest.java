package org.comity.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.identity.Authority;
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

    private Http lisbon;
    private Http approver;
    private Http tokyo;

    @BeforeEach
    void signIn() {
        lisbon = Http.officer("Demo Duty Officer (Lisbon)");
        approver = Http.officer("Demo Approving Officer (Lisbon)");
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        for (var officer : List.of(lisbon, approver, tokyo)) {
            officer.get("/en/account");
        }
    }

    @Test
    void whoeverWorksOnARedCaseIsToldOfItsChangesAsOfAnyOthersAndNoColleagueIs() throws InterruptedException {
        var sent = ABoard.delivered(lisbon, approver, tokyo);
        assertThat(lisbon.post("/en/requests/" + sent.id() + "/handling", Map.of("handling", "TLP:RED"))
                        .status())
                .isEqualTo(303);
        assertThat(Touch.confirm(tokyo, "/en/requests/" + sent.id() + "/take", Map.of())
                        .status())
                .isEqualTo(303);
        var colleague = Http.officer(
                ABoard.joins(authority("Lisbon"), people, clock, Role.OFFICER).name());
        var boards = List.of(tokyo, lisbon, colleague);
        var marks = boards.stream().map(OpenBoardTest::mark).toList();
        for (var board = 0; board < boards.size(); board++) {
            assertThat(boards.get(board).get(marks.get(board)).body()).doesNotContain(NEW);
        }

        clock.advance(Duration.ofSeconds(1));
        assertThat(tokyo.post("/en/requests/" + sent.id() + "/acts", Map.of("act", "ACKNOWLEDGE"))
                        .status())
                .isEqualTo(303);

        assertThat(tokyo.get(marks.get(0)).body()).contains(NEW);
        assertThat(lisbon.get(marks.get(1)).body()).contains(NEW);
        assertThat(colleague.get(marks.get(2)).body()).doesNotContain(NEW);
    }

    @Test
    void whoeverSeesEnvelopesIsToldThatOneCameAndThatIsNoReading() throws InterruptedException {
        var night = ABoard.joins(authority("Tokyo"), people, clock, Role.OFFICER);
        var desk = Http.officer(night.name());
        var sent = ABoard.delivered(lisbon, approver, tokyo);
        var before = mark(desk);
        var readings = readings(night);
        assertThat(desk.get(before).body()).doesNotContain(NEW);

        assertThat(lisbon.post("/en/requests/" + sent.id() + "/handling", Map.of("handling", "TLP:RED"))
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
        assertThat(lisbon.get("/en/board?section=all").body()).doesNotContain("/board/changes");
        assertThat(ABoard.find(lisbon, "nothing").body()).doesNotContain("/board/changes");
    }

    private Authority authority(String city) {
        return directory.demonstrationOfficers().stream()
                .filter(officer -> officer.name().equals("Demo Duty Officer (" + city + ")"))
                .map(Officer::authority)
                .findFirst()
                .orElseThrow();
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
