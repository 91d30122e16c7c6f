package org.comity.providers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.comity.identity.store.IdentityStore;
import org.comity.providers.usecase.RemindingOfPages;
import org.comity.testing.AClaim;
import org.comity.testing.Attacks;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A provider keeps its page: what it states counts at once, stands beside what public sources say, and decides
/// nothing.
@NodeTest
class KeepingPageTest {

    private static final String PAGE = "/en/providers/snap";
    private static final String DOMAIN = "snapchat.com";

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    RemindingOfPages reminding;

    private final Http visitor = Http.visitor();
    private AClaim claim;
    private Http lawyer = visitor;

    @BeforeEach
    void theProviderKeepsThePage() {
        claim = AClaim.to("snap", people, clock);
        lawyer = claim.kept(DOMAIN);
    }

    @AfterEach
    void nobodyKeepsItAnyMore() {
        claim.end();
    }

    @Test
    void whatIsStatedCountsAtOnceBesideWhatPublicSourcesSay() {
        assertThat(state("PRESERVATION", "181").status()).isEqualTo(303);

        assertThat(visitor.get(PAGE).body())
                .contains("181 days", "90 days", "stated by the provider on", "paths are judged by this")
                .contains(claim.providerName(), "has kept this page since");
        assertThat(visitor.get("/api/v1/providers/snap").body())
                .contains("\"subject\":\"preservation\"", "\"says\":\"181\"", claim.providerName());
        assertThat(visitor.get("/en/providers.csv?q=snap").body())
                .contains("preservation: 181 [" + today() + "]", claim.providerName());
        assertThat(visitor.get("/en/paths/answer?from=PT&provider=Snap&need=preservation")
                        .body())
                .contains("90", "The provider keeps that page itself")
                .doesNotContain("181 days");
    }

    @Test
    void whatIsStatedIsFoundBySearchAndByWhichProviderUntilItIsTakenBack() {
        state("SERVICES", "Kanariengruss\nSnapchat");
        assertThat(visitor.get("/en/providers?q=kanarien").body()).contains("Showing 1 of 36", PAGE);
        assertThat(which("kanariengruss")).contains(PAGE);

        assertThat(lawyer.post(PAGE + "/keep/SERVICES", Map.of("act", "TAKE_BACK"))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get("/en/providers?q=kanarien").body()).contains("Showing 0 of 36");
        assertThat(which("kanariengruss")).doesNotContain(PAGE + "\"");
        assertThat(visitor.get(PAGE + "/history").body()).contains("Kanariengruss", "stated no longer");
    }

    @Test
    void companiesStandByStateAndWhoAnswersIsStillToldFromPublicSources() {
        state("ENTITY", Map.of("part", "PT", "says", "Snap Lusitana, Lda."));

        assertThat(visitor.get(PAGE + "?state=PT").body())
                .contains("Snap Lusitana, Lda.", "Companies the provider names itself");
        assertThat(visitor.get("/api/v1/providers/snap?state=PT").body())
                .contains("\"state\":\"PT\",\"says\":\"Snap Lusitana, Lda.\"")
                .doesNotContain("\"entity\":{\"name\":\"Snap Lusitana");
        assertThat(lawyer.get(PAGE + "/keep/ENTITY?part=PT").body()).contains("value=\"Snap Lusitana, Lda.\"");
        assertThat(lawyer.post(PAGE + "/keep/ENTITY", Map.of("act", "TAKE_BACK", "part", "PT"))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(PAGE).body()).doesNotContain("Lusitana");
    }

