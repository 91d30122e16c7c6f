package org.comity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.VisibleChannel.OnRequest;
import org.comity.directory.VisibleChannel.Shown;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.Known;
import org.comity.directory.model.ListingAct;
import org.comity.directory.model.Version;
import org.comity.directory.store.ItemStore;
import org.comity.directory.usecase.ListingChronicle;
import org.comity.directory.usecase.SeedingListings;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The directory as other modules find it: seeded from the facts, kept in versions, restricted channels sealed.
@NodeTest
class ContactDirectoryTest {

    @Autowired
    ContactDirectory directory;

    @Autowired
    SeedingListings seeding;

    @Autowired
    ListingChronicle chronicle;

    @Autowired
    ItemStore items;

    @Autowired
    CurrentFacts facts;

    @Autowired
    Directory people;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MutableClock clock;

    @Test
    void everyInstitutionNamedInPublicIsListedOnceWithAllItIsNamedFor() {
        var named = facts.now().states().stream()
                .map(StateFact::country)
                .mapToInt(country -> facts.now().authorities(country).size())
                .sum();
        var seeded = directory.all().stream()
                .filter(listing -> listing.seed().isPresent())
                .toList();
        var designations = seeded.stream()
                .mapToInt(listing -> (int) listing.items().stream()
                        .filter(item -> item.kind() == ItemKind.DESIGNATION)
                        .count())
                .sum();

        assertThat(named).isGreaterThan(140);
        assertThat(designations).isGreaterThanOrEqualTo(named - 5);
        assertThat(seeded.size()).isLessThan(named);
        assertThat(seeded.stream().map(Listing::seed)).doesNotHaveDuplicates();
        assertThat(seeded)
                .allSatisfy(listing -> assertThat(listing.items())
                        .noneMatch(item -> item.kind().channel()));
    }

    @Test
    void anInstitutionKeepsStageTerritorySourceAndStandingOfWhatItIsNamedFor() {
        var romania = directory.named(
                new Wanted(new Country("RO"), DesignatedFunction.MUTUAL_ASSISTANCE, Stage.PRE_TRIAL, ""));
        var curacao =
                directory.named(new Wanted(new Country("NL"), DesignatedFunction.CONTACT_POINT, Stage.ALL, "Curaçao"));

        assertThat(romania).hasSize(1);
        assertThat(romania.getFirst().name(today(), "en").text()).startsWith("Prosecutor's Office attached");
        assertThat(romania.getFirst().on(today(), Designation.class)).anySatisfy(designation -> {
            assertThat(designation.stage()).isEqualTo(Stage.PRE_TRIAL);
            assertThat(designation.source()).hasValueSatisfying(source -> {
                assertThat(source.asOf()).contains(LocalDate.of(2004, 9, 1));
                assertThat(source.standing().written()).isEqualTo("sourced");
            });
        });
        assertThat(curacao)
                .anySatisfy(listing -> assertThat(listing.name(today(), "en").text())
                        .isEqualTo("National Central Bureau of INTERPOL Curaçao"));
    }

