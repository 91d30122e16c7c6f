package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.identity.usecase.ExpiringApplications;
import org.comity.testing.AnApplication;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From asking to join to the passkey page, over HTTP, with everybody's own session.
@NodeTest
class JoiningTest {

    private static final Pattern LINK = Pattern.compile("/en/enrol/[A-Za-z0-9_-]{43}");

    @SuppressWarnings("NullAway.Init")
    private Http lisbon;

    @SuppressWarnings("NullAway.Init")
    private Http tokyo;

    @SuppressWarnings("NullAway.Init")
    private Http secretary;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void thoseWhoDecide() {
        lisbon = Http.officer("Demo Gatekeeper (Lisbon)");
        tokyo = Http.officer("Demo Gatekeeper (Tokyo)");
        secretary = Http.officer("Demo Secretary One");
    }

    @Test
    void whoIsVouchedForAndConfirmedComesInByTheLinkHandedOver() {
        var application = AnApplication.from("PT", "OFFICER");
        var address = application.address(lisbon);
        assertThat(application.seen()).contains("The gatekeeper of your State has your application");

        assertThat(lisbon.post(address + "/acts", Map.of("act", "VOUCH")).body())
                .as("a session alone vouches for nobody")
                .contains("Confirm with your passkey", application.name());
        assertThat(application.seen()).doesNotContain("vouched.");
        assertThat(application.act(lisbon, address, "VOUCH").status()).isEqualTo(303);
        assertThat(application.seen()).contains("The gatekeeper of Portugal vouched");
        assertThat(secretary.post(address + "/acts", Map.of("act", "CONFIRM")).body())
                .contains("Confirm with your passkey", "Demonstration 24/7 Point, Portugal");
        assertThat(application.act(secretary, address, "CONFIRM").status()).isEqualTo(303);
        assertThat(application.seen()).contains("You are confirmed").doesNotContain("/enrol/");
        var link = link(application.act(lisbon, address, "HAND_OVER"));

        var entered = application.applicant().post(link, Map.of());
        assertThat(entered.location()).isEqualTo("/en/account");
        assertThat(application.applicant().get("/en/account").body())
                .contains(application.name(), "Demonstration 24/7 Point, Portugal", "drafts and answers");
        assertThat(application.applicant().get("/en/requests").status()).isEqualTo(200);
        assertThat(application.seen()).contains("you have joined");
        assertThat(recorded(address))
                .containsExactlyInAnyOrder(
                        "application.apply",
                        "application.vouch",
                        "application.confirm",
                        "application.hand-over",
                        "application.enrol");
        assertThat(Http.visitor().post(link, Map.of()).status())
                .as("a replayed enrolment link")
                .isEqualTo(404);
    }

    @Test
    void aStateWithoutAGatekeeperNeedsTwoSponsorsOfTwoOtherStates() {
        var application = AnApplication.from("GE", "MEMBER");
        var address = application.address(lisbon);
        assertThat(application.seen()).contains("Your State has no gatekeeper here");
        assertThat(application.act(secretary, address, "CONFIRM").body()).contains("Nothing was changed");

        assertThat(application.act(lisbon, address, "SPONSOR").status()).isEqualTo(303);
        assertThat(application.act(lisbon, address, "SPONSOR").body()).contains("must be of another State");
        assertThat(application.act(secretary, address, "CONFIRM").body()).contains("Nothing was changed");
        assertThat(application.act(tokyo, address, "SPONSOR").status()).isEqualTo(303);
        assertThat(application.act(secretary, address, "CONFIRM").status()).isEqualTo(303);

        var link = link(application.act(tokyo, address, "HAND_OVER"));
        assertThat(application.applicant().post(link, Map.of()).status()).isEqualTo(303);
        assertThat(application.applicant().get("/en/account").body()).contains("reads what members share");
        assertThat(application.applicant().get("/en/requests").status())
                .as("a member sees no requests")
                .isEqualTo(404);
    }

