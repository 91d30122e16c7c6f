package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.IdentityEvent;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.AnApplication;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What people are told about others who come in or come back, and about authorities.
@NodeTest
class NoticesOfPeopleTest {

    private static final String WAITS = "Applications to join wait for you";

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private Readers readers;

    @BeforeEach
    void begin() {
        readers = new Readers(people, database, clock);
    }

    @AfterEach
    void tellNobodyAnyMore() {
        readers.close();
    }

    @Test
    void anApplicationIsToldFromHandToHand() {
        var gatekeeper = readers.at(Readers.LISBON, Role.GATEKEEPER);
        var stranger = readers.at(Readers.TOKYO, Role.GATEKEEPER);
        var admission = readers.at("Demonstration Secretariat", Role.SECRETARIAT_ADMISSION);
        var application = AnApplication.from("PT", "MEMBER");
        var vouching = gatekeeper.signedIn();
        var address = application.address(vouching);
        assertThat(list(vouching)).contains(WAITS, "because you are a gatekeeper of " + Readers.LISBON);
        assertThat(list(stranger.signedIn())).doesNotContain(WAITS);

        assertThat(application.act(vouching, address, "VOUCH").status()).isEqualTo(303);
        var confirming = admission.signedIn();
        assertThat(list(confirming)).contains(WAITS, "because you confirm admissions");

        assertThat(application.act(confirming, address, "CONFIRM").status()).isEqualTo(303);
        assertThat(list(vouching)).contains("Somebody for whom you vouched is confirmed: hand the link over");
        assertThat(list(vouching)).doesNotContain(application.name());
    }

    @Test
    void aProposedAuthorityIsToldToTheOthersAndTheDecisionToWhoeverProposed() {
        var proposing = readers.at("Demonstration Secretariat", Role.SECRETARIAT_AUTHORITIES);
        var confirming = readers.at("Demonstration Secretariat", Role.SECRETARIAT_AUTHORITIES);
        var name = "Office of Examples " + UUID.randomUUID();
        var form = Map.of("name", name, "country", "GE", "function-CONTACT_POINT", "yes", "zone", "Asia/Tbilisi");
        var first = proposing.signedIn();
        assertThat(Touch.confirm(first, "/en/secretariat/authorities", form).status())
                .isEqualTo(303);
        var second = confirming.signedIn();
        assertThat(list(second))
                .contains("A proposed authority waits for a second person")
                .doesNotContain(name);
        assertThat(list(first)).doesNotContain("A proposed authority waits");

        var id = database.sql("SELECT id FROM identity_authority_proposal WHERE name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
        assertThat(Touch.confirm(second, "/en/secretariat/authorities/" + id + "/refuse", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(list(first)).contains("The authority that you proposed was decided on");
    }

    @Test
    void theRecoveryOfOnesOwnKeysIsMailedAtOnceToTheOwnerAndWaitsForTheOthers() throws Exception {
        var owner = readers.at(Readers.TOKYO, Role.OFFICER);
        var gatekeeper = readers.at(Readers.TOKYO, Role.GATEKEEPER);
        transaction.executeWithoutResult(begun -> events.publishEvent(new IdentityEvent.RecoveryMoved(
                UUID.randomUUID(),
                owner.person().id(),
                "AWAITING_SECOND",
                Set.of(gatekeeper.person().id(), owner.person().id()),
                clock.instant())));
        readers.untilAllIsPosted();

        assertThat(owner.letters()).hasSize(1);
        assertThat(owner.letters().getFirst().getSubject()).isEqualTo("Comity: something urgent waits for you");
        assertThat(gatekeeper.letters()).isEmpty();
        assertThat(list(owner.signedIn()))
                .contains("The recovery of your own keys moved on. If you did not ask for it, stop it")
                .doesNotContain("The recovery of somebody’s keys waits for you");
        assertThat(list(gatekeeper.signedIn())).contains("The recovery of somebody’s keys waits for you");
    }

    private static String list(Http reader) {
        return reader.get("/en/notices").body();
    }
}
