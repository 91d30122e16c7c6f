package org.comity.duty;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.vocabulary.Country;

/// A fictional 24/7 point of a State of which no other test speaks, with people of its own.
public final class APoint {

    private final IdentityStore people;
    private final Clock clock;
    private final Authority authority;

    private APoint(IdentityStore people, Clock clock, Authority authority) {
        this.people = people;
        this.clock = clock;
        this.authority = authority;
    }

    public static APoint enrolled(IdentityStore people, Clock clock, String country, String zone) {
        var id = UUID.randomUUID();
        var authority = new Authority(
                new AuthorityId(id),
                new Country(country),
                "Drilled Point " + id,
                Set.of(AuthorityFunction.CONTACT_POINT),
                ZoneId.of(zone),
                true);
        people.add(authority, clock.instant());
        return new APoint(people, clock, authority);
    }

    public Authority authority() {
        return authority;
    }

    public Person somebody(Role... roles) {
        var id = UUID.randomUUID();
        var person = Person.of(new PersonId(id), "Somebody " + id, new Belonging.ToAuthority(authority), Set.of(roles));
        people.add(person, clock.instant());
        return person;
    }

    public static Http signedIn(Person person) {
        var session = Http.officer(person.name());
        session.get("/en/account");
        return session;
    }
}