    @Test
    void anOfficerOfAStateWithoutAnyAuthorityHereIsNotConfirmed() {
        var application = AnApplication.from("GE", "OFFICER");
        var address = application.address(lisbon);
        application.act(lisbon, address, "SPONSOR");
        application.act(tokyo, address, "SPONSOR");
        var foreign = database.sql("SELECT id FROM identity_authority WHERE country = 'PT' LIMIT 1")
                .query(UUID.class)
                .single();

        for (var chosen : new String[] {"", "nonsense", foreign.toString()}) {
            assertThat(application
                            .act(secretary, address, Map.of("act", "CONFIRM", "authority", chosen))
                            .body())
                    .contains("choose an authority of this State");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void approvalTextNeverGoesOutOnRefusal(boolean bySecretariat) {
        var application = AnApplication.from("PT", "APPROVER");
        var address = application.address(lisbon);
        if (bySecretariat) {
            application.act(lisbon, address, "VOUCH");
        }
        var decider = bySecretariat ? secretary : lisbon;
        var unsaid = application.act(decider, address, Map.of("act", "REFUSE", "reason", " "));
        assertThat(unsaid.status()).isEqualTo(422);
        application.act(decider, address, Map.of("act", "REFUSE", "reason", "Nobody of that name works here."));

        for (var language : new String[] {"en", "fr", "es", "ar"}) {
            var seen = application
                    .applicant()
                    .get(application.status().replaceFirst("/en/", "/" + language + "/"))
                    .body();
            assertThat(seen).contains("Nobody of that name works here.");
            assertThat(seen)
                    .doesNotContain(
                            "You are confirmed", "Vous êtes confirmé", "Está confirmado", "تم تأكيدك", "/enrol/");
        }
        assertThat(application.act(lisbon, address, "HAND_OVER").status()).isEqualTo(404);
        assertThat(application.act(secretary, address, "CONFIRM").status()).isEqualTo(422);
        var again = application.applicant().get(application.status() + "/again").body();
        assertThat(again).contains(application.name(), "Office of Examples", "someone@office.example");
    }

    @Test
    void onlyWhoeverVouchedHandsTheLinkOver() {
        var application = AnApplication.from("PT", "OFFICER");
        var address = application.address(lisbon);
        application.act(lisbon, address, "VOUCH");
        application.act(secretary, address, "CONFIRM");

        assertThat(application.act(secretary, address, "HAND_OVER").status()).isEqualTo(404);
        assertThat(application.act(tokyo, address, "HAND_OVER").status()).isEqualTo(404);
        var first = link(application.act(lisbon, address, "HAND_OVER"));
        var second = link(application.act(lisbon, address, "HAND_OVER"));
        assertThat(Http.visitor().get(first).status()).as("replaced").isEqualTo(404);
        assertThat(Http.visitor().get(second).status()).isEqualTo(200);
    }

    @Test
    void whatIsWithdrawnOpensNothingAnyMore() {
        var application = AnApplication.from("PT", "OFFICER");
        var address = application.address(lisbon);
        application.act(lisbon, address, "VOUCH");
        application.act(secretary, address, "CONFIRM");
        var link = link(application.act(lisbon, address, "HAND_OVER"));

        application.applicant().post(application.status() + "/withdraw", Map.of());

        assertThat(application.seen()).contains("You withdrew the application");
        assertThat(Http.visitor().post(link, Map.of()).status()).isEqualTo(404);
        assertThat(application.act(lisbon, address, "HAND_OVER").status()).isEqualTo(404);
    }

    @Test
    void anApplicationNobodyDecidesEndsByItselfAndCanBeTriedAgain(@Autowired ExpiringApplications expiring) {
        var looked = AnApplication.from("PT", "OFFICER");
        var confirmed = AnApplication.from("PT", "OFFICER");
        var address = confirmed.address(lisbon);
        confirmed.act(lisbon, address, "VOUCH");
        confirmed.act(secretary, address, "CONFIRM");
        var link = link(confirmed.act(lisbon, address, "HAND_OVER"));
        letTimeRunOut(looked);
        letTimeRunOut(confirmed);

        assertThat(looked.act(lisbon, looked.address(lisbon), "VOUCH").status()).isEqualTo(422);
        assertThat(looked.seen()).contains("Nobody did the next step in time", "Try again");
        expiring.expireAll();
        assertThat(confirmed.seen()).contains("Nobody did the next step in time");
        assertThat(Http.visitor().post(link, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsToBeMended() {
        var visitor = Http.visitor();
        visitor.get("/fr/join");
        var form = AnApplication.form("Zoë <b>Example</b>", "PT", "OFFICER");
        form.put("mail", "no address");
        form.remove("language-en");
        form.remove("language-fr");
        var refused = visitor.post("/fr/join", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Zoë &lt;b", "To send and answer requests.", "no address")
                .contains("href=\"#mail\"", "href=\"#languages\"")
                .containsPattern("value=\"PT\" selected");
    }

    @ParameterizedTest
    @CsvSource({
        "role, SECRETARIAT_ADMISSION",
        "role, AUDITOR",
        "role, VISITOR",
        "role, ''",
        "country, ZZ",
        "country, pt",
        "name, ''",
        "name, 'Two\nLines'",
        "name, 'Exam\u202Eple'",
        "mail, a@b",
        "purpose, ''"
    })
    void whatCannotBeAskedForIsNotTaken(String field, String typed) {
        var visitor = Http.visitor();
        visitor.get("/en/join");
        var form = AnApplication.form("Example Applicant", "PT", "OFFICER");
        form.put(field, typed);

        assertThat(visitor.post("/en/join", form).status()).isEqualTo(422);
    }

    @Test
    void whoDoesNotDecideDoesNotLearnOfIt() {
        var application = AnApplication.from("PT", "OFFICER");
        var address = application.address(lisbon);
        var nothing = "/en/applications/" + UUID.randomUUID();

        for (var name : new String[] {
            "Demo Gatekeeper (Tokyo)",
            "Demo Duty Officer (Lisbon)",
            "Demo Member",
            "Demo Auditor",
            "Demo Provider Lawyer"
        }) {
            var stranger = Http.officer(name);
            assertThat(stranger.get(address).status()).as(name).isEqualTo(404);
            assertThat(application.act(stranger, address, "VOUCH").status())
                    .as(name)
                    .isEqualTo(404);
            assertThat(stranger.get(address).bodyWithoutToken().replace(address.substring(3), ""))
                    .isEqualTo(stranger.get(nothing).bodyWithoutToken().replace(nothing.substring(3), ""));
        }
        assertThat(tokyo.get("/en/applications").body()).doesNotContain(application.name());
        assertThat(Http.officer("Demo Member").get("/en/applications").status()).isEqualTo(404);
        assertThat(Http.visitor().get("/en/join/never-made").status()).isEqualTo(404);
    }

    private void letTimeRunOut(AnApplication application) {
        database.sql("UPDATE identity_application SET expires_at = since WHERE name = :name")
                .param("name", application.name())
                .update();
    }

    private static String link(Http.Reply reply) {
        var found = LINK.matcher(reply.body());
        assertThat(found.find()).as(reply.status() + " " + reply.body()).isTrue();
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        return found.group();
    }

    private List<String> recorded(String address) {
        return database.sql("SELECT act FROM audit_entry WHERE statement LIKE '%' || :id || '%'")
                .param("id", address.replaceFirst(".*/", ""))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
