package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.comity.clocks.ClockEvent;
import org.comity.clocks.ClockId;
import org.comity.clocks.ClockKind;
import org.comity.clocks.Warning;
import org.comity.duty.Ladder;
import org.comity.duty.Rung;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.notices.model.Kind;
import org.comity.notices.model.Notice;
import org.comity.notices.model.Why;
import org.comity.notices.store.NoticeStore;
import org.comity.notices.usecase.TellingOfClocks;
import org.comity.notices.usecase.TellingPeople;
import org.comity.requests.CaseCircle;
import org.comity.requests.RequestId;
import org.comity.testing.MutableClock;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Who is told of a clock: first those who work on the request, then the authority; under TLP:RED nobody else.
class NoticesOfClocksTest {

    private static final DataSource source = TestDatabase.freshDatabase("identity", "notices");

    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final MutableClock clock = new MutableClock();
    private final IdentityStore people = new IdentityStore(database, true);
    private final NoticeStore notices = new NoticeStore(database);
    private final Authority tokyo = new Authority(
            new AuthorityId(UUID.randomUUID()),
            new Country("JP"),
            "Office of JP",
            Set.of(AuthorityFunction.CONTACT_POINT),
            ZoneId.of("Asia/Tokyo"),
            true);
    private final RequestId request = new RequestId(UUID.randomUUID());
    private final Person working = somebody(Role.OFFICER);
    private final Person other = somebody(Role.OFFICER);
    private final Person onDuty = somebody(Role.OFFICER);
    private final Person head = somebody(Role.HEAD);
    private final TellingOfClocks telling = new TellingOfClocks(
            people,
            any -> new Ladder(List.of(new Ladder.Step(Rung.DUTY, List.of(onDuty), Duration.ofMinutes(5)))),
            new TellingPeople(notices));

    @BeforeEach
    void anAuthorityWithItsPeople() {
        people.add(tokyo, clock.instant());
        List.of(working, other, onDuty, head).forEach(person -> people.add(person, clock.instant()));
    }

    @Test
    void firstThoseWhoWorkOnItAreTold() {
        raise(ClockKind.SERVING_THE_ORDER, Warning.SOON, false, working);

        assertThat(kinds(working)).containsExactly(Kind.LIMIT_SOON);
        assertThat(List.of(other, onDuty, head))
                .allMatch(person -> kinds(person).isEmpty());
    }

    @Test
    void whereNobodyWorksOnItItsOfficersAreTold() {
        raise(ClockKind.SERVING_THE_ORDER, Warning.SOON, false);

        assertThat(List.of(working, other, onDuty))
                .allMatch(person -> kinds(person).equals(List.of(Kind.LIMIT_SOON)));
        assertThat(kinds(head)).isEmpty();
    }

    @Test
    void nearAndPastTheEndEverybodyOfTheAuthorityIsToldAndEachOnce() {
        raise(ClockKind.SERVING_THE_ORDER, Warning.URGENT, false, working);
        raise(ClockKind.SERVING_THE_ORDER, Warning.OVER, false, working);

        assertThat(List.of(working, other, onDuty, head))
                .allMatch(person -> kinds(person).equals(List.of(Kind.LIMIT_OVER, Kind.LIMIT_URGENT))
                        || kinds(person).equals(List.of(Kind.LIMIT_URGENT, Kind.LIMIT_OVER)));
        assertThat(all(onDuty)).extracting(Notice::why).containsOnly(Why.ON_DUTY);
        assertThat(all(head)).extracting(Notice::why).containsOnly(Why.HEAD);
        assertThat(all(head)).extracting(Notice::link).containsOnly("/notices");
        assertThat(all(other)).extracting(Notice::link).containsOnly("/requests/" + request);
        assertThat(all(other)).allMatch(Notice::urgent);
    }

    @Test
    void underRedNobodyIsToldButThoseWhoWorkOnIt() {
        raise(ClockKind.SERVING_THE_ORDER, Warning.OVER, true, working);

        assertThat(kinds(working)).containsExactly(Kind.LIMIT_OVER);
        assertThat(List.of(other, onDuty, head))
                .allMatch(person -> kinds(person).isEmpty());
    }

    /// As for everything else: until somebody takes it, those on the other side hear that an envelope is there.
    @Test
    void underRedTheRequestedSidesOfficersHearOfTheEnvelopeWhileNobodyTookIt() {
        raise(ClockKind.SERVING_THE_ORDER, Warning.OVER, true);

        assertThat(List.of(working, other, onDuty))
                .noneMatch(person -> kinds(person).isEmpty());
        assertThat(all(other)).extracting(Notice::link).containsOnly("/requests");
        assertThat(kinds(head)).isEmpty();
    }

    @Test
    void aPreservationIsWarnedOfByItsOwnWordsAndItsEndIsToldAsAnActAlone() {
        raise(ClockKind.PRESERVED, Warning.SOON, false, working);
        raise(ClockKind.PRESERVED, Warning.OVER, false, working);

        assertThat(kinds(working)).containsExactly(Kind.CLOCK_WARNING);
        assertThat(kinds(head)).isEmpty();
    }

    @Test
    void thatNoProviderAnsweredInTimeIsToldAsAnActAlone() {
        raise(ClockKind.ORDER_TO_PROVIDER, Warning.OVER, false, working);

        assertThat(List.of(working, other, onDuty, head))
                .allMatch(person -> kinds(person).isEmpty());
    }

    private void raise(ClockKind kind, Warning warning, boolean red, Person... members) {
        var circle = new CaseCircle(red, Arrays.stream(members).map(Person::id).collect(Collectors.toSet()));
        transaction.executeWithoutResult(begun -> telling.on(new ClockEvent.Raised(
                new ClockId(UUID.randomUUID()),
                request,
                "PT-2026-000001",
                kind,
                warning,
                tokyo.id(),
                false,
                clock.instant().plus(Duration.ofDays(5)),
                false,
                circle,
                clock.instant())));
    }

    private List<Notice> all(Person reader) {
        return notices.of(reader.id(), 50);
    }

    private List<Kind> kinds(Person reader) {
        return all(reader).stream().map(Notice::kind).toList();
    }

    private Person somebody(Role role) {
        return Person.of(
                new PersonId(UUID.randomUUID()), "Demo Somebody", new Belonging.ToAuthority(tokyo), Set.of(role));
    }
}
