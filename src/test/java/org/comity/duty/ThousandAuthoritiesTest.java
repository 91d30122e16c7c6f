package org.comity.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Receipt;
import org.comity.duty.model.Climbing;
import org.comity.duty.model.Drill;
import org.comity.duty.model.DrillId;
import org.comity.duty.model.Window;
import org.comity.duty.store.CallStore;
import org.comity.duty.store.DrillStore;
import org.comity.duty.store.FiguresStore;
import org.comity.duty.store.ShiftStore;
import org.comity.duty.usecase.AcknowledgingDrill;
import org.comity.duty.usecase.DrillChronicle;
import org.comity.duty.usecase.DutyAccess;
import org.comity.duty.usecase.FindingLadders;
import org.comity.duty.usecase.ReadingDrills;
import org.comity.duty.usecase.RingingDrills;
import org.comity.identity.Access;
import org.comity.identity.AuthorityId;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.notices.store.NoticeStore;
import org.comity.notices.usecase.TellingOfDuty;
import org.comity.notices.usecase.TellingPeople;
import org.comity.testing.MutableClock;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A drill over a thousand authorities in four zones, on a database and a clock of the test's own.
///
/// The last digit of an authority's number says how it answers: 0 to 2 its officer on duty after three
/// minutes, 3 and 4 the deputy after eight, 5 and 6 another officer after twenty, 7 after forty-five, when
/// the secretariat knows already, 8 never; 9 has nobody on its roster, and an officer answers after twelve.
class ThousandAuthoritiesTest {

    private static final int AUTHORITIES = 1_000;
    private static final int MOST_STATEMENTS = 16;
    private static final Map<Integer, Integer> MINUTES =
            Map.of(0, 3, 1, 3, 2, 3, 3, 8, 4, 8, 5, 20, 6, 20, 7, 45, 9, 12);
    private static final LocalTime THREE = LocalTime.of(3, 0);

