package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.requests.model.AFilledForm;
import org.comity.requests.model.Field;
import org.comity.requests.model.RequestedMeasure;
import org.comity.testing.ALearner;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A case from its preservation to the request for the data, every step by its page: Article 29(7).
@NodeTest
class AssistanceAboutPreservedDataTest {

    private static final Pattern ID = Pattern.compile("/requests/([0-9a-f-]{36})");

    @Autowired
    MutableClock clock;

    @Autowired
    IdentityStore people;

    private Http lisbon;
    private Http approver;
    private Http tokyo;
    private String preservation;

    @BeforeEach
    void aPreservationHasArrived() throws InterruptedException {
        lisbon = Http.officer("Demo Duty Officer (Lisbon)");
        approver = Http.officer("Demo Approving Officer (Lisbon)");
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        preservation = Desk.at(TestNode.address()).approved();
        send(preservation);
    }

    @Test
    void onceTheRequestForTheDataArrivesTheyStayPreservedUntilItIsDecided() throws InterruptedException {
        preserve();
        assertThat(stands(preservation)).isEqualTo("PRESERVED");

        var assistance = theNextOfTheCase();

        assertThat(stands(assistance)).isEqualTo("DELIVERED");
        assertThat(stands(preservation)).isEqualTo("ASSISTANCE_REQUESTED");
        assertThat(seen(preservation).body()).contains("\"openEnded\":true", reference(assistance));
    }

    @Test
    void theSameHoldsWhereTheDataArePreservedAfterItArrived() throws InterruptedException {
        theNextOfTheCase();
        assertThat(stands(preservation)).isEqualTo("DELIVERED");

        preserve();

        assertThat(stands(preservation)).isEqualTo("ASSISTANCE_REQUESTED");
    }

    /// Whoever wrote what is carried over does not approve it.
    @Test
    void theWriterOfTheRequestBeforeDoesNotApproveTheNext() {
        var both = ALearner.ofLisbon(people, clock, Role.OFFICER, Role.APPROVER).session();
        var first =
                id(both.post("/en/requests", Map.of("to", "JP", "offence", "2")).location());
        var next = id(lisbon.post(
                        "/en/requests", Map.of("measure", "stored-data", "to", "JP", "offence", "2", "follows", first))
                .location());
        fill(lisbon, next);
        assertThat(Desk.act(lisbon, next, "SUBMIT").status()).isEqualTo(303);

        assertThat(ADraft.touched(both, "/api/v1/requests/" + next, "APPROVE").status())
                .isIn(404, 409);
        assertThat(stands(next)).isEqualTo("AWAITING_APPROVAL");
    }

    private String theNextOfTheCase() throws InterruptedException {
        var begun = lisbon.post(
                "/en/requests", Map.of("measure", "stored-data", "to", "JP", "offence", "2", "follows", preservation));
        var next = id(begun.location());
        fill(lisbon, next);
        assertThat(Desk.act(lisbon, next, "SUBMIT").status()).isEqualTo(303);
        assertThat(Desk.act(approver, next, "APPROVE").status()).isEqualTo(303);
        send(next);
        return next;
    }

    private static void fill(Http officer, String id) {
        var form = new HashMap<String, String>();
        AFilledForm.of(RequestedMeasure.STORED_DATA).values().forEach((field, value) -> form.put(field.key(), value));
        form.put("measure", RequestedMeasure.STORED_DATA.written());
        form.put(Field.URGENCY.key(), "ordinary");
        officer.post("/en/requests/" + id + "/draft", form);
    }

    private void preserve() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        if (stands(preservation).equals("DELIVERED")) {
            Desk.act(tokyo, preservation, "ACKNOWLEDGE");
        }
        var confirmed = tokyo.post(
                "/en/requests/" + preservation + "/acts",
                Map.of(
                        "act",
                        "CONFIRM",
                        "from",
                        today.toString(),
                        "until",
                        today.plusDays(90).toString()));
        assertThat(confirmed.status()).isEqualTo(303);
    }

    private void send(String id) throws InterruptedException {
        assertThat(Touch.confirm(lisbon, "/en/requests/" + id + "/acts", Map.of("act", "SEND"))
                        .status())
                .isEqualTo(303);
        for (var attempt = 0; attempt < 100 && !stands(id).equals("DELIVERED"); attempt++) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private Http.Reply seen(String id) {
        return lisbon.get("/api/v1/requests/" + id);
    }

    private String stands(String id) {
        return ADraft.read(seen(id)).get("status").asString();
    }

    private String reference(String id) {
        return ADraft.read(seen(id)).get("reference").asString();
    }

    private static String id(String location) {
        var id = ID.matcher(location);
        assertThat(id.find()).as(location).isTrue();
        return id.group(1);
    }
}
