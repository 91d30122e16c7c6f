package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.testing.AnApplication;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What people are told in the application, over HTTP.
@NodeTest
class NoticesPageTest {

    private static final Pattern REFERENCE = Pattern.compile("PT-\\d{4}-\\d{6}");
    private static final Pattern MARK = Pattern.compile("/en/notices/([0-9a-f-]{36})/read");

    @Autowired
    MutableClock clock;

    private Desk desk;
    private Http drafter;
    private Http approver;

    @BeforeEach
    void signIn() {
        desk = Desk.at(TestNode.address());
        drafter = Desk.drafter(TestNode.address());
        approver = Http.officer("Demo Approving Officer (Lisbon)");
        approver.get("/en/notices");
        // What is unread stands first, and of it what is youngest: nothing that other tests left is before it.
        approver.post("/en/notices/read", Map.of());
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void whoeverApprovesIsToldThatADraftWaitsAndLedToIt() {
        var reference = reference(desk.approved());

        assertThat(row(approver, reference, "A request waits for your approval"))
                .contains("because you approve for Demonstration 24/7 Point, Portugal", "/en/requests/")
                .contains("urgent");
        assertThat(approver.get("/en/requests").body()).contains("class=\"waiting\"");
    }

    @Test
    void aNoticeIsMarkedAsReadByItsReaderAndIsNotThereForAnyoneElse() {
        var reference = reference(desk.approved());
        var marked = MARK.matcher(row(approver, reference, "A request waits for your approval"));
        assertThat(marked.find()).isTrue();
        var address = marked.group();
        var stranger = Http.officer("Demo Prosecutor (Tokyo)");
        stranger.get("/en/notices");

        assertThat(stranger.post(address, Map.of()).status()).isEqualTo(404);
        assertThat(approver.post(address, Map.of()).status()).isEqualTo(303);
        assertThat(row(approver, reference, "A request waits for your approval"))
                .doesNotContain("<strong>");
        assertThat(approver.post("/en/notices/read", Map.of()).status()).isEqualTo(303);
        assertThat(approver.get("/en/notices").body())
                .contains("Nothing is unread.")
                .doesNotContain("class=\"waiting\"");
    }

    @Test
    void theHeadIsToldOfWhatIsSentInTheirNameAndLedToWhereItIsRecalled() {
        var id = desk.approved();
        var reference = reference(id);
        Desk.act(approver, id, "SEND");
        var head = Http.officer("Demo Head (Lisbon)");

        assertThat(row(head, reference, "sent in your authority"))
                .contains("because you head Demonstration 24/7 Point, Portugal", "/en/sent/" + id);
        assertThat(head.get("/en/sent/" + id).status()).isEqualTo(200);
        assertThat(head.get("/en/account/notices").status()).isEqualTo(200);
    }

    @Test
    void whoSignedInNowhereIsLedToTheSignIn() {
        assertThat(Http.visitor().get("/en/notices").status()).isEqualTo(302);
    }

    @Test
    void gatekeepersAreToldOnceHoweverManyApply() {
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        gatekeeper.get("/en/notices");
        gatekeeper.post("/en/notices/read", Map.of());
        AnApplication.from("PT", "OFFICER");
        AnApplication.from("PT", "OFFICER");
        var unread = gatekeeper.get("/en/notices").body().split(">Read<", -1)[0];

        assertThat(unread.split("Applications to join wait for you</a>", -1)).hasSize(2);
    }

    private String reference(String id) {
        var found = REFERENCE.matcher(drafter.get("/en/requests/" + id).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String row(Http reader, String reference, String title) {
        for (var row : reader.get("/en/notices").body().split("<li ", -1)) {
            if (row.contains(reference) && row.contains(title)) {
                return row;
            }
        }
        throw new AssertionError("No notice: " + title + " " + reference);
    }
}
