package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.comity.testing.ARecovery;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.SoftwareKey;
import org.comity.testing.Touch;
import org.junit.jupiter.api.Test;

/// From losing every key to a new one of the same person, over HTTP, with everybody's own session: and every way to
/// have less than two officials, a told owner and a waiting time.
@NodeTest
class RecoveryTest extends RecoveryCase {

    @Test
    void whoLostEveryKeyComesBackAsTheSamePersonWithoutAnyOldKey() {
        var recovery = ARecovery.of(person);
        assertThat(recovery.seen()).contains("They must meet or identify you");
        var address = recovery.address(gatekeeper());

        assertThat(gatekeeper()
                        .post(address + "/acts", Map.of("act", "CONFIRM"))
                        .body())
                .as("a session alone confirms nobody")
                .contains("Confirm with your passkey", "I met this person", person.name());
        confirm(gatekeeper(), address);
        assertThat(recovery.seen()).contains("A first official has confirmed");
        confirm(approver(), address);
        assertThat(recovery.seen()).contains("The waiting time ends on");
        clock.advance(WAIT);
        assertThat(recovery.seen()).contains("Everything is there").doesNotContain("/new-keys/");
        assertThat(gatekeeper()
                        .post(address + "/acts", Map.of("act", "HAND_OVER"))
                        .body())
                .as("a session alone makes no link")
                .contains("Confirm with your passkey");
        var link = link(gatekeeper(), address);

        var back = Http.visitor();
        assertThat(back.get(link).body()).contains(person.name());
        assertThat(back.post(link, Map.of()).location()).isEqualTo("/en/account");

        assertThat(back.get("/api/v1/session").body()).contains(person.id().toString());
        assertThat(oldKey.signIn(Http.visitor()).status()).isNotEqualTo(200);
        assertThat(keyHistory()).containsExactly("REMOVED");
        assertThat(Http.visitor().get("/en/authorities/" + lisbon().id()).body())
                .doesNotContain(person.name());
        back.get("/en/account");
        var newKey = SoftwareKey.make();
        assertThat(newKey.register(back).status()).isEqualTo(200);
        assertThat(newKey.signIn(Http.visitor()).status()).isEqualTo(200);
        assertThat(recovery.seen()).contains("every old passkey has been taken away");
        assertThat(recorded(address))
                .containsExactlyInAnyOrder(
                        "recovery.ask",
                        "recovery.confirm",
                        "recovery.confirm",
                        "recovery.wait-over",
                        "recovery.hand-over",
                        "key.removed",
                        "recovery.renew");
    }

