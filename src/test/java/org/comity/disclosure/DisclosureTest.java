package org.comity.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Listing;
import org.comity.directory.usecase.TendingDirectory;
import org.comity.disclosure.Scene.Actor;
import org.comity.disclosure.usecase.EndingDisclosures;
import org.comity.identity.Authority;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The life of a request for contact details: who decides and when, what is seen and for how long, what everyone is
/// told.
@NodeTest
class DisclosureTest {

    private static final String NUMBER = "+12025550171";

    @Autowired
    IdentityStore people;

    @Autowired
    ContactDirectory directory;

    @Autowired
    TendingDirectory tending;

    @Autowired
    EndingDisclosures ending;

    @Autowired
    MutableClock clock;

    @Value("${spring.flyway.url}")
    String ownersUrl;

    private Scene scene;
    private Authority asked;
    private Actor gatekeeper;
    private Actor head;
    private Actor asker;
    private Actor secretary;
    private Listing listing;

    @BeforeEach
    void twoAuthorities() {
        scene = new Scene(people, directory, tending, clock);
        asked = scene.authority("EE", "Asked Authority");
        gatekeeper = scene.actor(asked, Role.GATEKEEPER);
        head = scene.actor(asked, Role.HEAD);
        scene.list(gatekeeper, asked, "PHONE", NUMBER);
        asker = scene.actor(scene.authority("CL", "Asking Authority"), Role.OFFICER);
        secretary = scene.known("Demo Secretary One");
        listing = scene.listing(asked);
    }

