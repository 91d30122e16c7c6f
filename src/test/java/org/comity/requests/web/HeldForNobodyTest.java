package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.Audience;
import org.comity.directory.ContactDirectory;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.ItemId;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.ListingAct;
import org.comity.directory.usecase.ListingChronicle;
import org.comity.directory.usecase.ListingEnrolled;
import org.comity.duty.APoint;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// While a request is held, its addressee may cease to be the one its State names.
@NodeTest
class HeldForNobodyTest {

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
    TransactionTemplate transactions;

    @Test
    void whatIsHeldDoesNotGoOutOnceItsAddresseeIsNoLongerNamed() {
        var point = APoint.enrolled(people, clock, "CV", "Atlantic/Cape_Verde").authority();
        enrolled.list();
        var begins = LocalDate.now(clock);
        clock.advance(Duration.ofDays(1));
        var desk = RealDesk.of(AuthorityFunction.CONTACT_POINT, people, database, clock.instant());
        var drafter = desk.somebody(Role.OFFICER);
        var approver = desk.somebody(Role.OFFICER, Role.APPROVER);
        var id = drafter.approved(approver, "CV");
        drafter.touched(id, "SEND");
        assertThat(drafter.status(id)).isEqualTo("HELD");
        clock.advance(Duration.ofMinutes(2));
        var touched = approver.signed("RELEASE", approver.demand(id, "RELEASE"));

        noLongerNamed(point, begins);

        assertThat(approver.act(id, touched).body()).contains("\"status\":409", "begin the request anew");
        assertThat(approver.status(id)).isEqualTo("HELD");
    }

    private void noLongerNamed(Authority point, LocalDate begins) {
        var listing = listed.of(point.id()).orElseThrow();
        var end = new ItemChange(
                ItemId.of(listing.id(), "ENROLLED " + DesignatedFunction.CONTACT_POINT),
                Audience.PUBLIC,
                Designation.of(DesignatedFunction.CONTACT_POINT),
                begins,
                Optional.of(LocalDate.now(clock)));
        transactions.executeWithoutResult(
                status -> chronicle.write(ListingAct.CHANGED, listing, List.of(end), Optional.empty(), Map.of()));
    }
}