    @Test
    void everyOtherSessionAndEveryOtherLinkEndsWhenTheLinkIsUsed() {
        var ready = ready();
        var elsewhere = signedInWithTheOldKey();
        elsewhere.get("/en/account");
        var enrolment = EnrolmentSecret.of("an-old-link-" + UUID.randomUUID());
        database.sql(
                        "INSERT INTO identity_enrolment (secret_digest, person_id, expires_at) VALUES (:d, :p, 'infinity')")
                .param("d", enrolment.digest().bytes())
                .param("p", person.id().value())
                .update();
        var link = link(gatekeeper(), ready);

        assertThat(elsewhere.post(link, Map.of()).location())
                .as("in the browser of the old session too")
                .isEqualTo("/en/account");

        assertThat(elsewhere.get("/en/account").status()).isEqualTo(200);
        assertThat(database.sql("SELECT count(*) FROM spring_session WHERE principal_name = :p")
                        .param("p", person.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(Http.visitor()
                        .post("/en/enrol/" + enrolment.text().reveal(), Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReplayedLinkAReplacedLinkAndALinkAfterADayOpenNothing() {
        var address = ready();
        var first = link(gatekeeper(), address);
        var second = link(approver(), address);
        assertThat(Http.visitor().post(first, Map.of()).status()).as("replaced").isEqualTo(404);
        clock.advance(Duration.ofDays(1));
        assertThat(Http.visitor().post(second, Map.of()).status()).as("too old").isEqualTo(404);
        var third = link(gatekeeper(), address);
        assertThat(Http.visitor().post(third, Map.of()).status()).isEqualTo(303);

        assertThat(Http.visitor().get(third).status()).as("used").isEqualTo(404);
        assertThat(Http.visitor().post(third, Map.of()).status()).as("used").isEqualTo(404);
        assertThat(Http.visitor()
                        .post(third.replace("new-keys", "enrol"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(act(gatekeeper(), address, "HAND_OVER")).isEqualTo(404);
    }

    @Test
    void ofTwoWhoOpenTheLinkAtTheSameMomentOneComesIn() {
        var link = linkOf(ready());
        var both = List.of(Http.visitor(), Http.visitor());
        both.forEach(visitor -> visitor.get(link));

        var answers = both.stream()
                .map(visitor -> CompletableFuture.supplyAsync(() -> visitor.post(link, Map.of())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Http.Reply::status);

        assertThat(answers).containsExactlyInAnyOrder(303, 404);
        assertThat(keyHistory()).containsExactly("REMOVED");
    }

    @Test
    void aTouchThatIsReplayedOrWasForAnotherRecoveryConfirmsNothing() {
        var address = ARecovery.of(person).address(gatekeeper());
        var other = newcomer(lisbon(), Role.OFFICER);
        var elsewhere = ARecovery.of(other).address(gatekeeper());
        var gatekeeper = gatekeeper();
        var form = Map.of("act", "CONFIRM");
        var demand = Touch.demand(gatekeeper.post(address + "/acts", form));

        assertThat(gatekeeper
                        .post(elsewhere + "/acts", Touch.answered(form, demand))
                        .body())
                .contains("what you saw has changed meanwhile");
        assertThat(gatekeeper
                        .post(address + "/acts", Touch.answered(form, demand))
                        .body())
                .contains("was used before");
        var again = Touch.demand(gatekeeper.post(address + "/acts", form));
        assertThat(gatekeeper
                        .post(address + "/acts", Touch.answered(form, again))
                        .status())
                .isEqualTo(303);
        assertThat(gatekeeper
                        .post(address + "/acts", Touch.answered(form, again))
                        .status())
                .isEqualTo(422);
        assertThat(gatekeeper.get(address).body()).contains("waits for a second confirmation");
    }

    @Test
    void thePersonDoesNotConfirmThemselves() {
        var recovery = ARecovery.of(person);
        var address = recovery.address(gatekeeper());
        var own = Http.officer(person.name());
        own.get("/en/account");

        assertThat(own.get(address).status()).isEqualTo(404);
        assertThat(act(own, address, "CONFIRM")).isEqualTo(404);
        assertThat(own.get("/en/recoveries").body()).doesNotContain(address);
    }

    @Test
    void oneOfficialDoesNotConfirmTwice() {
        var address = ARecovery.of(person).address(gatekeeper());
        confirm(gatekeeper(), address);

        var twice = ARecovery.act(gatekeeper(), address, "CONFIRM");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("you have had your say").doesNotContain("CONFIRM-form");
        assertThat(approver().get(address).body()).contains("CONFIRM-form");
    }

    /// The reset that skips a step, the mailbox that proves nothing.
    @Test
    void nobodyJumpsFromAskingToTheLinkWhateverTheySend() {
        var form = ARecovery.form(person.name(), person.belonging().name(), "PT");
        form.put("mail", "someone@office.example");
        form.put("status", "READY");
        form.put("act", "HAND_OVER");
        var recovery = ARecovery.ofForm(form);
        var address = recovery.address(gatekeeper());
        var secret = recovery.status().replaceFirst(".*/", "");

        for (var way : List.of("/en/new-keys/", "/en/enrol/", "/en/founding/")) {
            assertThat(recovery.asker().get(way + secret).status()).isEqualTo(404);
            assertThat(recovery.asker().post(way + secret, Map.of()).status()).isEqualTo(404);
        }
        assertNothingToHandOver(address);
        confirm(gatekeeper(), address);
        assertNothingToHandOver(address);
        confirm(approver(), address);
        assertNothingToHandOver(address);
        assertThat(oldKey.signIn(Http.visitor()).status()).isEqualTo(200);
    }

    private void assertNothingToHandOver(String address) {
        assertThat(act(gatekeeper(), address, "HAND_OVER")).isEqualTo(404);
        for (var act : List.of("RENEW", "WAIT_OVER", "EXPIRE", "STOP", "ASK", "END_EARLY", "PROPOSE_EARLY")) {
            assertThat(act(gatekeeper(), address, act)).as(act).isEqualTo(422);
        }
    }

    @Test
    void whoeverHoldsAnOldKeyIsToldOnEveryPageAndStopsItWithOneClick() {
        var before = signedInWithTheOldKey();
        assertThat(before.get("/en/paths").body()).doesNotContain("replace all your passkeys");
        var recovery = ARecovery.of(person);
        var address = recovery.address(gatekeeper());
        confirm(gatekeeper(), address);
        confirm(approver(), address);

        for (var page : List.of("/en/paths", "/en/requests", "/ar/account", "/en/nowhere")) {
            assertThat(before.get(page).body()).as(page).contains("account/recovery/stop");
        }
        var late = signedInWithTheOldKey();
        assertThat(late.get("/en/account").body()).contains("replace all your passkeys");
        assertThat(late.post("/en/account/recovery/stop", Map.of()).status()).isEqualTo(303);

        assertThat(before.get("/en/paths").body()).doesNotContain("replace all your passkeys");
        assertThat(recovery.seen()).contains("stopped this");
        assertThat(gatekeeper().get(address).body()).contains("stopped with an old key");
        clock.advance(WAIT);
        assertThat(act(gatekeeper(), address, "HAND_OVER")).isEqualTo(404);
        assertThat(recorded(address)).contains("recovery.stop").doesNotContain("recovery.wait-over");
        assertThat(oldKey.signIn(Http.visitor()).status()).isEqualTo(200);
    }

    @Test
    void aLinkThatWasHandedOutOpensNothingOnceTheOldKeyStoppedIt() {
        var link = linkOf(ready());
        var owner = signedInWithTheOldKey();
        owner.get("/en/account");
        owner.post("/en/account/recovery/stop", Map.of());

        assertThat(Http.visitor().post(link, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void nobodyStopsWhatIsAboutSomebodyElse() {
        var recovery = ARecovery.of(person);
        var address = recovery.address(gatekeeper());
        for (var name : List.of("Demo Gatekeeper (Lisbon)", "Demo Duty Officer (Lisbon)", "Demo Secretary One")) {
            var other = Http.officer(name);
            other.get("/en/account");
            assertThat(other.post("/en/account/recovery/stop", Map.of()).status())
                    .isEqualTo(303);
        }
        assertThat(gatekeeper().get(address).body()).contains("waits for two confirmations");
        assertThat(Http.visitor().post("/en/account/recovery/stop", Map.of()).status())
                .isEqualTo(302);
    }

    @Test
    void theWaitingTimeHoldsToTheSecond() {
        var address = ARecovery.of(person).address(gatekeeper());
        confirm(gatekeeper(), address);
        confirm(approver(), address);

        clock.advance(WAIT.minusSeconds(1));
        assertThat(act(gatekeeper(), address, "HAND_OVER")).isEqualTo(404);
        clock.advance(Duration.ofSeconds(1));
        assertThat(link(gatekeeper(), address)).isNotEmpty();
    }

    @Test
    void twoOfTheEmergencyDeskEndTheWaitingAndOneAloneOrTheSameTwiceDoesNot() {
        var address = ARecovery.of(person).address(gatekeeper());
        confirm(gatekeeper(), address);
        assertThat(act(secretary("One"), address, "PROPOSE_EARLY"))
                .as("nothing waits yet")
                .isEqualTo(404);
        confirm(approver(), address);

        assertThat(act(secretary("One"), address, "END_EARLY")).as("alone").isEqualTo(422);
        assertThat(secretary("One")
                        .post(address + "/acts", Map.of("act", "PROPOSE_EARLY"))
                        .body())
                .contains("Confirm with your passkey");
        assertThat(act(secretary("One"), address, "PROPOSE_EARLY")).isEqualTo(303);
        assertThat(act(gatekeeper(), address, "HAND_OVER")).isEqualTo(404);
        assertThat(ARecovery.act(secretary("One"), address, "END_EARLY").body())
                .as("the same twice")
                .contains("you have had your say");
        assertThat(act(gatekeeper(), address, "HAND_OVER")).isEqualTo(404);
        assertThat(act(secretary("Two"), address, "END_EARLY")).isEqualTo(303);
        assertThat(act(secretary("One"), address, "HAND_OVER"))
                .as("the desk hands nothing over")
                .isEqualTo(404);
        assertThat(link(gatekeeper(), address)).isNotEmpty();
        assertThat(recorded(address)).contains("recovery.propose-early", "recovery.end-early");
    }
}
