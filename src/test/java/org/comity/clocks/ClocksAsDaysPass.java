package org.comity.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Receipt;
import org.comity.clocks.model.AHappening;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.model.Counting;
import org.comity.clocks.model.Policy;
import org.comity.clocks.model.Schedule;
import org.comity.clocks.store.ClockStore;
import org.comity.clocks.store.RaisedStore;
import org.comity.clocks.usecase.HearingDecision;
import org.comity.clocks.usecase.RaisingClocks;
import org.comity.clocks.usecase.RunningClocks;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.identity.store.IdentityStore;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.comity.testing.MutableClock;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A request between two authorities and its clocks, on a clock of its own and one database for all tests of clocks as
/// days pass; it begins with no other clock there.
final class ClocksAsDaysPass {

    private static final DataSource SOURCE = TestDatabase.freshDatabase("identity", "requests", "clocks");

    final MutableClock clock = new MutableClock();
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(SOURCE));
    final RequestId request = new RequestId(UUID.randomUUID());
    final Authority lisbon = authority("PT", "Europe/Lisbon");
    final Authority tokyo = authority("JP", "Asia/Tokyo");
    final List<ClockEvent.Raised> told = Collections.synchronizedList(new ArrayList<>());
    final List<AuditEntry> record = Collections.synchronizedList(new ArrayList<>());
    Optional<String> anotherThatWaits = Optional.empty();

    private final JdbcClient database = JdbcClient.create(SOURCE);
    final ClockStore clocks = new ClockStore(database);
    private final IdentityStore people = new IdentityStore(database, true);
    private final Policy policy =
            new Policy(Duration.ofHours(8), Duration.ofDays(14), Duration.ofDays(30), Duration.ofDays(90));
    private final RunningClocks running = new RunningClocks(
            clocks,
            people,
            new Schedule(policy),
            new Counting(policy),
            new HearingDecision(preservation -> anotherThatWaits, clocks, new Schedule(policy), event -> {}),
            event -> {});
    final RaisingClocks raising = new RaisingClocks(
            clocks,
            new RaisedStore(database),
            new Schedule(policy),
            new OpenCircles(),
            new Recording(record),
            event -> told.add((ClockEvent.Raised) event),
            clock);

    /// The record at its edge: entries are kept and never proven here.
    private record Recording(List<AuditEntry> entries) implements AuditTrail {
        @Override
        public EntryId append(AuditEntry entry) {
            entries.add(entry);
            return new EntryId(UUID.randomUUID());
        }

        @Override
        public Optional<Receipt> receipt(EntryId id) {
            return Optional.empty();
        }
    }

    ClocksAsDaysPass() {
        database.sql("DELETE FROM clocks_notice").update();
        database.sql("DELETE FROM clocks_pending").update();
        database.sql("DELETE FROM clocks_clock").update();
        people.add(lisbon, clock.instant());
        people.add(tokyo, clock.instant());
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    /// To its request, unless it says to which.
    void happen(AHappening happening) {
        var event =
                happening.between(lisbon.id(), tokyo.id()).at(clock.instant()).event();
        transaction.executeWithoutResult(begun -> running.on(
                event.id().value().equals(new UUID(1, 1))
                        ? happening.to(request).event()
                        : event));
    }

    void note(NoteKind what) {
        var by = new PersonId(UUID.randomUUID());
        var noted = new RequestEvent.Noted(
                request, what, "PT-2026-000001", lisbon.id(), by, false, Set.of(), false, clock.instant());
        transaction.executeWithoutResult(begun -> running.on(noted));
    }

    void raiseAll() {
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(begun -> raising.raise()));
        }
    }

    CaseClock only() {
        var found = clocks.of(request, 10);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    List<String> states() {
        return clocks.of(request, 10).stream()
                .map(one -> one.kind() + " " + one.state())
                .toList();
    }

    int notices() {
        return database.sql("SELECT count(*) FROM clocks_notice")
                .query(Integer.class)
                .single();
    }

    private static Authority authority(String country, String zone) {
        return new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country(country),
                "Office of " + country,
                Set.of(AuthorityFunction.CONTACT_POINT),
                ZoneId.of(zone),
                true);
    }
}