    @Test
    void whatTheAuthorityGivesIsSeenByTheOneWhoAskedWithTheirNameOnIt() {
        assertThat(asker.session().get("/en/directory/" + listing.id()).body())
                .contains("A telephone: on request", "/ask")
                .doesNotContain(NUMBER);
        var id = Scene.ask(asker.session(), listing, "ORDINARY");
        assertThat(asker.session().get(Scene.page(id)).body())
                .contains("The details were asked for", "The authority decides alone until", Scene.WHY)
                .doesNotContain(NUMBER);
        assertThat(gatekeeper.session().get("/en/disclosures").body()).contains(asker.name(), id);

        assertThat(Scene.act(gatekeeper.session(), id, "GRANT", "").status()).isEqualTo(303);

        var shown = asker.session().get(Scene.page(id));
        var mark = asker.name() + "</bdi> · <bdi>" + asker.person().belonging().name() + "</bdi> · ";
        assertThat(shown.body())
                .contains("tel:" + NUMBER, mark, "DR-" + id.substring(0, 8).toUpperCase(Locale.ROOT));
        assertThat(shown.body().split(Pattern.quote(mark), -1)).hasSizeGreaterThan(12);
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.header("Refresh")).isEqualTo("86401");
        assertThat(asker.session().get("/en/directory/" + listing.id()).body()).doesNotContain(NUMBER);
        assertThat(gatekeeper.session().get(Scene.page(id)).body())
                .contains("The details were viewed once.")
                .doesNotContain("tel:" + NUMBER);
    }

    @Test
    void theDetailsAreGoneWhenTheirTimeIsOver() {
        var id = given();
        assertThat(asker.session().get(Scene.page(id)).body()).contains(NUMBER);

        clock.advance(Duration.ofHours(24));

        assertThat(asker.session().get(Scene.page(id)).body())
                .doesNotContain(NUMBER)
                .contains("The time is over", "If you need them again, ask again.");
        assertThat(Scene.id(asker.session().post("/en/directory/" + listing.id() + "/ask", Scene.plea("ORDINARY"))))
                .isNotEqualTo(id);
    }

    @Test
    void theAuthorityTakesBackWhatRunsAndItIsGoneAtOnce() {
        var id = given();
        assertThat(asker.session().get(Scene.page(id)).body()).contains(NUMBER);

        assertThat(Scene.act(head.session(), id, "REVOKE", "").status()).isEqualTo(422);
        assertThat(Scene.act(head.session(), id, "REVOKE", "The case is closed.")
                        .status())
                .isEqualTo(303);

        assertThat(asker.session().get(Scene.page(id)).body())
                .doesNotContain(NUMBER)
                .contains("The details were taken back", "The case is closed.");
    }

    @Test
    void aRefusalNeedsWordsAndWhoWasRefusedMayAskAndBeRefusedAgain() {
        for (var round = 0; round < 2; round++) {
            var id = Scene.ask(asker.session(), listing, "ORDINARY");
            assertThat(Scene.act(gatekeeper.session(), id, "REFUSE", "").status())
                    .isEqualTo(422);
            assertThat(Scene.act(gatekeeper.session(), id, "REFUSE", "Use the portal.")
                            .status())
                    .isEqualTo(303);
            assertThat(asker.session().get(Scene.page(id)).body())
                    .contains("The authority refused", "Use the portal.")
                    .doesNotContain(NUMBER);
            assertThat(Scene.act(head.session(), id, "GRANT", "").status()).isEqualTo(422);
            assertThat(Scene.act(head.session(), id, "REFUSE", "Again.").body())
                    .contains("Meanwhile this stands differently");
        }
    }

    @Test
    void theSecretariatDecidesAfterTheTimeOfTheAuthorityAndNotBefore() {
        var urgent = Scene.ask(asker.session(), listing, "URGENT");
        scene.pass(Duration.ofHours(24).minusSeconds(1), ending);
        assertThat(secretary.session().get(Scene.page(urgent)).status()).isEqualTo(404);
        assertThat(Scene.act(secretary.session(), urgent, "GRANT", "").status()).isEqualTo(404);

        scene.pass(Duration.ofSeconds(1), ending);
        assertThat(secretary.session().get(Scene.page(urgent)).body()).contains("the secretariat may decide as well");
        assertThat(notices(secretary.session())).contains("The authority has not decided in time");
        assertThat(Scene.act(secretary.session(), urgent, "GRANT", "").status()).isEqualTo(303);
        assertThat(asker.session().get(Scene.page(urgent)).body()).contains("The secretariat gave the details", NUMBER);
    }

    @Test
    void whatIsOrdinaryIsTheAuthoritysForLonger() {
        var ordinary = Scene.ask(asker.session(), listing, "ORDINARY");
        scene.pass(Duration.ofHours(71), ending);
        assertThat(secretary.session().get(Scene.page(ordinary)).status()).isEqualTo(404);
        scene.pass(Duration.ofHours(1), ending);
        assertThat(secretary.session().get(Scene.page(ordinary)).status()).isEqualTo(200);
        assertThat(Scene.act(gatekeeper.session(), ordinary, "GRANT", "").status())
                .isEqualTo(303);
    }

    @Test
    void whereAnAuthorityHasNobodyWhoDecidesTheSecretariatDoesAtOnce() {
        var alone = scene.authority("GE", "Authority Without Owners");
        var id = Scene.ask(asker.session(), scene.listing(alone), "ORDINARY");

        assertThat(asker.session().get(Scene.page(id)).body()).contains("the secretariat may decide");
        assertThat(Scene.act(secretary.session(), id, "GRANT", "").status()).isEqualTo(303);
        assertThat(asker.session().get(Scene.page(id)).body()).contains("id=\"details\"");
    }

    @Test
    void whatNobodyDecidesEndsByItselfAndBothSidesAreTold() {
        var id = Scene.ask(asker.session(), listing, "ORDINARY");
        scene.pass(Duration.ofDays(14), ending);

        assertThat(asker.session().get(Scene.page(id)).body()).contains("Nobody decided in time");
        assertThat(notices(asker.session())).contains("A request for contact details ended without a decision");
        assertThat(notices(head.session())).contains("A request for contact details ended without a decision");
        assertThat(Scene.act(gatekeeper.session(), id, "GRANT", "").status()).isEqualTo(422);
    }

    @Test
    void whoAskedMayWithdrawAndNothingIsDecidedThen() {
        var id = Scene.ask(asker.session(), listing, "ORDINARY");
        assertThat(Scene.act(asker.session(), id, "WITHDRAW", "").status()).isEqualTo(303);

        assertThat(Scene.act(gatekeeper.session(), id, "GRANT", "").status()).isEqualTo(422);
        assertThat(notices(gatekeeper.session())).contains("A request for contact details was withdrawn");
    }

    @Test
    void nobodyDecidesTheirOwnRequestWhateverTheyAre() {
        var everything = scene.actor(
                scene.authority("FI", "Busy Authority"), Role.OFFICER, Role.APPROVER, Role.GATEKEEPER, Role.HEAD);
        var id = Scene.ask(everything.session(), listing, "ORDINARY");
        for (var act : List.of("GRANT", "REFUSE", "REVOKE", "FIND_JUSTIFIED", "FIND_UNJUSTIFIED")) {
            assertThat(Scene.act(everything.session(), id, act, "x").status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(Scene.act(gatekeeper.session(), id, "WITHDRAW", "").status()).isEqualTo(404);
        assertThat(everything.session().get(Scene.page(id)).body()).contains("The details were asked for");
    }

    @Test
    void givingNeedsATouchOfExactlyWhatIsShown() {
        var first = Scene.ask(asker.session(), listing, "ORDINARY");
        var other = scene.actor(scene.authority("CR", "Third Authority"), Role.APPROVER);
        var second = Scene.ask(other.session(), listing, "ORDINARY");
        var session = gatekeeper.session();

        var page = session.post(Scene.page(first) + "/acts", Map.of("act", "GRANT"));
        assertThat(page.body()).contains("Give the details", asker.name(), Scene.WHY, "SC-11/26", "id=\"touch-form\"");
        var answered = Touch.answered(Map.of("act", "GRANT"), Touch.demand(page));
        assertThat(session.post(Scene.page(second) + "/acts", answered).body()).contains("id=\"touch-form\"");
        assertThat(session.post(Scene.page(first) + "/acts", answered).body()).contains("id=\"touch-form\"");
        assertThat(asker.session().get(Scene.page(first)).body()).doesNotContain(NUMBER);
        assertThat(other.session().get(Scene.page(second)).body()).doesNotContain(NUMBER);
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsToBeMended() {
        var form = new HashMap<>(Scene.plea("URGENT"));
        form.put("basis", "OTHER_TREATY");
        form.put("case", "");
        var refused = asker.session().post("/en/directory/" + listing.id() + "/ask", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        Scene.WHY,
                        "<option value=\"OTHER_TREATY\" selected>",
                        "href=\"#treaty\"",
                        "href=\"#case\"",
                        "value=\"URGENT\" checked");
    }

    @Test
    void askingTwiceLeadsToTheSameRequest() {
        var id = Scene.ask(asker.session(), listing, "ORDINARY");

        assertThat(Scene.ask(asker.session(), listing, "URGENT")).isEqualTo(id);
    }

    @Test
    void forOthersItDoesNotExist() {
        var id = given();
        var nowhere = Http.visitor().get(Scene.page(UUID.randomUUID().toString()));
        var colleague = scene.actor(asker.person().belonging(), Role.OFFICER, Role.GATEKEEPER, Role.HEAD);
        var officer = scene.actor(asked, Role.OFFICER);
        var others = List.of(
                colleague.session(),
                officer.session(),
                secretary.session(),
                scene.known("Demo Member").session(),
                scene.known("Demo Trainer").session(),
                scene.known("Demo Auditor").session(),
                scene.known("Demo Provider Lawyer").session());

        assertThat(nowhere.status()).isEqualTo(302);
        assertThat(Http.visitor().get(Scene.page(id)).status()).isEqualTo(302);
        for (var other : others) {
            var there = other.get(Scene.page(id));
            var away = other.get(Scene.page(UUID.randomUUID().toString()));
            assertThat(there.status()).isEqualTo(404);
            assertThat(there.bodyWithoutToken().replaceAll("[0-9a-f-]{36}", ""))
                    .isEqualTo(away.bodyWithoutToken().replaceAll("[0-9a-f-]{36}", ""));
        }
    }

    @Test
    void everyStepIsInTheRecordWithoutAWordOfIt() {
        var id = given();
        asker.session().get(Scene.page(id));
        Scene.act(gatekeeper.session(), id, "REVOKE", "Over now, nightingale.");

        var entries = database()
                .sql("SELECT statement FROM audit_entry WHERE statement LIKE :id ORDER BY recorded_at")
                .param("id", "%" + id + "%")
                .query(String.class)
                .list();
        var all = String.join("\n", entries);
        assertThat(all)
                .contains("detail.ask", "detail.grant", "detail.view", "detail.revoke", "words.sha256")
                .doesNotContain(NUMBER, asker.name(), Scene.WHY, "SC-11/26", "nightingale");
    }

    @Test
    void whatWasWrittenLiesSealed() {
        var id = given();
        var row = database()
                .sql("SELECT CAST(r AS text) FROM disclosure_request r WHERE id = CAST(:id AS uuid)")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(row).contains(id, "RUNNING").doesNotContain("hospital", "SC-11", asker.name());
    }

    @Test
    void bothSidesAreToldOfEachStepAndNeverWhy() {
        var id = given();
        assertThat(notices(asker.session()))
                .contains("Contact details were asked for", "Contact details that were asked for were given", id);
        assertThat(notices(gatekeeper.session())).contains("Contact details were asked for");
        assertThat(notices(head.session()))
                .contains("Contact details that were asked for were given")
                .doesNotContain(asker.name(), Scene.WHY, "SC-11/26", NUMBER);
        assertThat(notices(secretary.session())).doesNotContain(id);
    }

    private String given() {
        var id = Scene.ask(asker.session(), listing, "ORDINARY");
        Scene.must(303, Scene.act(gatekeeper.session(), id, "GRANT", ""));
        return id;
    }

    private static String notices(Http person) {
        return person.get("/en/notices").body();
    }

    private JdbcClient database() {
        return JdbcClient.create(new SingleConnectionDataSource(ownersUrl, true));
    }
}