    @Test
    void seedingAgainChangesNothing() {
        var before = versions();
        seeding.seed();

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void whatWasTrueOnADayAndWhatWasKnownOnADayAreTwoQuestions() {
        var listing = lisbon();
        var item = new ItemId(UUID.randomUUID());
        var begun = clock.instant();
        var monday = LocalDate.of(2026, 1, 5);
        change(listing, phone(item, "+442079460001", monday, Optional.empty()));
        clock.advance(Duration.ofMinutes(5));
        var corrected = clock.instant();
        change(listing, phone(item, "+442079460002", monday.plusDays(7), Optional.of(monday.plusDays(14))));
        clock.advance(Duration.ofMinutes(5));

        assertThat(value(item, begun, monday)).contains("+442079460001");
        assertThat(value(item, corrected, monday)).isEmpty();
        assertThat(value(item, corrected, monday.plusDays(7))).contains("+442079460002");
        assertThat(value(item, corrected, monday.plusDays(14))).isEmpty();
        assertThat(value(item, begun.minusSeconds(1), monday)).isEmpty();
        assertThat(Known.at(
                        items.history(listing.id(), EnumSet.allOf(Audience.class), 1_000).stream()
                                .map(Version::item)
                                .toList(),
                        begun))
                .filteredOn(version -> version.id().equals(item))
                .singleElement()
                .satisfies(version -> assertThat(version.to()).isEmpty());
    }

    private Optional<String> value(ItemId item, java.time.Instant known, LocalDate on) {
        return items.known(lisbon().id(), known).stream()
                .filter(version -> version.id().equals(item) && version.holdsOn(on))
                .flatMap(version -> version.as(Channel.class).stream())
                .map(channel -> channel.value().reveal())
                .findFirst();
    }

    @Test
    void aRestrictedChannelIsOpenedForItsOwnAuthorityOnlyAndItsExistenceToldByItsClass() {
        var listing = lisbon();

        assertThat(kinds(listing, person("Demo Duty Officer (Lisbon)")))
                .contains(Audience.PUBLIC, Audience.MEMBERS, Audience.ON_REQUEST, Audience.SECRETARIAT);
        for (var reader : List.of(
                person("Demo Duty Officer (Tokyo)"), person("Demo Prosecutor (Lisbon)"), person("Demo Member"))) {
            assertThat(kinds(listing, reader)).containsOnly(Audience.PUBLIC, Audience.MEMBERS);
            assertThat(directory.channels(listing, reader)).hasAtLeastOneElementOfType(OnRequest.class);
        }
        assertThat(kinds(listing, person("Demo Secretary One")))
                .contains(Audience.SECRETARIAT)
                .doesNotContain(Audience.ON_REQUEST);
        assertThat(kinds(listing, Optional.empty())).containsOnly(Audience.PUBLIC);
    }

    @Test
    void restrictedChannelsLieInTheDatabaseSealed() {
        var rows = database.sql("SELECT coalesce(content::text, '') || encode(sealed, 'escape') FROM directory_item"
                        + " WHERE audience IN ('ON_REQUEST', 'SECRETARIAT')")
                .query(String.class)
                .list();

        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("4420794607") || row.contains("crisis@"));
        assertThat(directory
                        .channels(lisbon(), person("Demo Duty Officer (Lisbon)"))
                        .toString())
                .doesNotContain("4420794607")
                .contains("[redacted]");
    }

    @Test
    void everyChangeIsInTheRecordByDigestsAndNeverInWords() {
        var listing = lisbon();
        change(
                listing,
                new ItemChange(
                        new ItemId(UUID.randomUUID()),
                        Audience.ON_REQUEST,
                        Channel.of(ItemKind.MAIL, "kanarienvogel@example.org"),
                        today(),
                        Optional.empty()));
        var said = database.sql("SELECT statement::text FROM audit_entry WHERE statement::text LIKE :id")
                .param("id", "%listing.%" + listing.id() + "%")
                .query(String.class)
                .list();

        assertThat(said)
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry).contains("versions.sha256").doesNotContain("kanarienvogel"));
    }

    private List<Audience> kinds(Listing listing, Optional<Person> reader) {
        return directory.channels(listing, reader).stream()
                .flatMap(channel -> channel instanceof Shown(var id, var shown, var audience)
                        ? java.util.stream.Stream.of(audience)
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private void change(Listing listing, ItemChange change) {
        transactions.executeWithoutResult(
                status -> chronicle.write(ListingAct.CHANGED, listing, List.of(change), Optional.empty(), Map.of()));
    }

    private static ItemChange phone(ItemId item, String number, LocalDate from, Optional<LocalDate> to) {
        return new ItemChange(item, Audience.PUBLIC, Channel.of(ItemKind.PHONE, number), from, to);
    }

    private Listing lisbon() {
        var authority = people.demonstrationOfficers().stream()
                .filter(officer -> officer.name().equals("Demo Duty Officer (Lisbon)"))
                .findFirst()
                .orElseThrow()
                .authority();
        return directory.of(authority.id()).orElseThrow();
    }

    private Optional<Person> person(String name) {
        return people.demonstrationPeople().stream()
                .filter(person -> person.name().equals(name))
                .findFirst();
    }

    private long versions() {
        return database.sql("SELECT count(*) FROM directory_item")
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now((Clock) clock);
    }
}
