package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Role;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;

/// Impostors at an officer's desk: what is sent while something is unusual waits for a second pair of eyes.
@NodeTest
class HoldingTest extends FirstRequestHeld {

    @Test
    void aHijackedSessionThatSendsAtThreeInTheMorningForTheFirstTimeToANewStateIsHeld() {
        desk = RealDesk.of(AuthorityFunction.CENTRAL_AUTHORITY, people, database, clock.instant());
        drafter = desk.somebody(Role.OFFICER);
        approver = desk.somebody(Role.OFFICER, Role.APPROVER);
        advanceTo(LocalTime.of(14, 0));
        var known = drafter.signedIn().approved(approver.signedIn(), "JP");
        desk.sentBefore(drafter, known, 30, clock.instant());
        assertWentOut(drafter.touched(known, "SEND"));
        advanceTo(LocalTime.of(3, 0));

        var id = drafter.signedIn().approved(approver.signedIn(), "PT");
        assertThat(status(drafter.touched(id, "SEND"))).isEqualTo("HELD");

        assertThat(new ADraft(drafter.session(), id)
                        .seen()
                        .get("hold")
                        .get("cautions")
                        .toString())
                .isEqualTo("[\"FIRST_TO_STATE\",\"UNUSUAL_HOUR\",\"OUT_OF_HOURS\",\"UNUSUAL_TARGET\"]");
    }

    @Test
    void theOfficerSeesWhyItIsHeldUntilWhenAndWhoReleasesIt() {
        var id = held();

        var page = drafter.session().get("/en/requests/" + id).body();

        assertThat(page)
                .contains(
                        "Held for a second look",
                        "the first request this officer ever sent",
                        "It can be released from",
                        drafter.person().name() + " sent it. An approving officer, a gatekeeper or the head")
                .doesNotContain("value=\"RELEASE\"");
        assertThat(new ADraft(drafter.session(), id)
                        .seen()
                        .get("hold")
                        .get("until")
                        .asString())
                .isEqualTo(clock.instant().plus(COOL_DOWN).toString());
        assertThat(drafter.touched(id, "SEND").status()).as("sending again").isEqualTo(404);
        assertThat(status(drafter.act(id, "{\"act\": \"SEND\"}")))
                .as("a click that comes twice changes nothing")
                .isEqualTo("HELD");
    }

    @Test
    void whatIsHeldDoesNotExistForTheRequestedSide() {
        var id = held();
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        var reference =
                new ADraft(drafter.session(), id).seen().get("reference").asString();
        tokyo.get("/en/account");
        var nothing = tokyo.get("/api/v1/requests/" + UUID.randomUUID());

        for (var base : new String[] {"/api/v1/requests/" + id, "/en/requests/" + id}) {
            for (var path : new String[] {
                "", "/document", "/draft.docx", "/draft.pdf", "/receipts/1", "/receipts/4", "/assistance.pdf"
            }) {
                assertThat(tokyo.get(base + path).status()).as(base + path).isEqualTo(404);
            }
        }
        assertThat(tokyo.get("/api/v1/requests/" + id).body()).isEqualTo(nothing.body());
        assertThat(tokyo.get("/en/requests").body()).doesNotContain(reference);
        assertThat(tokyo.get("/api/v1/requests").body()).doesNotContain(reference, id);
        assertThat(tokyo.json("POST", "/api/v1/requests/" + id + "/acts", "{\"act\": \"ACKNOWLEDGE\"}")
                        .status())
                .isEqualTo(404);
        var gatekeeper = Http.officer("Demo Gatekeeper (Tokyo)");
        assertThat(gatekeeper.get("/en/people/readings?reference=" + reference).body())
                .contains("Your authority has no request of this reference.");
        assertThat(database.sql("SELECT document_id IS NULL AND sent_at IS NULL FROM requests_request WHERE id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Boolean.class)
                        .single())
                .as("nothing is sealed, and nothing counts as sent")
                .isTrue();
        assertThat(database.sql("SELECT count(*) FROM requests_print WHERE request_id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .as("what was printed is thrown away")
                .isZero();
        assertThat(database.sql("SELECT count(*) FROM exchange_parcel WHERE subject = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsReturnedGoesBackToItsDraftAndIsHeldAgainWhenItIsSentAgain() {
        var id = held();

        assertThat(status(approver.act(id, "{\"act\": \"RETURN\", \"text\": \"I do not know of this.\"}")))
                .isEqualTo("DRAFT");
        assertThat(drafter.session().get("/en/requests/" + id).body()).doesNotContain("id=\"hold\"");
        drafter.act(id, "{\"act\": \"SUBMIT\"}");
        approver.touched(id, "APPROVE");
        assertThat(status(drafter.touched(id, "SEND"))).isEqualTo("HELD");
    }

    @Test
    void aNewPasskeyOrManyAtOnceAreHeldEvenSo() {
        release(held());
        var newcomer = desk.somebodyNew(Role.OFFICER);
        var first = drafter.approved(approver, "JP");
        desk.sentBefore(newcomer, first, 1, clock.instant().minus(Duration.ofHours(1)));
        newcomer.touched(first, "SEND");
        assertThat(new ADraft(newcomer.session(), first)
                        .seen()
                        .get("hold")
                        .get("cautions")
                        .toString())
                .isEqualTo("[\"NEW_KEY\"]");

        clock.advance(Duration.ofMinutes(11));
        for (var sent = 0; sent < 5; sent++) {
            var one = drafter.signedIn().approved(approver.signedIn(), "JP");
            assertWentOut(drafter.touched(one, "SEND"));
        }
        var sixth = drafter.approved(approver, "JP");
        assertThat(status(drafter.touched(sixth, "SEND"))).isEqualTo("HELD");
        assertThat(new ADraft(drafter.session(), sixth)
                        .seen()
                        .get("hold")
                        .get("cautions")
                        .toString())
                .isEqualTo("[\"BURST\"]");
    }

    @Test
    void theHeadSeesWhatIsHeldAndRecallsItAndTheOtherSideNeverKnew() {
        var head = desk.somebody(Role.HEAD);
        var id = held();
        var reference =
                new ADraft(drafter.session(), id).seen().get("reference").asString();
        var form = Map.of("text", "Nobody here wrote this.");
        assertThat(head.session().get("/en/sent").body())
                .contains(reference, "It was held.", "the first request this officer ever sent", "Sent, and held, by");
        assertThat(head.session().get("/api/v1/sent").body()).contains("FIRST_BY_OFFICER", "\"HELD\"");
        assertThat(head.session().get("/en/requests/" + id).status()).isEqualTo(404);

        var page = head.session().post("/en/sent/" + id + "/recall", form);
        assertThat(head.session()
                        .post("/en/sent/" + id + "/recall", head.recallTouch(page, form))
                        .status())
                .isEqualTo(303);

        assertThat(drafter.status(id)).isEqualTo("RECALLED_BEFORE_DELIVERY");
        clock.advance(COOL_DOWN);
        assertThat(approver.act(id, "{\"act\": \"RELEASE\"}").status()).isEqualTo(409);
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        assertThat(tokyo.get("/api/v1/requests/" + id).status()).isEqualTo(404);
    }

    private void advanceTo(LocalTime local) {
        var now = ZonedDateTime.ofInstant(clock.instant(), RealDesk.TALLINN);
        var then = now.with(local);
        clock.advance(Duration.between(now, then.isBefore(now) ? then.plusDays(1) : then));
    }
}
