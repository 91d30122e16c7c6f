package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.requests.web.RealDesk.Somebody;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Life or safety in danger: two people, never one, and no waiting; afterwards somebody who had no hand in it says
/// whether it was an emergency.
@NodeTest
@SuppressWarnings("NullAway.Init")
class EmergencyTest {

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    Vault vault;

    private RealDesk desk;
    private Somebody drafter;
    private Somebody gatekeeper;
    private Somebody head;

    @BeforeEach
    void aRealAuthorityThatNeverSentAnythingAndHasNoApprover() {
        desk = RealDesk.of(AuthorityFunction.CONTACT_POINT, people, database, clock.instant());
        drafter = desk.somebody(Role.OFFICER);
        gatekeeper = desk.somebody(Role.OFFICER, Role.GATEKEEPER);
        head = desk.somebody(Role.HEAD);
    }

    @Test
    void aGatekeeperApprovesAndReleasesAtOnceAndTheHeadReviews() {
        var id = submitted("life-or-safety");
        assertThat(gatekeeper.touched(id, "APPROVE").body()).contains("\"status\":\"APPROVED\"");
        assertThat(drafter.touched(id, "SEND").body())
                .as("what is unusual still needs a second look")
                .contains("\"status\":\"HELD\"");
        assertThat(drafter.act(id, "{\"act\": \"RELEASE\"}").status()).isEqualTo(409);
        assertThat(head.session().get("/en/sent").body()).doesNotContain("id=\"to-review\"");

        assertThat(gatekeeper.touched(id, "RELEASE").status())
                .as("no time has passed")
                .isEqualTo(200);

        assertThat(head.session().get("/en/sent").body()).contains("id=\"to-review\"", "/en/sent/" + id);
        assertThat(head.session().get("/en/notices").body()).contains("say whether that was right");
        assertThat(review(head, id, "", "No doubt.").status()).isEqualTo(422);
        assertThat(review(head, id, "yes", "").body()).contains("checked", "error-review");
        assertThat(head.session().get("/api/v1/sent/reviews").body()).contains(id);
        assertThat(head.session().get("/api/v1/sent/" + id + "/review").body()).doesNotContain("justified");
        assertThat(drafter.session().get("/api/v1/sent/" + id + "/review").status())
                .isEqualTo(404);
        assertThat(review(head, id, "yes", "Found alive.").status()).isEqualTo(303);
        assertThat(head.session().get("/api/v1/sent/reviews").body()).doesNotContain(id);
        assertThat(head.session().get("/api/v1/sent/" + id + "/review").body())
                .contains("\"justified\":true", "Found alive.", "\"ownHand\":false");
        assertThat(review(head, id, "no", "Changed my mind.").status()).isEqualTo(303);

        assertThat(head.session().get("/en/sent").body()).doesNotContain("id=\"to-review\"");
        assertThat(head.session().get("/en/sent/" + id).body())
                .contains("Found alive.")
                .doesNotContain("Changed my mind.", "review-form", "A child is missing.");
        assertThat(drafter.session().get("/en/requests/" + id).body()).contains("It was an emergency", "Found alive.");
        assertThat(drafter.session().get("/api/v1/requests/" + id + "/notes").body())
                .contains("\"REVIEW\"", "\"justified\":\"yes\"");
    }

    @Test
    void whatWasDestroyedWaitsForNoReview() {
        var id = submitted("life-or-safety");
        gatekeeper.touched(id, "APPROVE");
        drafter.touched(id, "SEND");
        gatekeeper.touched(id, "RELEASE");
        assertThat(head.session().get("/en/sent").body()).contains("id=\"to-review\"");

        vault.destroy(new CaseKeyId(database.sql("SELECT case_key FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query(UUID.class)
                .single()));

        assertThat(head.session().get("/en/sent").body()).doesNotContain("id=\"to-review\"");
    }

    @Test
    void withoutDangerOnlyAnApproverApprovesAndNothingIsReviewed() {
        var id = submitted("urgent");

        assertThat(gatekeeper.touched(id, "APPROVE").status()).isEqualTo(404);
        assertThat(gatekeeper.act(id, "{\"act\": \"APPROVE\"}").status()).isEqualTo(409);
        assertThat(review(head, id, "yes", "x").status()).isEqualTo(404);
    }

    @Test
    void nobodyIsBothPeopleAndNobodyReviewsTheirOwnHand() {
        var boss = desk.somebody(Role.OFFICER, Role.GATEKEEPER, Role.HEAD);
        var own = submittedBy(boss, "life-or-safety");
        assertThat(boss.act(own, "{\"act\": \"APPROVE\"}").body()).contains("\"status\":409");
        var id = submitted("life-or-safety");
        boss.touched(id, "APPROVE");
        drafter.touched(id, "SEND");
        gatekeeper.touched(id, "RELEASE");

        assertThat(review(boss, id, "yes", "I approved it.").body()).contains("You had a hand in it");
        assertThat(boss.session().get("/en/sent/" + id).body()).contains("You had a hand in it");
        assertThat(review(gatekeeper, id, "yes", "x").status()).isEqualTo(404);
        assertThat(review(head, id, "no", "It could have waited.").status()).isEqualTo(303);
        assertThat(boss.session().get("/en/sent/" + id).body()).contains("not justified", "It could have waited.");
    }

    @Test
    void aHeadWhoBearsTheNameOfWhoeverApprovedItHadNoHandInIt() {
        var id = submitted("life-or-safety");
        gatekeeper.touched(id, "APPROVE");
        drafter.touched(id, "SEND");
        gatekeeper.touched(id, "RELEASE");
        database.sql("UPDATE identity_person SET name = :name WHERE id = :head")
                .param("name", gatekeeper.person().name())
                .param("head", head.person().id().value())
                .update();

        assertThat(review(head, id, "yes", "A namesake approved it.").status()).isEqualTo(303);
        var toTheOtherSide = Http.officer("Demo Duty Officer (Tokyo)").get("/api/v1/requests/" + id);
        assertThat(toTheOtherSide.status()).isEqualTo(200);
        assertThat(toTheOtherSide.body())
                .as("the other side learns no ids of people")
                .doesNotContain(gatekeeper.person().id().toString());
    }

    private String submitted(String urgency) {
        return submittedBy(drafter, urgency);
    }

    private static String submittedBy(Somebody officer, String urgency) {
        var draft = ADraft.begunBy(officer.session());
        draft.patch(ADraft.COMPLETE);
        draft.patch(
                "{\"values\": {\"urgency\": \"%s\", \"urgencyReason\": \"A child is missing.\"}}".formatted(urgency));
        assertThat(draft.act("{\"act\": \"SUBMIT\"}").status()).isEqualTo(200);
        return draft.id();
    }

    private static Http.Reply review(Somebody who, String id, String justified, String words) {
        who.session().get("/en/account");
        return who.session().post("/en/sent/" + id + "/review", Map.of("justified", justified, "review", words));
    }
}
