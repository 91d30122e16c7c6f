package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.IdentityEvent.RecoveryMoved;
import org.comity.identity.usecase.ExpiringRecoveries;
import org.comity.testing.ARecovery;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/// Who decides about a recovery, what each of them learns, and how it ends otherwise.
@NodeTest
class RecoveryDecidersTest extends RecoveryCase {

    @Test
    void whereNoOfficialsAreTheSecretariatStandsInAndWhoConfirmedDoesNotShortenTheWaiting() {
        var member = independent("Demo Lost Member " + UUID.randomUUID(), Role.MEMBER);
        var recovery = ARecovery.of(member);
        var address = recovery.address(secretary("One"));
        assertThat(gatekeeper().get(address).status()).isEqualTo(404);

        confirm(secretary("One"), address);
        assertThat(act(secretary("One"), address, "CONFIRM")).isEqualTo(422);
        confirm(secretary("Two"), address);
        assertThat(recovery.seen()).contains("The secretariat confirmed in place of an official");
        for (var confirmer : List.of("One", "Two")) {
            assertThat(ARecovery.act(secretary(confirmer), address, "PROPOSE_EARLY")
                            .body())
                    .contains("you have had your say");
        }
        clock.advance(WAIT);
        assertThat(Http.visitor()
                        .post(link(secretary("Two"), address), Map.of())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void anAuthorityWithOneOfficialNeedsThatOneAndOneOfTheSecretariat() {
        var small = authority();
        var lost = newcomer(small, Role.OFFICER);
        var official = Http.officer(newcomer(small, Role.GATEKEEPER).name());
        official.get("/en/account");
        var address = ARecovery.of(lost).address(official);

        confirm(secretary("One"), address);
        assertThat(secretary("Two").get(address).status())
                .as("the secretariat stands in for the one that is missing, not for both")
                .isEqualTo(404);
        assertThat(act(secretary("Two"), address, "CONFIRM")).isEqualTo(404);
        confirm(official, address);
        assertThat(official.get(address).body()).contains("The waiting time ends on");
    }

    @Test
    void aSecretaryDoesNotConfirmTheirOwnRecovery() {
        var lost = independent("Demo Lost Secretary " + UUID.randomUUID(), Role.SECRETARIAT.toArray(Role[]::new));
        var address = ARecovery.of(lost).address(secretary("One"));
        var own = Http.officer(lost.name());
        own.get("/en/account");

        assertThat(act(own, address, "CONFIRM")).isEqualTo(404);
        confirm(secretary("One"), address);
        confirm(secretary("Two"), address);
        assertThat(act(own, address, "PROPOSE_EARLY")).isEqualTo(404);
    }

    @Test
    void anUnknownASuspendedAndAnAlreadyAskedForPersonAreAnsweredLikeAnybody() {
        var suspended = newcomer(lisbon(), Role.OFFICER);
        people.suspend(suspended.id(), clock.instant());
        var real = ARecovery.of(person);
        var claims = List.of(
                ARecovery.of(person),
                ARecovery.of(suspended),
                ARecovery.ofForm(ARecovery.form(
                        "Nobody " + UUID.randomUUID(), person.belonging().name(), "PT")),
                ARecovery.ofForm(
                        ARecovery.form(person.name(), person.belonging().name(), "JP")));

        var answer = nameless(real);
        for (var other : claims) {
            assertThat(nameless(other)).isEqualTo(answer);
            assertThat(other.status()).hasSameSizeAs(real.status());
        }
        var list = gatekeeper().get("/en/recoveries").body();
        assertThat(list).containsOnlyOnce(person.name()).doesNotContain(suspended.name());
        assertThat(claims).allSatisfy(other -> {
            var address = other.address(secretary("One"));
            assertThat(secretary("One").get(address).body())
                    .contains("fits nobody")
                    .doesNotContain("CONFIRM-form");
        });
    }

    private static String nameless(ARecovery recovery) {
        return recovery.seen()
                .replace(recovery.name(), "NAME")
                .replace(recovery.status().replaceFirst("/en", ""), "/recover/SECRET")
                .replaceAll("Japan|Portugal", "STATE");
    }

    @Test
    void theSecretariatTellsWhoeverMistypedTheirNameAndConfirmsNobody() {
        var recovery = ARecovery.ofForm(ARecovery.form("Mistyped " + UUID.randomUUID(), "Somewhere", "PT"));
        var address = recovery.address(secretary("One"));

        assertThat(ARecovery.act(secretary("One"), address, "CONFIRM").body())
                .contains("fits nobody who can come back");
        assertThat(act(secretary("One"), address, Map.of("act", "REFUSE", "reason", "There is no such name.")))
                .isEqualTo(303);
        assertThat(recovery.seen()).contains("There is no such name.");
    }

    @Test
    void stoppedBeforeAnyOfficialKnewThemItReadsLikeOneThatFitsNobody() {
        var real = ARecovery.of(person);
        var nobody = ARecovery.ofForm(
                ARecovery.form("Nobody " + UUID.randomUUID(), person.belonging().name(), "PT"));
        var owner = signedInWithTheOldKey();
        owner.get("/en/account");
        owner.post("/en/account/recovery/stop", Map.of());

        assertThat(nameless(real)).isEqualTo(nameless(nobody)).contains("waits for two confirmations");
        clock.advance(Duration.ofDays(14));
        assertThat(nameless(real)).isEqualTo(nameless(nobody)).contains("Nobody did the next step in time");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eitherOfficialRefusesWithAReasonAndAnotherRecoveryCanBeAskedFor(boolean afterTheFirst) {
        var recovery = ARecovery.of(person);
        var address = recovery.address(gatekeeper());
        if (afterTheFirst) {
            confirm(gatekeeper(), address);
        }
        assertThat(act(approver(), address, Map.of("act", "REFUSE", "reason", " ")))
                .isEqualTo(422);
        assertThat(act(approver(), address, Map.of("act", "REFUSE", "reason", "She sits beside me and has her key.")))
                .isEqualTo(303);

        assertThat(recovery.seen())
                .contains("She sits beside me and has her key.")
                .doesNotContain("/new-keys/");
        assertThat(act(gatekeeper(), address, "CONFIRM")).isEqualTo(422);
        assertThat(ARecovery.of(person).address(gatekeeper())).isNotEqualTo(address);
    }

    @Test
    void whatNobodyDoesEndsByItself(@Autowired ExpiringRecoveries expiring) {
        var recovery = ARecovery.of(person);
        var address = recovery.address(gatekeeper());
        confirm(gatekeeper(), address);
        var ready = ready(newcomer(lisbon(), Role.OFFICER));
        var link = link(gatekeeper(), ready);
        clock.advance(Duration.ofDays(14));
        expiring.expireAll();

        assertThat(recovery.seen()).contains("Nobody did the next step in time");
        assertThat(act(approver(), address, "CONFIRM")).isEqualTo(422);
        assertThat(Http.visitor().post(link, Map.of()).status()).isEqualTo(404);
        assertThat(gatekeeper().get(ready).body()).contains("ended by itself");
        assertThat(recorded(address)).contains("recovery.expire");
    }

    @Test
    void somebodySuspendedMeanwhileDoesNotComeBack() {
        var early = ARecovery.of(newcomer(lisbon(), Role.OFFICER));
        var ready = ready();
        var link = link(gatekeeper(), ready);
        people.suspend(person.id(), clock.instant());
        assertThat(Http.visitor().post(link, Map.of()).status()).isEqualTo(404);
        assertThat(act(gatekeeper(), ready, "HAND_OVER")).isEqualTo(404);

        var address = early.address(gatekeeper());
        database.sql("UPDATE identity_person SET suspended_at = now() WHERE name = :name")
                .param("name", early.name())
                .update();
        var refused = ARecovery.act(gatekeeper(), address, "CONFIRM");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("This person is suspended");
    }

    @Test
    void fourEyesHoldAfterARecoveryForItIsTheSamePerson() {
        var writer = signedInWithTheOldKey();
        writer.get("/en/account");
        var begun = writer.post("/en/requests", Map.of("to", "JP", "offence", "2", "language", "fr"));
        var id = begun.location().replaceFirst(".*/requests/([0-9a-f-]{36}).*", "$1");
        assertThat(writer.post("/en/requests/" + id + "/draft", Desk.completeDraft())
                        .status())
                .isEqualTo(303);
        assertThat(Desk.act(writer, id, "SUBMIT").status()).isEqualTo(303);
        var link = linkOf(ready());

        var back = Http.visitor();
        back.post(link, Map.of());
        back.get("/en/requests/" + id);

        assertThat(Desk.act(back, id, "APPROVE").body()).contains("wrote").doesNotContain("touch-form");
        assertThat(Desk.act(approver(), id, "APPROVE").status()).isEqualTo(303);
    }

    @Test
    void onlyThoseWhoCanDecideFindItAndTheDoorIsThereOnlyWhileTheyCan() {
        var lost = newcomer(authorityWithTwo(), Role.OFFICER);
        var official = Http.officer(officials.getFirst().name());
        official.get("/en/account");
        assertThat(official.get("/en/account").body()).doesNotContain("/en/recoveries");
        var recovery = ARecovery.of(lost);
        assertThat(official.get("/en/account").body()).contains("/en/recoveries");
        var address = recovery.address(official);

        for (var name : List.of(
                "Demo Gatekeeper (Lisbon)",
                "Demo Approving Officer (Tokyo)",
                "Demo Secretary One",
                "Demo Member",
                "Demo Auditor")) {
            var stranger = Http.officer(name);
            stranger.get("/en/account");
            assertThat(stranger.get(address).status()).as(name).isEqualTo(404);
            assertThat(act(stranger, address, "CONFIRM")).as(name).isEqualTo(404);
        }
        assertThat(Http.visitor().get("/en/recover/never-made").status()).isEqualTo(404);
        confirm(official, address);
        confirm(Http.officer(officials.getLast().name()), address);
        clock.advance(WAIT);
        var link = link(Http.officer(officials.getLast().name()), address);
        Http.visitor().post(link, Map.of());
        assertThat(Http.officer(officials.getFirst().name()).get("/en/account").body())
                .doesNotContain("/en/recoveries");
    }

    @Test
    void otherModulesHearWhoseTurnItIs(@Autowired ConfigurableApplicationContext node) {
        var heard = new ArrayList<RecoveryMoved>();
        var lost = newcomer(authorityWithTwo(), Role.OFFICER);
        ApplicationListener<PayloadApplicationEvent<?>> listener = told -> {
            if (told.getPayload() instanceof RecoveryMoved moved
                    && moved.person().equals(lost.id())) {
                heard.add(moved);
            }
        };
        node.addApplicationListener(listener);
        var first = Http.officer(officials.getFirst().name());
        var address = ARecovery.of(lost).address(first);
        confirm(first, address);
        confirm(Http.officer(officials.getLast().name()), address);
        clock.advance(WAIT);
        link(Http.officer(officials.getLast().name()), address);
        node.removeApplicationListener(listener);

        var both = Set.of(officials.getFirst().id(), officials.getLast().id());
        assertThat(heard)
                .extracting(RecoveryMoved::status)
                .containsExactly("REQUESTED", "FIRST_CONFIRMED", "WAITING", "READY", "READY");
        assertThat(heard)
                .extracting(RecoveryMoved::waitsFor)
                .containsExactly(both, Set.of(officials.getLast().id()), Set.of(), both, both);
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsToBeMended() {
        var asker = Http.visitor();
        asker.get("/fr/recover");
        var form = ARecovery.form("Zoë <b>Example</b>", "", "zz");
        var refused = asker.post("/fr/recover", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Zoë &lt;b", "My bag", "href=\"#place\"", "href=\"#country\"");
    }
}
