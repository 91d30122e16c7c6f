package org.comity.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
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
import org.comity.clocks.model.Term;
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
import org.comity.requests.Happening;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.comity.requests.model.RequestedMeasure;
import org.comity.testing.MutableClock;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Clocks as days pass, on a database and a clock of the test’s own. What runs in between, if anything, does not
/// matter.
class ClocksOverTimeTest {

    private static final int MANY = 120;

    private static final DataSource source = TestDatabase.freshDatabase("identity", "requests", "clocks");
    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final MutableClock clock = new MutableClock();
    private final Policy policy =
            new Policy(Duration.ofHours(8), Duration.ofDays(14), Duration.ofDays(30), Duration.ofDays(90));
    private final ClockStore clocks = new ClockStore(database);
    private final IdentityStore people = new IdentityStore(database, true);
    private Optional<String> anotherThatWaits = Optional.empty();
    private final RunningClocks running = new RunningClocks(
            clocks,
            people,
            new Schedule(policy),
            new Counting(policy),
            new HearingDecision(preservation -> anotherThatWaits, clocks, new Schedule(policy), event -> {}),
            event -> {});
    private final List<ClockEvent.Raised> told = Collections.synchronizedList(new ArrayList<>());
    private final List<AuditEntry> record = Collections.synchronizedList(new ArrayList<>());
    private final RaisingClocks raising = new RaisingClocks(
            clocks,
            new RaisedStore(database),
            new Schedule(policy),
            new OpenCircles(),
            new Recording(record),
            event -> told.add((ClockEvent.Raised) event),
            clock);
    private final Authority lisbon = authority("PT", "Europe/Lisbon");
    private final Authority tokyo = authority("JP", "Asia/Tokyo");
    private final RequestId request = new RequestId(UUID.randomUUID());

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

    @BeforeEach
    void twoAuthoritiesAndNoClocks() {
        database.sql("DELETE FROM clocks_notice").update();
        database.sql("DELETE FROM clocks_pending").update();
        database.sql("DELETE FROM clocks_clock").update();
        people.add(lisbon, clock.instant());
        people.add(tokyo, clock.instant());
    }

    @Test
    void afterThreeDaysDownEverythingDueIsRaisedAtOnceAndOnce() {
        for (var number = 0; number < MANY; number++) {
            happen(anOrderToServe(new RequestId(UUID.randomUUID())));
        }
        clock.advance(Duration.ofDays(28));
        raiseAll();
        assertThat(told).isEmpty();

        clock.advance(Duration.ofDays(3));
        raiseAll();
        assertThat(told).hasSize(MANY).allMatch(event -> event.warning() == Warning.SOON);
        assertThat(told).extracting(ClockEvent.Raised::clock).doesNotHaveDuplicates();
        assertThat(record).hasSize(MANY);

        raiseAll();
        assertThat(told).hasSize(MANY);
    }