    private final SeenStatements seen = new SeenStatements(oneConnection());
    private final JdbcClient database = JdbcClient.create(seen);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager((DataSource) seen));
    private final MutableClock clock = new MutableClock();
    private final IdentityStore people = new IdentityStore(database, true);
    private final CallStore calls = new CallStore(database);
    private final DrillStore drills = new DrillStore(database);
    private final DutyAccess access = new DutyAccess(Access.shipped());
    private final TellingOfDuty telling = new TellingOfDuty(new TellingPeople(new NoticeStore(database)));
    private final DutySettings settings = new DutySettings(
            Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofHours(2), 22, 6);
    private final Recording record = new Recording(new ArrayList<>());

    /// The record at its edge.
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

    private static DataSource oneConnection() {
        try {
            var own = TestDatabase.freshDatabase("identity", "notices", "duty");
            return new SingleConnectionDataSource(own.getConnection(), true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @BeforeEach
    void aThousandPointsWithThreeOfficersAGatekeeperAndARoster() {
        database.sql("""
                        INSERT INTO identity_authority (id, country, name, functions, zone, demonstration, enrolled_at)
                        SELECT md5('a' || n)::uuid, 'PT', 'Point ' || n, '{CONTACT_POINT}',
                            (array['Europe/Lisbon', 'Asia/Tokyo', 'America/Sao_Paulo', 'Asia/Kathmandu'])[1 + n / 10 % 4],
                            true, now()
                        FROM generate_series(0, :last) n
                        """).param("last", AUTHORITIES - 1).update();
        database.sql("""
                        INSERT INTO identity_person (id, authority_id, name, roles, demonstration, enrolled_at)
                        SELECT md5(who || n)::uuid, md5('a' || n)::uuid, who || ' ' || n,
                            CASE who WHEN 'gate' THEN '{GATEKEEPER}'::text[] ELSE '{OFFICER}'::text[] END, true, now()
                        FROM generate_series(0, :last) n, unnest(array['duty', 'deputy', 'third', 'gate']) who
                        """).param("last", AUTHORITIES - 1).update();
        database.sql("""
                        INSERT INTO identity_person (id, organisation, zone, name, roles, demonstration, enrolled_at)
                        SELECT md5(who)::uuid, 'Secretariat', 'Europe/Paris', who, '{SECRETARIAT_EMERGENCY}', true, now()
                        FROM unnest(array['desk one', 'desk two']) who
                        """).update();
        database.sql("""
                        INSERT INTO duty_shift (shift_id, authority_id, on_duty, deputy, starts_at, ends_at, removed,
                            known_from, changed_by, entry_id)
                        SELECT md5('s' || n)::uuid, md5('a' || n)::uuid, md5('duty' || n)::uuid, md5('deputy' || n)::uuid,
                            timestamptz '2026-11-23T00:00Z', timestamptz '2026-11-30T00:00Z', false, now(),
                            md5('gate' || n)::uuid, gen_random_uuid()
                        FROM generate_series(0, :last) n WHERE n % 10 < 9
                        """).param("last", AUTHORITIES - 1).update();
        database.sql("ANALYZE").update();
    }

    @Test
    void isSentAtThreeInEachNightClimbsAndIsReported() {
        var drill = order(new Window(LocalDate.parse("2026-11-25"), THREE, THREE));
        var officers = officers();
        var most = 0;
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-24T17:58:00Z")));
        while (clock.instant().isBefore(Instant.parse("2026-11-25T08:05:00Z"))) {
            clock.advance(Duration.ofMinutes(1));
            cutOffHalfWay();
            most = Math.max(most, ring());
            answer(drill, officers);
        }

        assertThat(most).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(told()).isEqualTo(Map.of("DUTY", 900, "DEPUTY", 600, "OFFICERS", 700));
        assertThat(notices())
                .isEqualTo(Map.of("DRILL_CALL", 900, "DRILL_ESCALATED", 1_300, "HELP_WANTED", 2, "DRILL_OVER", 1_000));
        assertThat(count("""
                SELECT count(*) FROM (SELECT person_id, subject FROM notices_notice
                WHERE kind IN ('DRILL_CALL', 'DRILL_ESCALATED') GROUP BY 1, 2 HAVING count(*) > 1) AS twice
                """)).isZero();
        assertThat(count("SELECT count(*) FROM duty_call WHERE next_at IS NOT NULL"))
                .isZero();
        assertThat(count("""
                SELECT count(*) FROM duty_call WHERE night
                AND (called_at AT TIME ZONE zone)::time BETWEEN time '03:00' AND time '03:01'
                """)).isEqualTo(AUTHORITIES);
        reportsAreRight(drill);
        assertThat(record.entries())
                .extracting(AuditEntry::act)
                .filteredOn("drill.acknowledged"::equals)
                .hasSize(900);
        assertThat(record.entries().toString()).doesNotContain("Point ", "duty 1");
    }

    /// What came of it, in figures of all, to an authority alone, and to the secretariat.
    private void reportsAreRight(DrillId drill) {
        var reading = new ReadingDrills(drills, calls, new FiguresStore(database), people, access, clock);
        var desk = people.bearing(Role.SECRETARIAT_EMERGENCY).getFirst();
        var ordered = reading.ordered(desk).orElseThrow().getFirst();
        var figures = ordered.figures().all().orElseThrow();

        assertThat(figures.called()).isEqualTo(1_000);
        assertThat(figures.answered()).isEqualTo(900);
        assertThat(figures.median()).contains(Duration.ofMinutes(8));
        assertThat(figures.ninetieth()).contains(Duration.ofMinutes(45));
        assertThat(figures.within()).isEqualTo(Map.of(15, 600, 30, 800, 60, 900));
        assertThat(figures.byRung())
                .isEqualTo(Map.of(Rung.DUTY, 300, Rung.DEPUTY, 200, Rung.OFFICERS, 300, Rung.SECRETARIAT, 100));
        assertThat(ordered.figures().night()).isEqualTo(ordered.figures().all());
        assertThat(ordered.needHelp())
                .hasSize(100)
                .allMatch(authority -> authority.name().endsWith("8"));

        var gatekeeper = people.person(new PersonId(id("gate", 13))).orElseThrow();
        var own = reading.own(gatekeeper).orElseThrow().called();
        assertThat(own).hasSize(1);
        assertThat(own.getFirst().drill()).isEqualTo(drill);
        assertThat(own.getFirst().took()).contains(Duration.ofMinutes(8));
        assertThat(own.getFirst().reached().orElseThrow().rung()).isEqualTo(Rung.DEPUTY);
        assertThat(reading.own(desk)).isEmpty();
        assertThat(reading.ordered(gatekeeper)).isEmpty();
    }

    @Test
    void isNotSentAtAnotherHourByANodeThatStoodStill() {
        order(new Window(LocalDate.parse("2026-11-25"), THREE, THREE.plusHours(1)));
        clock.advance(Duration.ofDays(3));

        ring();

        assertThat(told()).isEmpty();
        assertThat(notices()).isEmpty();
        assertThat(count("SELECT count(*) FROM duty_call WHERE next_at IS NULL AND called_at IS NULL"))
                .isEqualTo(AUTHORITIES);
    }

    @Test
    void isSentToAThousandAtTheSameMomentInTwoRoundsAsOftenAskedAsOne() {
        database.sql("UPDATE identity_authority SET zone = 'Asia/Kathmandu'").update();
        order(new Window(LocalDate.parse("2026-11-25"), THREE, THREE));
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-24T21:15:00Z")));

        assertThat(ring()).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(told()).isEqualTo(Map.of("DUTY", 900, "OFFICERS", 300));
    }

    private DrillId order(Window window) {
        var drill = new Drill(
                new DrillId(UUID.randomUUID()),
                Optional.empty(),
                Set.of(),
                false,
                window,
                new PersonId(UUID.randomUUID()),
                clock.instant());
        var chronicle = new DrillChronicle(drills, calls, people, record, this::tell, new SecureRandom(), clock);
        transaction.executeWithoutResult(status -> chronicle.order(drill, people.authorities(), Map.of()));
        return drill.id();
    }

    private void tell(Object event) {
        telling.on((DutyEvent) event);
    }

    /// As many rounds as are needed, each by a node that has just started.
    ///
    /// @return how often a round asked the database at most
    private int ring() {
        var most = 0;
        var more = true;
        while (more) {
            seen.forget();
            more = Boolean.TRUE.equals(transaction.execute(status -> node().ring()));
            most = Math.max(most, seen.count());
        }
        return most;
    }

    private void cutOffHalfWay() {
        var kept = record.entries().size();
        transaction.executeWithoutResult(status -> {
            node().ring();
            status.setRollbackOnly();
        });
        record.entries().subList(kept, record.entries().size()).clear();
    }

    private RingingDrills node() {
        Clock now = clock;
        var ladders = new FindingLadders(new ShiftStore(database), people, settings, now);
        return new RingingDrills(calls, drills, ladders, new Climbing(settings), people, record, this::tell, now);
    }

    private void answer(DrillId drill, Map<AuthorityId, Person> officers) {
        var acknowledging = new AcknowledgingDrill(calls, people, access, record, this::tell, clock);
        var answering = database.sql("""
                        SELECT c.authority_id, a.name, c.called_at FROM duty_call c
                        JOIN identity_authority a ON a.id = c.authority_id
                        WHERE c.called_at IS NOT NULL AND c.next_at IS NOT NULL
                        """)
                .query((row, number) -> Map.entry(
                        new AuthorityId(row.getObject("authority_id", UUID.class)),
                        Map.entry(
                                row.getString("name"),
                                row.getObject("called_at", OffsetDateTime.class).toInstant())))
                .list();
        for (var each : answering) {
            var digit = each.getValue().getKey().charAt(each.getValue().getKey().length() - 1) - '0';
            var after = Duration.ofMinutes(MINUTES.getOrDefault(digit, 1_000));
            if (!clock.instant().isBefore(each.getValue().getValue().plus(after))) {
                var officer = Objects.requireNonNull(officers.get(each.getKey()));
                transaction.executeWithoutResult(status ->
                        assertThat(acknowledging.acknowledge(officer, drill)).isPresent());
            }
        }
    }

    private Map<AuthorityId, Person> officers() {
        return people.demonstrationPeople().stream()
                .filter(person -> person.name().startsWith("third"))
                .collect(Collectors.toMap(
                        person -> person.officer().orElseThrow().authority().id(), person -> person));
    }

    private Map<String, Integer> told() {
        return counts("SELECT rung AS what, count(*) AS many FROM duty_told GROUP BY rung");
    }

    private Map<String, Integer> notices() {
        return counts("SELECT kind AS what, count(*) AS many FROM notices_notice GROUP BY kind");
    }

    private Map<String, Integer> counts(String sql) {
        var counts = new HashMap<String, Integer>();
        database.sql(sql)
                .query((row, number) -> counts.put(row.getString("what"), row.getInt("many")))
                .list();
        return counts;
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private UUID id(String who, int number) {
        return database.sql("SELECT md5(:name)::uuid")
                .param("name", who + number)
                .query(UUID.class)
                .single();
    }
}
