package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A request that nobody acknowledges, on a clock that a test moves.
@NodeTest
class EscalationTest {

    private static final String NOT_ACKNOWLEDGED = "Nobody of your authority has acknowledged a request in time";
    private static final String NOBODY_THERE = "An authority does not acknowledge a request: reach it by another way";
    private static final String SECRETARIAT = "Demonstration Secretariat";

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private Readers readers;

    @BeforeEach
    void begin() {
        readers = new Readers(people, database, clock);
    }

    @AfterEach
    void tellNobodyAnyMore() {
        readers.close();
    }

    @Test
    void anUrgentRequestGoesToTheAuthoritysOwnPeopleAndThenToTheEmergencyDesk() throws Exception {
        var gatekeeper = readers.at(Readers.TOKYO, Role.GATEKEEPER);
        var approver = readers.at(Readers.TOKYO, Role.APPROVER);
        var desk = readers.at(SECRETARIAT, Role.SECRETARIAT_EMERGENCY);
        var admission = readers.at(SECRETARIAT, Role.SECRETARIAT_ADMISSION);
        var id = delivered();
        var reference = reference(id);

        clock.advance(Duration.ofMinutes(29));
        readers.untilAllIsPosted();
        assertThat(told(gatekeeper, reference)).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        readers.untilAllIsPosted();
        assertThat(told(gatekeeper, reference)).contains(NOT_ACKNOWLEDGED, "you are a gatekeeper of " + Readers.TOKYO);
        assertThat(told(approver, reference)).contains(NOT_ACKNOWLEDGED, "because you approve for");
        assertThat(told(desk, reference)).isEmpty();
        assertThat(gatekeeper.letters()).hasSize(1);
        assertThat(escalations(reference)).isEqualTo(1);

        clock.advance(Duration.ofMinutes(30));
        readers.untilAllIsPosted();
        assertThat(told(desk, reference)).contains(NOBODY_THERE, Readers.TOKYO).doesNotContain(id);
        assertThat(told(admission, reference)).isEmpty();
        assertThat((String) desk.letters().getLast().getContent())
                .contains(reference)
                .doesNotContain(id);
        assertThat(escalations(reference)).isEqualTo(2);
        assertThat(desk.signedIn().get("/en/requests/" + id).status()).isEqualTo(404);

        clock.advance(Duration.ofHours(2));
        readers.untilAllIsPosted();
        assertThat(escalations(reference)).isEqualTo(2);
        assertThat(desk.letters()).hasSize(1);
    }

    @Test
    void anUrgentRequestGoesToWhoeverIsOnDutyBeforeItGoesToOthers() {
        var onDuty = readers.at(Readers.TOKYO, Role.OFFICER);
        var deputy = readers.at(Readers.TOKYO, Role.APPROVER);
        var gatekeeper = readers.at(Readers.TOKYO, Role.GATEKEEPER);
        var shift = onDuty(onDuty, deputy);
        var reference = reference(delivered());

        clock.advance(Duration.ofMinutes(10));
        readers.untilAllIsPosted();
        assertThat(told(onDuty, reference)).contains("You are on duty, and a request waits", "because you are on duty");
        assertThat(told(deputy, reference)).contains("because you are deputy on duty for " + Readers.TOKYO);
        assertThat(told(gatekeeper, reference)).isEmpty();

        clock.advance(Duration.ofMinutes(20));
        readers.untilAllIsPosted();
        assertThat(told(gatekeeper, reference)).contains(NOT_ACKNOWLEDGED);
        assertThat(escalations(reference)).isEqualTo(2);
        takeBack(shift);
    }

    @Test
    void whoeverAcknowledgesEndsIt() {
        var gatekeeper = readers.at(Readers.TOKYO, Role.GATEKEEPER);
        var id = delivered();
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        tokyo.get("/en/account");
        assertThat(Desk.act(tokyo, id, "ACKNOWLEDGE").status()).isEqualTo(303);

        clock.advance(Duration.ofHours(3));
        readers.untilAllIsPosted();

        var reference = reference(id);
        assertThat(told(gatekeeper, reference)).isEmpty();
        assertThat(escalations(reference)).isZero();
    }

    @Test
    void theAskingSideSeesHowManyWereToldAndHow() {
        readers.at(Readers.TOKYO, Role.OFFICER);
        readers.at(Readers.TOKYO, Map.of("wanted", "NOTHING"), Role.OFFICER);
        var id = delivered();
        readers.untilAllIsPosted();

        assertThat(told(id))
                .contains("officers of the requested authority", "In the application: ", "By mail: none for")
                .contains("By mail: 1 accepted by the mail server")
                .doesNotContain("Mail Reader", "Nobody acknowledged");
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        assertThat(tokyo.get("/en/requests/" + id).body()).doesNotContain("Told on the other side");

        clock.advance(Duration.ofMinutes(30));
        readers.untilAllIsPosted();
        assertThat(told(id)).contains("Nobody acknowledged: ").doesNotContain("Still nobody");
    }

    /// Plans them for the hours around now.
    ///
    /// @return the shift
    private UUID onDuty(Readers.Reader officer, Readers.Reader deputy) {
        var tokyo = Http.officer("Demo Gatekeeper (Tokyo)");
        tokyo.get("/en/account");
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        var form = Map.of(
                "on-duty", officer.person().id().toString(),
                "deputy", deputy.person().id().toString(),
                "from", now.minusHours(1).toString(),
                "to", now.plusHours(2).toString());
        assertThat(tokyo.post("/en/duty/shifts", form).status()).isEqualTo(303);
        return database.sql("SELECT shift_id FROM duty_shift WHERE on_duty = :officer")
                .param("officer", officer.person().id().value())
                .query(UUID.class)
                .single();
    }

    private static void takeBack(UUID shift) {
        var tokyo = Http.officer("Demo Gatekeeper (Tokyo)");
        tokyo.get("/en/account");
        assertThat(tokyo.post("/en/duty/shifts/" + shift + "/remove", Map.of()).status())
                .isEqualTo(303);
    }

    private static String told(String id) {
        var page = Desk.drafter(TestNode.address()).get("/en/requests/" + id).body();
        assertThat(page).contains("Told on the other side");
        return page.substring(page.indexOf("Told on the other side"));
    }

    /// Rows of a reader's list with a reference.
    private static String told(Readers.Reader reader, String reference) {
        var rows = new StringBuilder();
        for (var row : reader.signedIn().get("/en/notices").body().split("<li ", -1)) {
            if (row.contains(reference)) {
                rows.append(row);
            }
        }
        return rows.toString();
    }

    private int escalations(String reference) {
        return database.sql("""
                        SELECT count(*) FROM audit_entry
                        WHERE act = 'request.escalated' AND statement LIKE '%' || :reference || '%'
                        """)
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }

    private String reference(String id) {
        return database.sql("SELECT reference FROM requests_request WHERE id = CAST(:id AS uuid)")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /// An urgent one.
    private static String delivered() {
        var id = Desk.at(TestNode.address()).approved();
        assertThat(Desk.act(Desk.drafter(TestNode.address()), id, "SEND").status())
                .isEqualTo(303);
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        while (tokyo.get("/en/requests/" + id).status() != 200) {
            Thread.onSpinWait();
        }
        return id;
    }
}