    @Test
    void twoWhoLookAtTheSameMomentRaiseNothingTwice() throws Exception {
        for (var number = 0; number < MANY; number++) {
            happen(anOrderToServe(new RequestId(UUID.randomUUID())));
        }
        clock.advance(Duration.ofDays(31));
        var start = new CyclicBarrier(2);
        Callable<Boolean> look = () -> {
            start.await();
            raiseAll();
            return true;
        };

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : both.invokeAll(List.of(look, look))) {
                one.get();
            }
        }

        assertThat(told).hasSize(MANY).extracting(ClockEvent.Raised::clock).doesNotHaveDuplicates();
        assertThat(notices()).isEqualTo(MANY);
    }

    @Test
    void whatALaterWarningOvertookIsNotedAndTheLaterOneTold() {
        happen(anOrderToServe(request));
        clock.advance(Duration.ofDays(60));
        raiseAll();

        assertThat(told).extracting(ClockEvent.Raised::warning).containsExactly(Warning.OVER);
        assertThat(told.getFirst().authority()).isEqualTo(tokyo.id());
        assertThat(notices()).isEqualTo(3);
        assertThat(only().state()).isEqualTo(ClockState.EXPIRED);
    }

    @Test
    void aTurnThatWasRolledBackIsRaisedByTheNext() {
        happen(anOrderToServe(request));
        clock.advance(Duration.ofDays(31));
        transaction.executeWithoutResult(begun -> {
            raising.raise();
            begun.setRollbackOnly();
        });
        told.clear();

        raiseAll();

        assertThat(told).hasSize(1);
    }

    @Test
    void whileSomethingIsAskedTheTimeForServingHasNotBegunAndNobodyIsWarned() {
        happen(anOrderToServe(request));
        clock.advance(Duration.ofDays(10));
        happen(AHappening.of(RequestedMeasure.GIVING_EFFECT, Happening.ASKED));
        clock.advance(Duration.ofDays(100));
        raiseAll();
        assertThat(told).isEmpty();
        assertThat(only().state()).isEqualTo(ClockState.PAUSED);

        happen(AHappening.of(RequestedMeasure.GIVING_EFFECT, Happening.ANSWERED));
        clock.advance(Duration.ofDays(29));
        raiseAll();
        assertThat(told).isEmpty();
        clock.advance(Duration.ofDays(2));
        raiseAll();
        assertThat(told).extracting(ClockEvent.Raised::warning).containsExactly(Warning.SOON);
    }

    @Test
    void anEmergencyGoesOnWhereItStoodAndIsNotToldOfTheSameTwice() {
        happen(AHappening.of(RequestedMeasure.EMERGENCY_DISCLOSURE, Happening.ARRIVED));
        clock.advance(Duration.ofHours(5));
        raiseAll();
        assertThat(told).extracting(ClockEvent.Raised::warning).containsExactly(Warning.URGENT);

        happen(AHappening.of(RequestedMeasure.EMERGENCY_DISCLOSURE, Happening.ASKED));
        clock.advance(Duration.ofHours(30));
        raiseAll();
        happen(AHappening.of(RequestedMeasure.EMERGENCY_DISCLOSURE, Happening.ANSWERED));
        clock.advance(Duration.ofHours(3).minusSeconds(1));
        raiseAll();
        assertThat(told).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        raiseAll();
        assertThat(told).extracting(ClockEvent.Raised::warning).containsExactly(Warning.URGENT, Warning.OVER);
    }

    @Test
    void theRequestForAssistanceSuspendsTheSixtyDaysAndTheEndOfTheRequestEndsEveryClock() {
        happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.CONFIRMED).preserved("2026-11-23", "2027-01-22"));
        happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.ASSISTANCE_RECORDED));
        assertThat(states())
                .containsExactlyInAnyOrder("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING", "DOMESTIC_ORDER RUNNING");

        clock.advance(Duration.ofDays(80));
        raiseAll();
        assertThat(told).extracting(ClockEvent.Raised::kind).containsExactly(ClockKind.DOMESTIC_ORDER);

        happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.RECALLED));
        assertThat(states()).allMatch(state -> state.endsWith("ENDED"));
        clock.advance(Duration.ofDays(400));
        raiseAll();
        assertThat(told).hasSize(1);
    }

    @Test
    void anExtensionWarnsAnewByItsOwnDaysAndIsTheSameClock() {
        happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.CONFIRMED).preserved("2026-11-23", "2027-01-22"));
        clock.advance(Duration.ofDays(46));
        raiseAll();
        happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.EXTENDED).preserved("2026-11-23", "2027-03-23"));
        clock.advance(Duration.ofDays(59));
        raiseAll();

        assertThat(told)
                .filteredOn(event -> event.kind() == ClockKind.PRESERVED)
                .extracting(ClockEvent.Raised::warning)
                .containsExactly(Warning.SOON, Warning.SOON);
        assertThat(told).extracting(ClockEvent.Raised::authority).contains(lisbon.id());
        assertThat(states()).containsExactlyInAnyOrder("PRESERVED RUNNING", "DOMESTIC_ORDER RUNNING");
    }

    @Test
    void anOrderToAProviderIsWarnedOfByTheDaySaidWithTheReceiptAndRunsOnAfterAPart() {
        var order = RequestedMeasure.SUBSCRIBER_FROM_PROVIDER;
        var until = LocalDate.ofInstant(clock.instant(), tokyo.zone()).plusDays(25);
        happen(AHappening.of(order, Happening.RECEIPT_RECORDED).answerUntil(until.toString()));
        assertThat(only().term()).isEqualTo(Term.until(until, tokyo.zone()));

        happen(AHappening.of(order, Happening.ANSWER_RECORDED).inPart());
        clock.advance(Duration.ofDays(21));
        raiseAll();
        assertThat(told).extracting(ClockEvent.Raised::authority).containsExactly(lisbon.id());
        assertThat(only().state()).isEqualTo(ClockState.RUNNING);

        happen(AHappening.of(order, Happening.ANSWER_RECORDED));
        assertThat(only().state()).isEqualTo(ClockState.ENDED);
    }

    @Test
    void aClockThatStandsStillGoesOnWhereTheAuthorityGoesOnWithoutTheAnswer() {
        for (var on : List.of(Happening.BEGUN, Happening.RESUMED, Happening.EXECUTED_IN_PART)) {
            var id = new RequestId(UUID.randomUUID());
            happen(anOrderToServe(id));
            happen(AHappening.of(RequestedMeasure.GIVING_EFFECT, Happening.ASKED)
                    .to(id));
            clock.advance(Duration.ofDays(10));
            happen(AHappening.of(RequestedMeasure.GIVING_EFFECT, on).to(id));

            var serving = clocks.of(id, 10).getFirst();
            assertThat(serving.state()).as(on.name()).isEqualTo(ClockState.RUNNING);
            assertThat(serving.term()).isEqualTo(Term.days(45, clock.instant(), AHappening.TOKYO));
        }
    }

    @Test
    void theReportOfAnOutcomeIsOwedAfterTheRequestIsClosedAndUntilItIsMade() {
        happen(AHappening.of(RequestedMeasure.EXTRADITION, Happening.REFUSED).prosecuted());
        happen(AHappening.of(RequestedMeasure.EXTRADITION, Happening.CLOSED));
        clock.advance(Duration.ofDays(90));
        raiseAll();
        assertThat(told).extracting(ClockEvent.Raised::kind).containsExactly(ClockKind.OUTCOME_REPORT);

        note(NoteKind.LETTER);
        assertThat(states()).contains("OUTCOME_REPORT RUNNING");
        note(NoteKind.OUTCOME);
        assertThat(states()).containsExactlyInAnyOrder("OUTCOME_REPORT ENDED", "REASONS ENDED");
    }

    @Test
    void dataStayPreservedUntilTheRequestForAssistanceThatArrivedIsDecidedAndForNoOther() {
        happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.CONFIRMED).preserved("2026-11-23", "2027-01-22"));
        happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.ASSISTANCE_RECORDED)
                .pendingOn("PT-2026-000002"));

        assistance("PT-2026-000003", Happening.EXECUTED);
        assistance("PT-2026-000002", Happening.EXECUTED_IN_PART);
        assistance("PT-2026-000002", Happening.FORWARDED);
        assertThat(states())
                .containsExactlyInAnyOrder("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING", "DOMESTIC_ORDER RUNNING");

        assistance("PT-2026-000002", Happening.EXECUTED);
        assertThat(states())
                .containsExactlyInAnyOrder("PRESERVED RUNNING", "UNTIL_DECISION ENDED", "DOMESTIC_ORDER RUNNING");
    }

    /// Article 29(7): not less than sixty days.
    @Test
    void aDecisionBeforeTheSixtyDaysAreOverDoesNotShortenThemAndTheirEndIsWarnedOfOnce() {
        preservedAndAskedFor();
        clock.advance(Duration.ofDays(10));
        assistance("PT-2026-000002", Happening.REFUSED);

        assertThat(preserved().term()).isEqualTo(Term.until(LocalDate.parse("2027-01-22"), tokyo.zone()));
        clock.advance(Duration.ofDays(36));
        raiseAll();
        raiseAll();
        clock.advance(Duration.ofDays(10));
        raiseAll();
        assertThat(warned()).containsExactly(Warning.SOON, Warning.URGENT);
    }

    @Test
    void whatWasWarnedOfBeforeTheRequestForAssistanceCameIsNotToldAgainAfterItsDecision() {
        happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.CONFIRMED).preserved("2026-11-23", "2027-01-22"));
        clock.advance(Duration.ofDays(46));
        raiseAll();
        askedFor();
        clock.advance(Duration.ofDays(3));
        assistance("PT-2026-000002", Happening.EXECUTED);
        raiseAll();
        assertThat(warned()).containsExactly(Warning.SOON);

        clock.advance(Duration.ofDays(7));
        raiseAll();
        assertThat(warned()).containsExactly(Warning.SOON, Warning.URGENT);
    }

    /// Article 29(7): pending a decision on that request.
    @Test
    void aDecisionAfterTheSixtyDaysEndsThePreservationAtOnce() {
        preservedAndAskedFor();
        clock.advance(Duration.ofDays(80));
        raiseAll();
        assertThat(states()).contains("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");

        assistance("PT-2026-000002", Happening.EXECUTED);

        assertThat(states()).contains("PRESERVED ENDED", "UNTIL_DECISION ENDED");
        raiseAll();
        assertThat(warned()).isEmpty();
    }

    @Test
    void whereAnotherRequestAboutTheSameDataWaitsTheyStayPreservedForThatOne() {
        preservedAndAskedFor();
        anotherThatWaits = Optional.of("PT-2026-000003");
        assistance("PT-2026-000002", Happening.EXECUTED);
        assertThat(states()).contains("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");

        anotherThatWaits = Optional.empty();
        assistance("PT-2026-000002", Happening.CLOSED);
        assertThat(states()).contains("UNTIL_DECISION RUNNING");
        assistance("PT-2026-000003", Happening.NOT_POSSIBLE);
        assertThat(states()).contains("PRESERVED RUNNING", "UNTIL_DECISION ENDED");
    }

    private void preservedAndAskedFor() {
        happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.CONFIRMED).preserved("2026-11-23", "2027-01-22"));
        askedFor();
    }

    private void askedFor() {
        happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.ASSISTANCE_RECORDED)
                .pendingOn("PT-2026-000002"));
    }

    private CaseClock preserved() {
        return clocks.of(request, 10).stream()
                .filter(one -> one.kind() == ClockKind.PRESERVED)
                .findFirst()
                .orElseThrow();
    }

    private List<Warning> warned() {
        return told.stream()
                .filter(event -> event.kind() == ClockKind.PRESERVED)
                .map(ClockEvent.Raised::warning)
                .toList();
    }

    private void assistance(String reference, Happening what) {
        happen(AHappening.of(RequestedMeasure.STORED_DATA, what)
                .to(new RequestId(UUID.randomUUID()))
                .named(reference));
    }

    private void note(NoteKind what) {
        var by = new PersonId(UUID.randomUUID());
        var noted = new RequestEvent.Noted(
                request, what, "PT-2026-000001", lisbon.id(), by, false, Set.of(), false, clock.instant());
        transaction.executeWithoutResult(begun -> running.on(noted));
    }

    @Test
    void remindersComeOnceEachAndOnlyTheLastAfterALongSilence() {
        happen(AHappening.of(RequestedMeasure.URGENT_ASSISTANCE, Happening.ARRIVED));
        clock.advance(Duration.ofDays(14));
        raiseAll();
        raiseAll();
        assertThat(told).hasSize(1);

        clock.advance(Duration.ofDays(50));
        raiseAll();
        raiseAll();
        assertThat(told).hasSize(2).allMatch(event -> event.warning() == Warning.REMINDER);
    }

    private static AHappening anOrderToServe(RequestId id) {
        return AHappening.of(RequestedMeasure.GIVING_EFFECT, Happening.ARRIVED).to(id);
    }

    private void happen(AHappening happening) {
        var event =
                happening.between(lisbon.id(), tokyo.id()).at(clock.instant()).event();
        transaction.executeWithoutResult(begun -> running.on(
                event.id().value().equals(new UUID(1, 1))
                        ? happening.to(request).event()
                        : event));
    }

    private void raiseAll() {
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(begun -> raising.raise()));
        }
    }

    private CaseClock only() {
        var found = clocks.of(request, 10);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> states() {
        return clocks.of(request, 10).stream()
                .map(one -> one.kind() + " " + one.state())
                .toList();
    }

    private int notices() {
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
