package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
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
import org.comity.notices.store.NoticeStore;
import org.comity.notices.usecase.TellingOfDeliveries;
import org.comity.notices.usecase.TellingPeople;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.comity.testing.MutableClock;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Who is told that a request does not reach the other side: the officers of the authority that sent it; under TLP:RED
/// those who work on it.
class NoticesOfDeliveriesTest {

    private static final DataSource source = TestDatabase.freshDatabase("identity", "notices");

    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final MutableClock clock = new MutableClock();
    private final IdentityStore people = new IdentityStore(database, true);
    private final NoticeStore notices = new NoticeStore(database);
    private final Authority lisbon = authority("PT", "Europe/Lisbon");
    private final Authority tokyo = authority("JP", "Asia/Tokyo");
    private final Person working = somebody(lisbon, Role.OFFICER);
    private final Person other = somebody(lisbon, Role.OFFICER);
    private final Person gatekeeper = somebody(lisbon, Role.GATEKEEPER);
    private final Person addressed = somebody(tokyo, Role.OFFICER);
    private final TellingOfDeliveries telling = new TellingOfDeliveries(people, new TellingPeople(notices));

    @BeforeEach
    void twoAuthorities() {
        List.of(lisbon, tokyo).forEach(authority -> people.add(authority, clock.instant()));
        List.of(working, other, gatekeeper, addressed).forEach(person -> people.add(person, clock.instant()));
    }

    @Test
    void everyOfficerOfTheSendersIsToldForWhoeverIsThereCanCall() {
        late(false);

        assertThat(List.of(working, other))
                .allSatisfy(person -> assertThat(told(person)).singleElement().satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(Kind.NOT_DELIVERED);
                    assertThat(notice.urgent()).isTrue();
                }));
        assertThat(List.of(gatekeeper, addressed))
                .allMatch(person -> told(person).isEmpty());
    }

    @Test
    void underTlpRedOnlyThoseWhoWorkOnItAre() {
        late(true);

        assertThat(told(working)).hasSize(1);
        assertThat(told(other)).isEmpty();
    }

    private void late(boolean onlyMembers) {
        transaction.executeWithoutResult(_ -> telling.on(new RequestEvent.NotDelivered(
                new RequestId(UUID.randomUUID()),
                "PT-2026-000412",
                lisbon.id(),
                onlyMembers,
                Set.of(working.id()),
                clock.instant())));
    }

    private List<Notice> told(Person person) {
        return notices.of(person.id(), 10);
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

    private static Person somebody(Authority authority, Role role) {
        return Person.of(
                new PersonId(UUID.randomUUID()),
                "Person " + UUID.randomUUID(),
                new Belonging.ToAuthority(authority),
                List.of(role));
    }
}
