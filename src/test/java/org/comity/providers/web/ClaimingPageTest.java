package org.comity.providers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.comity.identity.store.IdentityStore;
import org.comity.providers.usecase.ExpiringClaims;
import org.comity.testing.AClaim;
import org.comity.testing.Attacks;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A lawyer claims the page of their provider; somebody of the secretariat looks for the text and decides.
@NodeTest
class ClaimingPageTest {

    private static final Pattern TEXT = Pattern.compile("comity-verification=[a-z2-7]{26}");

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ExpiringClaims expiring;

    @Test
    void aClaimIsConfirmedByTheSecretariatWithATouchAndBothAreTold() {
        var claim = AClaim.to("airbnb", people, clock);
        var lawyer = claim.lawyerAtWork();
        assertThat(lawyer.get("/en/providers/airbnb").body()).contains("/en/providers/airbnb/claim");
        assertThat(claim.make(lawyer, "airbnb.com").status()).isEqualTo(303);
        var text = TEXT.matcher(lawyer.get(claim.address()).body());
        assertThat(text.find()).isTrue();

        var secretary = AClaim.secretary();
        assertThat(secretary.get("/en/notices").body()).contains("A provider claims its page");
        assertThat(secretary.get("/en/claims").body()).contains(claim.providerName());
        assertThat(secretary.get(claim.address()).body())
                .contains(text.group(), "_comity.airbnb.com", "https://airbnb.com/.well-known/");
        var unasked = secretary.post(claim.address() + "/acts", withAct("CONFIRM", claim.found()));
        assertThat(unasked.body()).contains("touch-form", text.group(), "TXT _comity.airbnb.com");
        assertThat(claim.confirm(secretary).status()).isEqualTo(303);

        assertThat(lawyer.get(claim.address()).body()).contains("verified", "TXT _comity.airbnb.com");
        assertThat(lawyer.get("/en/notices").body()).contains("your provider keeps its page");
        assertThat(acts(claim)).containsExactly("claim.made", "claim.verified");
        claim.end();
    }

