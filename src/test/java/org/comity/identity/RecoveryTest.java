package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.comity.identity.IdentityEvent.RecoveryMoved;
import org.comity.identity.store.IdentityStore;
import org.comity.identity.usecase.ExpiringRecoveries;
import org.comity.testing.ARecovery;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SoftwareKey;
import org.comity.testing.Touch;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From losing every key to a new one of the same person, over HTTP, with everybody's own session: and every way to
/// have less than two officials, a told owner and a waiting time.
@NodeTest
class RecoveryTest {

    private static final Duration WAIT = Duration.ofDays(3);

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @SuppressWarnings("NullAway.Init")
    private Person person;

    private final SoftwareKey oldKey = SoftwareKey.make();
    private final List<Person> officials = new ArrayList<>();

    @BeforeEach
    void somebodyOfLisbonWithAKey() {
        person = newcomer(lisbon(), Role.OFFICER, Role.APPROVER);
        oldKey.of(person.id(), database);
    }

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

    private Authority authorityWithTwo() {
        var authority = authority();
        officials.add(newcomer(authority, Role.GATEKEEPER));
        officials.add(newcomer(authority, Role.APPROVER));
        return authority;
    }

    private Authority authority() {
        var authority = new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country("PT"),
                "Demo Small Authority " + UUID.randomUUID(),
                Set.of(AuthorityFunction.CENTRAL_AUTHORITY),
                ZoneId.of("Europe/Lisbon"),
                true);
        people.add(authority, clock.instant());
        return authority;
    }

    private Authority lisbon() {
        return people.demonstrationOfficers().stream()
                .map(Officer::authority)
                .filter(authority -> authority.name().equals("Demonstration 24/7 Point, Portugal"))
                .findFirst()
                .orElseThrow();
    }

    private Person newcomer(Authority authority, Role... roles) {
        return added(Person.of(
                new PersonId(UUID.randomUUID()),
                "Demo Newcomer " + UUID.randomUUID(),
                new Belonging.ToAuthority(authority),
                List.of(roles)));
    }

    private Person independent(String name, Role... roles) {
        return added(Person.of(
                new PersonId(UUID.randomUUID()),
                name,
                new Belonging.Independent("Demonstration Academy", Optional.empty(), ZoneId.of("Europe/Paris"), true),
                List.of(roles)));
    }

    private Person added(Person someone) {
        people.add(someone, clock.instant());
        return someone;
    }

    private Http signedInWithTheOldKey() {
        var window = Http.visitor();
        assertThat(oldKey.signIn(window).status()).isEqualTo(200);
        return window;
    }

    private static Http gatekeeper() {
        return decider("Demo Gatekeeper (Lisbon)");
    }

    private static Http approver() {
        return decider("Demo Approving Officer (Lisbon)");
    }

    private static Http secretary(String name) {
        return decider("Demo Secretary " + name);
    }

    private static Http decider(String name) {
        var decider = Http.officer(name);
        decider.get("/en/account");
        return decider;
    }

    private String ready() {
        return ready(person);
    }

    private String ready(Person lost) {
        var address = ARecovery.of(lost).address(gatekeeper());
        confirm(gatekeeper(), address);
        confirm(approver(), address);
        clock.advance(WAIT);
        return address;
    }

    private static void confirm(Http official, String address) {
        official.get("/en/account");
        var reply = ARecovery.act(official, address, "CONFIRM");
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    private static int act(Http decider, String address, String act) {
        return act(decider, address, Map.of("act", act));
    }

    private static int act(Http decider, String address, Map<String, String> form) {
        return ARecovery.act(decider, address, new HashMap<>(form)).status();
    }

    private static String link(Http official, String address) {
        official.get("/en/account");
        var reply = ARecovery.act(official, address, "HAND_OVER");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        return ARecovery.link(reply);
    }

    /// The gatekeeper signs in anew: three days are longer than a session.
    private static String linkOf(String ready) {
        return link(gatekeeper(), ready);
    }

    private List<String> keyHistory() {
        return database.sql("SELECT change FROM identity_key_change WHERE person_id = :p ORDER BY number")
                .param("p", person.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> recorded(String address) {
        return database.sql("SELECT act FROM audit_entry WHERE statement LIKE '%' || :id || '%'")
                .param("id", address.replaceFirst(".*/", ""))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
