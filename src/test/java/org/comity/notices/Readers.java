package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.comity.duty.APoint;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.Postbox;
import org.comity.testing.Touch;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People of the test node with a mail address of their own, and the letters that come to them.
final class Readers implements AutoCloseable {

    static final String LISBON = "Demonstration 24/7 Point, Portugal";
    static final String TOKYO = "Demonstration 24/7 Point, Japan";

    /// Somebody who is told by mail.
    ///
    /// @param before letters that came while the address was set
    record Reader(Person person, String address, int before) {

        /// What came since, in order.
        List<MimeMessage> letters() {
            var all = Postbox.of(address);
            return all.subList(before, all.size());
        }

        Http signedIn() {
            var session = Http.officer(person.name());
            session.get("/en/account/notices");
            return session;
        }
    }

    private final IdentityStore people;
    private final JdbcClient database;
    private final Clock clock;
    private final List<PersonId> made = new ArrayList<>();

    Readers(IdentityStore people, JdbcClient database, Clock clock) {
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    /// Of a demonstration authority, told everything in English, without a key.
    Reader at(String authority, Role... roles) {
        return at(authority, Map.of(), roles);
    }

    /// Of any authority, told everything in English, without a key.
    Reader of(Belonging place, Role... roles) {
        return of(place, Map.of(), roles);
    }

    /// At a point of their own, in the zone of Tokyo: requests that other tests left unanswered write to nobody there.
    Reader apart(Role... roles) {
        return apart(Map.of(), roles);
    }

    /// @param wishes fields of the form that are not as usual
    Reader apart(Map<String, String> wishes, Role... roles) {
        var point = APoint.enrolled(people, clock, "KI", "Asia/Tokyo");
        return of(new Belonging.ToAuthority(point.authority()), wishes, roles);
    }

    /// @param wishes fields of the form that are not as usual
    Reader at(String authority, Map<String, String> wishes, Role... roles) {
        var place = people.demonstrationPeople().stream()
                .map(Person::belonging)
                .filter(belonging -> belonging.name().equals(authority))
                .findFirst()
                .orElseThrow();
        return of(place, wishes, roles);
    }

    private Reader of(Belonging place, Map<String, String> wishes, Role... roles) {
        var id = UUID.randomUUID();
        var person = Person.of(new PersonId(id), "Mail Reader " + id, place, Set.of(roles));
        people.add(person, clock.instant());
        made.add(person.id());
        var session = Http.officer(person.name());
        session.get("/en/account/notices");
        var form = form("reader-" + id + "@office.example");
        form.putAll(wishes);
        assertThat(Touch.confirm(session, "/en/account/notices", form).status()).isEqualTo(303);
        untilAllIsPosted();
        var address = form.getOrDefault("address", "");
        return new Reader(person, address, Postbox.of(address).size());
    }

    static Map<String, String> form(String address) {
        return new HashMap<>(Map.of("address", address, "language-of-mail", "en", "wanted", "EVERYTHING", "key", ""));
    }

    /// Waits until nothing that is due waits to be gathered or posted.
    void untilAllIsPosted() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (waiting() > 0) {
            assertThat(System.nanoTime()).as("letters go out in time").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private int waiting() {
        return database.sql("""
                        SELECT (SELECT count(*) FROM notices_timer WHERE due_at <= :now)
                             + (SELECT count(*) FROM notices_notice WHERE mail = 'WAITING' AND mail_due_at <= :now)
                             + (SELECT count(*) FROM notices_letter WHERE state = 'WAITING' AND next_try_at <= :now)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// Nobody of them is told anything any more.
    @Override
    public void close() {
        made.forEach(reader -> people.suspend(reader, clock.instant()));
    }
}