    @Test
    void theRecordHoldsDigestsAndNoNames() {
        var claim = AClaim.to("uber", people, clock);
        claim.kept("uber.com");
        claim.end();

        var entries = database.sql("SELECT statement FROM audit_entry WHERE statement LIKE :claim")
                .param("claim", "%" + id(claim) + "%")
                .query(String.class)
                .list();
        assertThat(entries)
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry)
                        .contains("page.sha256")
                        .doesNotContain("uber", "Uber", "Head of response", claim.providerName(), "the test is over"));
    }

    @Test
    void aRefusalSaysWhyAndTheProviderTriesAgain() {
        var claim = AClaim.to("okx", people, clock);
        var lawyer = claim.lawyerAtWork();
        claim.make(lawyer, "okx.com");
        var secretary = AClaim.secretary();
        assertThat(claim.act(secretary, "REFUSE").status()).isEqualTo(422);
        assertThat(claim.act(secretary, "REFUSE", Map.of("reason-REFUSE", "Nothing was found there."))
                        .status())
                .isEqualTo(303);

        assertThat(lawyer.get(claim.address()).body()).contains("refused", "Nothing was found there.");
        assertThat(lawyer.get("/en/notices").body()).contains("was refused");
        assertThat(claim.confirm(secretary).body()).contains("was decided meanwhile");
        assertThat(claim.make(lawyer, "okx.com").status()).isEqualTo(303);
        assertThat(claim.act(lawyer, "WITHDRAW").status()).isEqualTo(303);
        assertThat(lawyer.get(claim.address()).body()).contains("The provider withdrew the claim");
    }

    @Test
    void aClaimNobodyDecidesEndsByItselfAndCanBeMadeAgain() {
        var claim = AClaim.to("kucoin", people, clock);
        var lawyer = claim.lawyerAtWork();
        claim.make(lawyer, "kucoin.com");
        assertThat(claim.make(lawyer, "kucoin.com").body()).contains("has claimed this page already");

        clock.advance(Duration.ofDays(15));
        lawyer = claim.lawyerAtWork();
        assertThat(claim.confirm(AClaim.secretary()).status()).isEqualTo(422);
        expiring.expireAll();

        assertThat(lawyer.get(claim.address()).body()).contains("expired", "ended by itself");
        assertThat(acts(claim)).containsExactly("claim.made", "claim.expired");
        assertThat(claim.make(lawyer, "kucoin.com").status()).isEqualTo(303);
        claim.act(lawyer, "WITHDRAW");
    }

    @Test
    void whoeverClaimsNeverConfirmsAndOthersFindNothing() {
        var claim = AClaim.to("dropbox", people, clock);
        var lawyer = claim.lawyerAtWork();
        claim.make(lawyer, "dropbox.com");

        assertThat(claim.confirm(lawyer).body()).contains("was decided meanwhile");
        assertThat(lawyer.get(claim.address()).body()).contains("to be checked");
        var stranger = AClaim.to("dropbox", people, clock).lawyerAtWork();
        assertThat(stranger.get(claim.address()).status()).isEqualTo(404);
        assertThat(claim.act(stranger, "WITHDRAW").status()).isEqualTo(404);
        assertThat(stranger.get("/en/claims").body()).doesNotContain(claim.providerName());
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        for (var path : new String[] {claim.address(), "/en/claims", "/en/providers/dropbox/claim"}) {
            assertThat(officer.get(path).status()).as(path).isEqualTo(404);
            assertThat(Http.visitor().get(path).location()).as(path).startsWith("/en/sign-in");
        }
        claim.act(lawyer, "WITHDRAW");
    }

    @Test
    void aPageHasOneKeeperAndColleaguesShareIt() {
        var claim = AClaim.to("pinterest", people, clock);
        claim.kept("pinterest.com");
        var second = AClaim.to("pinterest", people, clock);
        var rival = second.lawyerAtWork();
        second.make(rival, "pinterest.com");

        assertThat(second.confirm(AClaim.secretary()).body()).contains("Another provider keeps this page");
        var colleague = claim.lawyerAtWork();
        assertThat(colleague.get(claim.address()).body()).contains("verified");
        assertThat(claim.act(colleague, "END", Map.of("reason-END", "We close."))
                        .status())
                .isEqualTo(303);
        assertThat(second.confirm(AClaim.secretary()).status()).isEqualTo(303);
        second.end();
    }

    @Test
    void whoeverIsSuspendedSimplyNoLongerMay() {
        var claim = AClaim.to("wetransfer", people, clock);
        var person = claim.lawyer();
        var lawyer = Http.officer(person.name());
        lawyer.get("/en/account");
        claim.make(lawyer, "wetransfer.com");
        people.suspend(person.id(), clock.instant());

        assertThat(lawyer.get(claim.address()).status()).isIn(302, 404);
        assertThat(claim.act(claim.lawyerAtWork(), "WITHDRAW").status()).isEqualTo(303);
    }

    @Test
    void whatCannotBeClaimedIsSaidKindlyAndNothingTypedIsLost() {
        var claim = AClaim.to("reddit", people, clock);
        var lawyer = claim.lawyerAtWork();
        for (var domain :
                new String[] {"redd1t.com", "reddit.com.evil.example", "rеddit.com", "", "javascript:alert(1)"}) {
            var reply = claim.make(lawyer, domain);
            assertThat(reply.status()).as(domain).isEqualTo(422);
            assertThat(reply.body()).contains("Choose a domain of the list", "value=\"Head of response\"");
        }
        var check = new SoftAssertions();
        for (var attack : Attacks.texts()) {
            var reply = lawyer.post(
                    "/en/providers/reddit/claim",
                    Map.of("function", attack.text(), "domain", attack.text(), "way", "?"));
            check.assertThat(reply.status()).as(attack.name()).isIn(400, 422);
            check.assertThat(Attacks.traces(reply)).as(attack.name()).isEmpty();
        }
        check.assertAll();
    }

    @Test
    void aTextFoundBeforeTheClaimOrTomorrowIsNotBelieved() {
        var claim = AClaim.to("roblox", people, clock);
        var lawyer = claim.lawyerAtWork();
        claim.make(lawyer, "roblox.com");
        var secretary = AClaim.secretary();
        for (var day : new String[] {"2001-01-01", "9999-12-31", "yesterday"}) {
            var reply = claim.act(secretary, "CONFIRM", Map.of("where", "WEB", "found-on", day, "found-at", "10:00"));
            assertThat(reply.status()).as(day).isEqualTo(422);
            assertThat(reply.body()).contains("value=\"" + day + "\"");
        }
        claim.act(lawyer, "WITHDRAW");
    }

    private static Map<String, String> withAct(String act, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("act", act);
        return form;
    }

    private static String id(AClaim claim) {
        return claim.address().replaceFirst("^.*/", "");
    }

    private List<String> acts(AClaim claim) {
        return database.sql("""
                        SELECT act FROM audit_entry WHERE statement LIKE :claim ORDER BY recorded_at, act
                        """)
                .param("claim", "%" + id(claim) + "%")
                .query((row, line) -> row.getString("act"))
                .list();
    }
}
