package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.ContactDirectory;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.ItemId;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.ListingAct;
import org.comity.directory.usecase.ListingChronicle;
import org.comity.directory.usecase.ListingEnrolled;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.requests.Complete;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.usecase.NamedFunctions;
import org.comity.requests.web.RealDesk.Somebody;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the law gives to central authorities, a 24/7 point that is nothing else drafts and does not send.
@NodeTest
class SendersTest {

    private static final String GATE = "Let that authority begin it.";

    private RealDesk desk;
    private Somebody drafter;

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    ContactDirectory listed;

    @Autowired
    ListingEnrolled enrolled;

    @Autowired
    ListingChronicle chronicle;

    @Autowired
    NamedFunctions named;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void aRealPointOfContact() {
        desk = RealDesk.of(AuthorityFunction.CONTACT_POINT, people, database, clock.instant());
        drafter = desk.somebody(Role.OFFICER, Role.APPROVER);
    }

    @Test
    void aRequestForStoredDataIsClosedToItFromTheFirstPageToTheLastAct() {
        var approver = desk.somebody(Role.OFFICER, Role.APPROVER);
        var id = begun("stored-data");
        assertThat(drafter.session().get("/en/requests/" + id).body()).contains("id=\"gate\"", GATE, "27(2)(b)");

        var written = drafter.session()
                .json("PATCH", "/api/v1/requests/" + id + "/draft", Complete.json(RequestedMeasure.STORED_DATA));
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        drafter.session()
                .json(
                        "PATCH",
                        "/api/v1/requests/" + id + "/draft",
                        "{\"values\": {\"subscriberIdentity\": \"yes\", \"custodian\": \"A provider\"}}");
        var submitted = drafter.act(id, "{\"act\": \"SUBMIT\"}");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        var approval = approver.act(id, "{\"act\": \"APPROVE\"}");
        assertThat(approval.status()).isEqualTo(409);
        assertThat(approval.body()).contains(GATE);
    }

    @Test
    void aPreservationIsOpenToIt() {
        assertThat(drafter.session()
                        .get("/en/requests/" + begun("preservation"))
                        .body())
                .doesNotContain("id=\"gate\"");
    }

    /// Article 24(7)(a): whom the State lists for extradition asks for it.
    @Test
    void whatItsStateListsItForBesideOpensToIt() {
        enrolled.list();
        var id = begun("extradition");
        assertThat(drafter.session().get("/en/requests/" + id).body()).contains(GATE, "24(7)(a)");

        listFor(DesignatedFunction.EXTRADITION);

        assertThat(named.of(desk.authority()))
                .containsExactlyInAnyOrder(DesignatedFunction.CONTACT_POINT, DesignatedFunction.EXTRADITION);
        assertThat(drafter.session().get("/en/requests/" + id).body()).doesNotContain("id=\"gate\"");
    }

    private void listFor(DesignatedFunction function) {
        var listing = listed.of(desk.authority().id()).orElseThrow();
        var change = ItemChange.of(
                ItemId.of(listing.id(), "MADE " + function), Designation.of(function), LocalDate.now(clock));
        transactions.executeWithoutResult(
                status -> chronicle.write(ListingAct.CHANGED, listing, List.of(change), Optional.empty(), Map.of()));
    }

    private String begun(String measure) {
        var begun = drafter.session()
                .json(
                        "POST",
                        "/api/v1/requests",
                        "{\"to\": \"JP\", \"offence\": \"2\", \"measure\": \"" + measure + "\"}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.header("Location").replaceFirst("^.*/", "");
    }
}