    @Test
    void aTelephoneForPeopleSignedInIsShownToThemOnly() {
        state("LINE", Map.of("says", "+353 1 555 0199", "audience", "MEMBERS"));
        for (var path : new String[] {
            PAGE,
            PAGE + "/history",
            "/api/v1/providers/snap",
            "/api/v1/providers",
            "/en/providers.csv",
            "/en/providers?q=15550199"
        }) {
            assertThat(visitor.get(path).body()).as(path).doesNotContain("+35315550199");
        }
        assertThat(visitor.get(PAGE).body()).contains("gives one to people who are signed in");
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        assertThat(officer.get(PAGE).body()).contains("+35315550199", "shown to them only");
        assertThat(officer.get(PAGE + "/history").body()).contains("+35315550199");

        state("LINE", Map.of("says", "+353 1 555 0198", "audience", "PUBLIC"));
        assertThat(visitor.get(PAGE).body()).contains("+35315550198");
    }

    @Test
    void theChecklistMovesWithAKeptPage() {
        var before = unknown(visitor.get("/api/v1/providers/snap").body(), "training");
        state("TRAINING", "Two webinars a year for authorities.");

        assertThat(before).isTrue();
        assertThat(unknown(visitor.get("/api/v1/providers/snap").body(), "training"))
                .isFalse();
        assertThat(visitor.get(PAGE).body()).contains("Two webinars a year");
    }

    @Test
    void everyVersionStaysInTheHistoryNewestFirst() {
        state("COSTS", "Nothing.");
        state("COSTS", "Fifty euros.");
        lawyer.post(PAGE + "/keep", Map.of());

        var history = visitor.get(PAGE + "/history").body();
        assertThat(history).contains("The provider confirmed all of it");
        assertThat(history.indexOf("Fifty euros.")).isBetween(1, history.indexOf("Nothing."));
        assertThat(visitor.get(PAGE).body()).contains("Fifty euros.").doesNotContain("Nothing.");
    }

