package org.comity.guests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A link alone opens nothing, a code alone opens nothing, both open once; and no answer tells one failure from
/// another.
@NodeTest
class GuestAttacksTest {

    private static final String NOTHING = "This link and this code open nothing.";

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource statements;

    @Test
    void aReplayedLinkAndAForwardedMailShowNothing() {
        var invited = Invited.toOne();
        var guest = invited.opened();
        var second = guest.in(Http.visitor());

        assertThat(invited.type(second.browser(), invited.code()).body()).contains(NOTHING);
        assertThat(second.get("").status()).isEqualTo(404);
        assertThat(second.get("/document").status()).isEqualTo(404);
        assertThat(second.acknowledge().status()).isEqualTo(404);
        assertThat(invited.type(guest.browser(), invited.code()).body()).contains(NOTHING);
        assertThat(guest.get("").status()).isEqualTo(200);
    }

    @Test
    void fiveWrongCodesEndTheLinkAndTheRequestingSideIsTold() {
        var invited = Invited.toOne();
        for (var tries = 0; tries < 5; tries++) {
            assertThat(invited.type(Http.visitor(), wrong(invited)).body()).contains(NOTHING);
        }

        assertThat(invited.type(Http.visitor(), invited.code()).body()).contains(NOTHING);
        assertThat(invited.giver().get(Invited.address(invited.id())).body()).contains("Ended after five wrong codes");
        assertThat(database.sql(
                                "SELECT count(*) FROM notices_notice WHERE kind = 'GUEST_LINK_GUESSED' AND link = :link")
                        .param("link", "/requests/" + invited.id() + "/link")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void fourWrongCodesDoNot() {
        var invited = Invited.toOne();
        for (var tries = 0; tries < 4; tries++) {
            invited.type(Http.visitor(), wrong(invited));
        }

        assertThat(invited.type(Http.visitor(), invited.code().replace(' ', '-'))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aLinkThatIsOverRevokedOrReplacedOpensNothing() {
        var late = Invited.toOne();
        over(late, "valid_until");
        assertThat(late.type(Http.visitor(), late.code()).body()).contains(NOTHING);
        assertThat(late.giver().get(Invited.address(late.id())).body()).contains("Nobody opened it in time");

        var fresh = Invited.given(late.giver(), late.id());
        assertThat(late.giver()
                        .post(Invited.address(late.id()) + "/ended", Map.of("x", "y"))
                        .status())
                .isEqualTo(303);
        assertThat(fresh.type(Http.visitor(), fresh.code()).body()).contains(NOTHING);

        var before = Invited.given(late.giver(), late.id());
        var after = Invited.given(late.giver(), late.id());
        assertThat(before.type(Http.visitor(), before.code()).body()).contains(NOTHING);
        assertThat(after.type(Http.visitor(), before.code()).body()).contains(NOTHING);
        assertThat(after.type(Http.visitor(), after.code()).status()).isEqualTo(303);
    }

    @Test
    void takingALinkBackEndsTheVisitOfWhoeverReadsByIt() {
        var invited = Invited.toOne();
        var guest = invited.opened();
        assertThat(guest.get("").status()).isEqualTo(200);

        invited.giver().post(Invited.address(invited.id()) + "/ended", Map.of("x", "y"));

        assertThat(guest.get("").status()).isEqualTo(404);
        assertThat(guest.acknowledge().status()).isEqualTo(404);
    }

    @Test
    void aVisitEndsAfterItsHourAndAStolenCookieWithIt() {
        var invited = Invited.toOne();
        var guest = invited.opened();
        over(invited, "visit_until");

        assertThat(guest.get("").status()).isEqualTo(404);
        assertThat(guest.get("").body())
                .isEqualTo(guest.in(Http.visitor()).get("").body());
    }

    @Test
    void aCookieOpensItsOwnRequestAloneAndNoOtherSitesFormUsesIt() {
        var one = Invited.toOne();
        var reply = one.type(Http.visitor(), one.code());
        var address = Guest.led(Http.visitor(), reply).request();
        var cookie = reply.header("set-cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Max-Age", "Expires");
        var value = cookie.replaceFirst(";.*$", "");
        assertThat(Http.visitor().raw("GET", address, "", "Cookie", value).body())
                .contains(one.reference());
        var name = value.replaceFirst("=.*$", "");
        for (var forged : List.of("", one.token(), one.code().replace(" ", ""), "x".repeat(43))) {
            assertThat(Http.visitor()
                            .raw("GET", address, "", "Cookie", name + "=" + forged)
                            .status())
                    .isEqualTo(404);
        }

        var foreign = Http.visitor()
                .raw(
                        "POST",
                        address,
                        "act=ACKNOWLEDGE&name=x&function=y",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        value,
                        "Sec-Fetch-Site",
                        "same-site");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(one.giver().get("/en/requests/" + one.id()).body()).contains("Opened with link and code");
    }

    @Test
    void ofTwoRequestsOpenInOneBrowserEachAnswerReachesItsOwn() {
        var browser = Http.visitor();
        var one = Invited.toOne();
        var other = Invited.toOne();
        var first = one.openedIn(browser);
        var second = other.openedIn(browser);

        assertThat(first.acknowledge().status()).isEqualTo(303);

        assertThat(one.steps(database)).contains("ACKNOWLEDGE");
        assertThat(other.steps(database)).doesNotContain("ACKNOWLEDGE");
        assertThat(second.get("").body()).contains(other.reference()).doesNotContain(one.reference());
    }

    @Test
    void theSecretOfOneVisitOpensNoAddressOfAnother() {
        var one = Invited.toOne();
        var reply = one.type(Http.visitor(), one.code());
        var secret = reply.header("set-cookie").replaceFirst(";.*$", "").replaceFirst("^.*=", "");
        var other = Invited.toOne().opened();
        var link = other.request().replaceFirst("^.*/", "");

        var mixed = Http.visitor().raw("GET", other.request(), "", "Cookie", "comity-guest-" + link + "=" + secret);

        assertThat(mixed.status()).isEqualTo(404);
    }

    @Test
    void whoeverLeavesHasEndedTheVisitWhateverTheBrowserKeeps() {
        var invited = Invited.toOne();
        var reply = invited.type(Http.visitor(), invited.code());
        var cookie = reply.header("set-cookie").replaceFirst(";.*$", "");
        var guest = Guest.led(Http.visitor(), reply);

        var left = guest.browser().raw("POST", guest.request() + "/leave", "", "Cookie", cookie);

        assertThat(left.status()).isEqualTo(200);
        assertThat(left.header("set-cookie")).contains("Max-Age=0");
        assertThat(guest.browser()
                        .raw("GET", guest.request(), "", "Cookie", cookie)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void noOtherSitesFormOpensALink() {
        var invited = Invited.toOne();

        var foreign = Http.visitor()
                .raw(
                        "POST",
                        invited.link(),
                        "code=" + invited.code().replace(" ", "+"),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        "cross-site");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(invited.opened().get("").status()).isEqualTo(200);
    }

    @Test
    void ofTwoBrowsersThatRaceForOneCodeExactlyOneWins() throws Exception {
        var invited = Invited.toOne();
        var racers = 4;
        var start = new CyclicBarrier(racers);
        var won = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newFixedThreadPool(racers)) {
            for (var racer = 0; racer < racers; racer++) {
                won.add(threads.submit(() -> {
                    start.await();
                    return invited.type(Http.visitor(), invited.code()).status();
                }));
            }
        }
        var winners = 0;
        for (var one : won) {
            winners += one.get() == 303 ? 1 : 0;
        }

        assertThat(winners).isEqualTo(1);
        assertThat(invited.steps(database)).filteredOn("DELIVER"::equals).hasSize(1);
    }

    @Test
    void everyLinkIsAnsweredWithTheSameBytesAndTheSameStatements() {
        var used = Invited.toOne();
        used.opened();
        var late = Invited.toOne();
        over(late, "valid_until");
        var revoked = Invited.given(late.giver(), late.id());
        revoked.giver().post(Invited.address(revoked.id()) + "/ended", Map.of("x", "y"));
        var live = Invited.given(late.giver(), late.id());
        var unknown = new Invited(live.giver(), live.id(), "A".repeat(43), "000 000 000");
        var seen = (SeenStatements) statements;

        var shown = Set.copyOf(List.of(live, used, late, revoked, unknown).stream()
                .map(one -> anonymous(one, Http.visitor().get(one.link())))
                .toList());
        var typed = Set.copyOf(List.of(live, used, late, revoked, unknown).stream()
                .map(one -> anonymous(one, one.type(Http.visitor(), wrong(live))))
                .toList());
        var asked = Set.copyOf(List.of(live, used, late, revoked, unknown).stream()
                .map(one -> {
                    seen.forget();
                    one.type(Http.visitor(), wrong(live));
                    return seen.forPages().stream()
                            .map(sql -> sql.replaceAll("'[^']*'(::\\w+)?", "?").replaceAll("\\\\x[0-9a-f]+", "?"))
                            .toList();
                })
                .toList());
        seen.forget();
        Http.visitor().get(live.link());

        assertThat(seen.forPages())
                .as("a link is looked at without looking it up")
                .isEmpty();
        assertThat(shown).hasSize(1);
        assertThat(typed).hasSize(1);
        assertThat(asked).hasSize(1);
    }

    @Test
    void theLinkOfASuspendedGiverOpensNothingAndShowsNothingMore() {
        var person = Person.of(
                new PersonId(UUID.randomUUID()),
                "Giver " + UUID.randomUUID(),
                new Belonging.ToAuthority(Lisbon.officer(people).authority()),
                Set.of(Role.OFFICER));
        people.add(person, clock.instant());
        var giver = Http.officer(person.name());
        giver.get("/en/account");
        var id = Invited.sent(Desk.drafter(TestNode.address()));
        var reading = Invited.given(giver, id);
        var guest = reading.opened();
        assertThat(guest.get("").status()).isEqualTo(200);
        var other = Invited.given(giver, Invited.sent(Desk.drafter(TestNode.address())));

        people.suspend(person.id(), clock.instant());

        assertThat(guest.get("").status()).isEqualTo(404);
        assertThat(other.type(Http.visitor(), other.code()).body()).contains(NOTHING);
    }

    @Test
    void underRedAGiverConfirmsFirstWhoWillReadIt() {
        var drafter = Desk.drafter(TestNode.address());
        var id = Invited.sent(drafter);
        drafter.post("/en/requests/" + id + "/handling", Map.of("handling", "TLP:RED"));

        var refused = Touch.confirm(drafter, Invited.address(id), Map.of("OWN_NUMBER", "yes"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("marked TLP:RED", "Confirm this first");
        var touch = drafter.post(Invited.address(id), Map.of("OWN_NUMBER", "yes", "RED", "yes"));
        assertThat(touch.body()).contains("Whoever comes by link and code reads it: confirmed");
        assertThat(Invited.given(drafter, id).opened().get("").body()).contains("TLP:RED");
    }

    @Test
    void aNumberOfAnothersMakingIsConfirmedNotToBeUsed() {
        var drafter = Desk.drafter(TestNode.address());
        var id = Invited.sent(drafter);

        assertThat(drafter.post(Invited.address(id), Map.of("x", "y")).body()).contains("Confirm this first");
        assertThat(drafter.get(Invited.address(id)).body()).contains("never one that a caller or a mail names");
    }

    @Test
    void whereOfficersWorkNoLinkIsGivenAndBeforeSendingNeither() {
        var drafter = Desk.drafter(TestNode.address());
        var toTokyo = Desk.at(TestNode.address()).approved();
        assertThat(drafter.get(Invited.address(toTokyo)).body()).contains("has not been sent");
        Desk.act(drafter, toTokyo, "SEND");

        assertThat(drafter.post(Invited.address(toTokyo), Map.of("OWN_NUMBER", "yes"))
                        .body())
                .contains("work on this platform: they read the request themselves");
    }

    @Test
    void neitherLinkNorCodeLiesInTheDatabase() {
        var invited = Invited.toOne();

        var row = database.sql("SELECT row_to_json(l)::text || encode(token, 'escape') AS said FROM guests_link l"
                        + " WHERE request_id = :id")
                .param("id", UUID.fromString(invited.id()))
                .query((found, number) -> found.getString("said"))
                .single();

        assertThat(row).doesNotContain(invited.token(), invited.code().replace(" ", ""));
    }

    private static String anonymous(Invited one, Reply reply) {
        return reply.status()
                + reply.body().replace(one.token(), "TOKEN")
                + reply.header("content-type")
                + reply.header("set-cookie");
    }

    /// Another code than any in play.
    private static String wrong(Invited invited) {
        var digits = invited.code().toCharArray();
        digits[0] = digits[0] == '9' ? '1' : '9';
        return new String(digits);
    }

    /// As if the time had come: moves everything of the link into the past.
    private void over(Invited invited, String what) {
        database.sql("UPDATE guests_link SET given_at = given_at - interval '30 days', " + what + " = " + what
                        + " - interval '29 days' WHERE request_id = :id AND ended_at IS NULL")
                .param("id", UUID.fromString(invited.id()))
                .update();
    }
}
