package org.comity.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.Audience;
import org.comity.directory.Channel;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.DirectorySettings;
import org.comity.directory.ItemId;
import org.comity.directory.ItemKind;
import org.comity.directory.Listing;
import org.comity.directory.model.ItemChange;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever opens unusually many entries in an hour sees of further ones what everyone sees; the record and the
/// secretariat learn of it.
@NodeTest
class SlowedReadersTest {

    private static final String FOR_MEMBERS = "for-members@example.org";
    private static final String SLOWED = "You have opened many entries in a short time.";

    @Autowired
    DirectorySettings settings;

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    ApplicationContext node;

    @Test
    void whoeverOpensMoreThanAnHourHoldsIsSlowedRecordedAndToldToTheSecretariat() {
        var listings = listings(settings.openedPerHour() + 1);
        var member = member();
        var reader = Http.officer(member.name());
        for (var listing : listings.subList(0, settings.openedPerHour())) {
            assertThat(reader.get(page(listing)).body()).contains(FOR_MEMBERS).doesNotContain(SLOWED);
        }

        for (var times = 0; times < 2; times++) {
            var slowed = reader.get(page(listings.getLast()));
            assertThat(slowed.status()).isEqualTo(429);
            assertThat(slowed.header("Retry-After")).isEqualTo("3600");
            assertThat(slowed.body())
                    .contains(SLOWED, "Entry " + settings.openedPerHour())
                    .doesNotContain(FOR_MEMBERS);
        }
        assertThat(reader.get(page(listings.getFirst())).body()).contains(FOR_MEMBERS);
        assertThat(recorded(member)).isEqualTo(1);

        var secretary = Http.officer("Demo Secretary One");
        assertThat(secretary.get("/en/notices").body())
                .contains("Somebody opened unusually many entries", "/en/secretariat/readers")
                .doesNotContain(member.name());
        assertThat(secretary.get("/en/secretariat/readers").body())
                .contains(member.name(), settings.openedPerHour() + " entries within an hour");
        assertThat(reader.get("/en/secretariat/readers").status()).isEqualTo(404);

        clock.advance(Duration.ofHours(1));
        assertThat(Http.officer(member.name()).get(page(listings.getLast())).body())
                .contains(FOR_MEMBERS)
                .doesNotContain(SLOWED);
    }

    private List<Listing> listings(int many) {
        var made = new MadeListings(node);
        var listings = new ArrayList<Listing>();
        for (var number = 0; number < many; number++) {
            var listing = made.listed("KI", "Entry " + number, DesignatedFunction.PRACTICE, Duration.ofDays(1));
            made.change(
                    listing,
                    new ItemChange(
                            new ItemId(UUID.randomUUID()),
                            Audience.MEMBERS,
                            Channel.of(ItemKind.MAIL, FOR_MEMBERS),
                            LocalDate.now(clock),
                            Optional.empty()));
            listings.add(listing);
        }
        return listings;
    }

    private Person member() {
        var place = people.demonstrationPeople().stream()
                .filter(person -> person.name().equals("Demo Member"))
                .findFirst()
                .orElseThrow()
                .belonging();
        var id = UUID.randomUUID();
        var person = Person.of(new PersonId(id), "Curious Reader " + id, place, List.of(Role.MEMBER));
        people.add(person, clock.instant());
        return person;
    }

    private int recorded(Person person) {
        return database.sql("SELECT count(*) FROM audit_entry WHERE statement::text LIKE :said")
                .param("said", "%listings.reading-slowed%" + person.id() + "%")
                .query(Integer.class)
                .single();
    }

    private static String page(Listing listing) {
        return "/en/directory/" + listing.id();
    }
}
