package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Receipt;
import org.comity.clocks.ClockEvent;
import org.comity.clocks.model.Counting;
import org.comity.clocks.model.Policy;
import org.comity.clocks.model.Schedule;
import org.comity.clocks.store.ClockStore;
import org.comity.clocks.store.RaisedStore;
import org.comity.clocks.usecase.HearingDecision;
import org.comity.clocks.usecase.RaisingClocks;
import org.comity.clocks.usecase.RunningClocks;
import org.comity.duty.Ladder;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.notices.model.Kind;
import org.comity.notices.model.Notice;
import org.comity.notices.store.CaseStore;
import org.comity.notices.store.NoticeStore;
import org.comity.notices.store.TimerStore;
import org.comity.notices.usecase.RingingTimers;
import org.comity.notices.usecase.TellingOfClocks;
import org.comity.notices.usecase.TellingOfRequests;
import org.comity.notices.usecase.TellingPeople;
import org.comity.notices.usecase.WatchingRequests;
import org.comity.requests.CaseCircle;
import org.comity.requests.CaseCircles;
import org.comity.requests.Happening;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.comity.requests.model.RequestedMeasure;
import org.comity.testing.MutableClock;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The end of a preservation comes near, on a clock and a database of the test's own.
class ClockWarningsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-23");
    private static final LocalDate LAST_DAY = LocalDate.parse("2027-01-31");

    private final DataSource source = TestDatabase.freshDatabase("identity", "requests", "notices", "clocks");
    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final MutableClock clock = new MutableClock();
    private final NoticesSettings settings =
            new NoticesSettings(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(24), null);
    private final IdentityStore people = new IdentityStore(database, true);
    private final NoticeStore notices = new NoticeStore(database);
    private final TimerStore timers = new TimerStore(database);
    private final CaseStore cases = new CaseStore(database);
    private final TellingPeople telling = new TellingPeople(notices);
    private final List<AuditEntry> record = new ArrayList<>();
    private final TellingOfRequests requests =
            new TellingOfRequests(cases, people, telling, new WatchingRequests(timers, people, settings));
    private final RingingTimers ringing = new RingingTimers(
            timers, cases, people, nobody -> Ladder.NONE, telling, new Recording(record), settings, clock);
    private final Policy policy =
            new Policy(Duration.ofHours(8), Duration.ofDays(14), Duration.ofDays(30), Duration.ofDays(90));
    private final ClockStore clocks = new ClockStore(database);
    private final RunningClocks running = new RunningClocks(
            clocks,
            people,
            new Schedule(policy),
            new Counting(policy),
            new HearingDecision(preservation -> Optional.empty(), clocks, new Schedule(policy), event -> {}),
            event -> {});
    private final TellingOfClocks tellingOfClocks = new TellingOfClocks(people, nobody -> Ladder.NONE, telling);
    private final RaisingClocks raising = new RaisingClocks(
            clocks,
            new RaisedStore(database),
            new Schedule(policy),
            new Circles(),
            new Recording(new ArrayList<>()),
            event -> tellingOfClocks.on((ClockEvent.Raised) event),
            clock);
    private final RequestId request = new RequestId(UUID.randomUUID());
    private final Authority lisbon = authority("PT", "Europe/Lisbon");
    private final Authority tokyo = authority("JP", "Asia/Tokyo");
    private final Person asking = officer(lisbon);
    private final Person asked = officer(tokyo);

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

    /// Requests at their edge: everybody of both authorities may hear of them.
    private static final class Circles implements CaseCircles {
        @Override
        public CaseCircle of(RequestId id) {
            return new CaseCircle(false, Set.of());
        }

        @Override
        public Set<RequestId> readable(Collection<RequestId> asked, Officer reader) {
            return Set.copyOf(asked);
        }

        @Override
        public Set<RequestId> workedOn(Officer reader) {
            return Set.of();
        }
    }

    @BeforeEach
    void aPreservationIsConfirmed() {
        for (var authority : List.of(lisbon, tokyo)) {
            people.add(authority, clock.instant());
        }
        people.add(asking, clock.instant());
        people.add(asked, clock.instant());
        happen(Happening.SENT, asking, null);
        happen(Happening.CONFIRMED, asked, LAST_DAY);
    }

    @Test
    void theAskingSideIsWarnedFifteenAndFiveDaysBeforeByTheClockOfTheAskedOne() {
        at("2027-01-15T14:59:59Z");
        assertThat(kinds(asking)).containsExactly(Kind.PRESERVED);

        at("2027-01-15T15:00:00Z");
        assertThat(kinds(asking)).containsExactly(Kind.CLOCK_WARNING, Kind.PRESERVED);
        assertThat(all(asking).getFirst().deadline())
                .isEqualTo(LAST_DAY.plusDays(1).atStartOfDay(TOKYO).toInstant());

        at("2027-01-25T15:00:00Z");
        at("2027-01-30T15:00:00Z");
        assertThat(kinds(asking)).containsExactly(Kind.CLOCK_URGENT, Kind.CLOCK_WARNING, Kind.PRESERVED);
        assertThat(kinds(asked)).isEmpty();
    }

    @Test
    void itsEndIsToldToBothSides() {
        happen(Happening.LAPSED, null, LAST_DAY);

        assertThat(kinds(asking)).contains(Kind.LAPSED);
        assertThat(kinds(asked)).containsExactly(Kind.LAPSED);
    }

    @Test
    void anExtensionMovesTheWarningsAndARequestForAssistanceEndsThem() {
        happen(Happening.EXTENDED, asked, LAST_DAY.plusDays(60));
        at("2027-02-01T00:00:00Z");
        assertThat(kinds(asking)).doesNotContain(Kind.CLOCK_WARNING);

        at("2027-03-20T00:00:00Z");
        assertThat(kinds(asking)).contains(Kind.CLOCK_WARNING);

        happen(Happening.ASSISTANCE_RECORDED, asking, null);
        at("2027-06-01T00:00:00Z");
        assertThat(kinds(asking)).doesNotContain(Kind.CLOCK_URGENT);
    }

    /// The officer who did the last step is gone: the confirmation reaches the others of the authority.
    @Test
    void whereWhoeverDidTheStepBeforeIsGoneTheOfficersAreTold() {
        var other = officer(lisbon);
        people.add(other, clock.instant());
        database.sql("UPDATE identity_person SET suspended_at = now() WHERE id = :id")
                .param("id", asking.id().value())
                .update();

        happen(Happening.EXTENDED, asked, LAST_DAY.plusDays(1));

        assertThat(kinds(other)).containsExactly(Kind.EXTENDED);
    }

    @Test
    void anAuthorityWithNobodyElseIsPassedOnToTheEmergencyDeskAndBothAreRecorded() {
        happen(Happening.ARRIVED, null, null);
        clock.advance(Duration.ofHours(24));
        ring();
        clock.advance(Duration.ofHours(24));
        ring();

        assertThat(record).extracting(AuditEntry::act).containsExactly("request.escalated", "request.escalated");
        assertThat(record.getFirst().statement().fields()).containsEntry("told", "0");
    }

    private void happen(Happening what, @Nullable Person by, @Nullable LocalDate until) {
        var event = new RequestEvent.Happened(
                request,
                "PT-2026-000001",
                what,
                lisbon.id(),
                tokyo.id(),
                false,
                until == null ? null : new RequestEvent.Clock(FIRST_DAY, until, TOKYO),
                RequestEvent.Counted.of(RequestedMeasure.PRESERVATION, TOKYO),
                by == null ? null : by.id(),
                Set.of(),
                false,
                Set.of(),
                false,
                clock.instant());
        transaction.executeWithoutResult(begun -> {
            requests.on(event);
            running.on(event);
        });
    }

    private void at(String moment) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(moment)));
        ring();
    }

    private void ring() {
        transaction.executeWithoutResult(begun -> {
            ringing.ring();
            raising.raise();
        });
    }

    private List<Notice> all(Person reader) {
        return notices.of(reader.id(), 50);
    }

    private List<Kind> kinds(Person reader) {
        return all(reader).stream().map(Notice::kind).toList();
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

    private static Person officer(Authority authority) {
        return Person.of(
                new PersonId(UUID.randomUUID()),
                "Demo Officer",
                new Belonging.ToAuthority(authority),
                Set.of(Role.OFFICER));
    }
}
