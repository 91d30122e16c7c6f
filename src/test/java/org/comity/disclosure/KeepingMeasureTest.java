package org.comity.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Listing;
import org.comity.directory.usecase.TendingDirectory;
import org.comity.disclosure.Scene.Actor;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Nobody copies the directory detail by detail: limits, and marks for what is unusual.
@NodeTest
class KeepingMeasureTest {

    @Autowired
    IdentityStore people;

    @Autowired
    ContactDirectory directory;

    @Autowired
    TendingDirectory tending;

    @Autowired
    MutableClock clock;

    @Value("${spring.flyway.url}")
    String ownersUrl;

    private Scene scene;
    private Actor asker;
    private Actor gatekeeper;
    private Listing listing;

    @BeforeEach
    void somebodyAsks() {
        scene = new Scene(people, directory, tending, clock);
        asker = scene.actor(scene.authority("AR", "Curious Authority"), Role.OFFICER);
        var asked = scene.authority("HR", "Patient Authority");
        gatekeeper = scene.actor(asked, Role.GATEKEEPER);
        listing = scene.listing(asked);
    }

    @Test
    void moreThanADaysRequestsAreRefusedKindlyAndRecordedOnce() {
        for (var number = 0; number < 10; number++) {
            var id = Scene.ask(asker.session(), listing, "ORDINARY");
            Scene.must(303, Scene.act(asker.session(), id, "WITHDRAW", ""));
        }
        var refused = ask(listing);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("you can send it from", Scene.WHY, "What you wrote is still here")
                .doesNotContain("href=\"/en/disclosures/");
        ask(listing);
        assertThat(braked()).isEqualTo(1);

        clock.advance(Duration.ofDays(1));
        assertThat(ask(listing).status()).isEqualTo(303);
    }

    @Test
    void detailsOfTooManyAuthoritiesAreRefusedUntilDaysHavePassed() {
        for (var number = 0; number < 20; number++) {
            if (number == 10) {
                clock.advance(Duration.ofDays(1));
            }
            Scene.ask(asker.session(), another("BE"), "ORDINARY");
        }
        clock.advance(Duration.ofDays(1));
        assertThat(ask(listing).status()).isEqualTo(422);

        clock.advance(Duration.ofDays(6));
        assertThat(ask(listing).status()).isEqualTo(303);
    }

    @Test
    void theFirstRequestOfSomebodyIsMarkedForThoseWhoDecideAndForNobodyElse() {
        var first = Scene.ask(asker.session(), listing, "ORDINARY");

        assertThat(gatekeeper.session().get(Scene.page(first)).body())
                .contains("Out of the ordinary for this person", "They never asked for contact details before.");
        assertThat(gatekeeper.session().get("/en/disclosures").body()).contains("first time");
        assertThat(asker.session().get(Scene.page(first)).body()).doesNotContain("Out of the ordinary");

        Scene.must(303, Scene.act(asker.session(), first, "WITHDRAW", ""));
        clock.advance(Duration.ofHours(2));
        var second = Scene.ask(asker.session(), listing, "ORDINARY");
        assertThat(gatekeeper.session().get(Scene.page(second)).body()).doesNotContain("Out of the ordinary");
    }

    @Test
    void aBurstOverManyStatesIsMarkedAsBoth() {
        for (var country : new String[] {"BE", "BG", "CZ", "DK"}) {
            Scene.ask(asker.session(), another(country), "ORDINARY");
        }
        var fifth = Scene.ask(asker.session(), listing, "ORDINARY");

        assertThat(gatekeeper.session().get(Scene.page(fifth)).body())
                .contains("many times within the last hour", "of many States")
                .doesNotContain("never asked");
    }

    private Listing another(String country) {
        return scene.listing(scene.authority(country, "One Of Many"));
    }

    private Reply ask(Listing wanted) {
        return asker.session().post("/en/directory/" + wanted.id() + "/ask", Scene.plea("ORDINARY"));
    }

    private int braked() {
        return JdbcClient.create(new SingleConnectionDataSource(ownersUrl, true))
                .sql("SELECT count(*) FROM audit_entry WHERE act = 'detail.limited' AND statement LIKE :by")
                .param("by", "%" + asker.person().id() + "%")
                .query(Integer.class)
                .single();
    }
}