    @Test
    void onlyTheProviderItselfKeepsThePage() {
        var rival = AClaim.to("snap", people, clock).lawyerAtWork();
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        officer.get("/en/account");
        for (var stranger : new Http[] {rival, officer, AClaim.secretary()}) {
            assertThat(stranger.get(PAGE + "/keep").status()).isEqualTo(404);
            assertThat(stranger.get(PAGE + "/keep/COSTS").status()).isEqualTo(404);
            assertThat(stranger.post(PAGE + "/keep", Map.of()).status()).isEqualTo(404);
            assertThat(stranger.post(PAGE + "/keep/COSTS", form(Map.of("says", "x")))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(visitor.get(PAGE + "/keep").location()).startsWith("/en/sign-in");
        assertThat(claim.lawyerAtWork().get(PAGE + "/keep").body()).contains("Everything stated here is right");
    }

    @Test
    void aPageNoLongerKeptShowsNothingOfItButItsHistory() {
        state("COSTS", "Nothing, said the keeper.");
        claim.end();

        assertThat(visitor.get(PAGE).body()).doesNotContain("Nothing, said the keeper.", "has kept this page");
        assertThat(visitor.get(PAGE + "/history").body()).contains("Nothing, said the keeper.");
        assertThat(lawyer.get(PAGE + "/keep").status()).isEqualTo(404);
        lawyer = claim.kept(DOMAIN);
        assertThat(visitor.get(PAGE).body()).doesNotContain("Nothing, said the keeper.");
    }

    @Test
    void aPageTurnsAmberAndRedAndOneClickMakesItGreen() {
        assertThat(visitor.get(PAGE).body()).contains("Confirmation due", "has not confirmed");
        lawyer.post(PAGE + "/keep", Map.of());
        assertThat(visitor.get(PAGE).body()).contains(">Confirmed<");
        clock.advance(Duration.ofDays(160));
        assertThat(visitor.get(PAGE).body()).contains("Confirmation due");
        reminding.remind();
        reminding.remind();
        lawyer = claim.lawyerAtWork();
        clock.advance(Duration.ofDays(30));
        assertThat(visitor.get(PAGE).body()).contains("Confirmation overdue", "ask before you rely");
        reminding.remind();
        assertThat(database.sql("SELECT count(*) FROM notices_notice WHERE kind = 'PAGE_TO_CONFIRM' AND link = :link")
                        .param("link", claim.address().substring(3))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        claim.lawyerAtWork().post(PAGE + "/keep", Map.of());
        assertThat(visitor.get(PAGE).body()).contains(">Confirmed<");
    }

    @Test
    void deceivingAddressesAndNamesAreRefusedKindlyAndNothingTypedIsLost() {
        for (var address : new String[] {
            "javascript:alert(1)",
            "http://snapchat.com/legal",
            "https://snapchаt.com/",
            "https://snapchat.com.evil.example/legal",
            "https://faceb00k.com/",
            "https://user@snapchat.com/",
            "https://bit.ly/3abc",
            "https://",
            "data:text/html,x"
        }) {
            var reply = state("PORTAL", Map.of("address", address, "says", "Our portal"));
            assertThat(reply.status()).as(address).isEqualTo(422);
            assertThat(reply.body()).as(address).contains("value=\"Our portal\"", "aria-invalid=\"true\"");
        }
        assertThat(state("PORTAL", Map.of("address", "https://less.snapchat.com/", "says", "LESS"))
                        .status())
                .isEqualTo(303);
        assertThat(state("SERVICES", "Instagram").body()).contains("to another provider");
        assertThat(state("PRESERVATION", "0").body()).contains("from 1 to 3650");
        assertThat(state("LINE", Map.of("says", "911", "audience", "PUBLIC")).body())
                .contains("country code");
        assertThat(state("COSTS", Map.of("says", "x", "on", "2999-01-01")).body())
                .contains("a day that has come");
    }

    @Test
    void everyHostileSampleIsRefusedOrShownAsText() {
        var check = new SoftAssertions();
        for (var attack : Attacks.texts()) {
            for (var subject : new String[] {"LAW", "PORTAL", "ENTITY", "SERVICES", "LINE", "PRESERVATION", "DIRECT"}) {
                var reply = state(
                        subject, Map.of("says", attack.text(), "source", attack.text(), "part", "PT", "audience", "?"));
                check.assertThat(reply.status())
                        .as("%s %s", subject, attack.name())
                        .isIn(303, 400, 422);
                check.assertThat(Attacks.traces(reply))
                        .as("%s %s", subject, attack.name())
                        .isEmpty();
            }
            var law = state("LAW", attack.text());
            if (attack.invisible() && isSendable(attack.text())) {
                check.assertThat(law.status()).as(attack.name()).isIn(400, 422);
            }
            check.assertThat(Attacks.traces(visitor.get(PAGE)))
                    .as(attack.name())
                    .isEmpty();
        }
        check.assertAll();
    }

    @Test
    void nobodyChangesOrDeletesWhatWasStated() {
        state("COSTS", "Nothing.");
        for (var statement : new String[] {
            "UPDATE providers_fact SET says = 'x'",
            "DELETE FROM providers_claim_step",
            "TRUNCATE providers_claim CASCADE"
        }) {
            assertThatThrownBy(() -> database.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    /// A form sends no half character: a question mark comes in its place.
    private static boolean isSendable(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private Reply state(String subject, String says) {
        return state(subject, Map.of("says", says));
    }

    private Reply state(String subject, Map<String, String> more) {
        return lawyer.post(PAGE + "/keep/" + subject, form(more));
    }

    private Map<String, String> form(Map<String, String> more) {
        var form = new HashMap<>(Map.of("on", today(), "source", ""));
        form.putAll(more);
        return form;
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }

    private String which(String pasted) {
        return Http.visitor()
                .raw(
                        "POST",
                        "/en/providers/which",
                        "pasted=" + pasted,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .body();
    }

    /// Whether the theme of a fact is not known.
    private static boolean unknown(String json, String theme) {
        return json.contains("\"theme\":\"" + theme + "\",\"mark\":\"unknown\"");
    }
}
