package org.comity.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.directory.Audience;
import org.comity.directory.ContactDirectory;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.DirectoryEvent.AttestationDue;
import org.comity.directory.DirectoryEvent.Level;
import org.comity.directory.DirectorySettings;
import org.comity.directory.Hours;
import org.comity.directory.Item;
import org.comity.directory.ItemId;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.Stage;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.Judging;
import org.comity.directory.store.ItemStore;
import org.comity.directory.store.ReminderStore;
import org.comity.directory.usecase.ChannelAccess;
import org.comity.directory.usecase.ListingsInMemory;
import org.comity.directory.usecase.ReadingListings;
import org.comity.directory.usecase.RemindingOfAttestations;
import org.comity.identity.Directory;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The directory over HTTP: what is found, what of it a reader sees, how old it is, and what is asked of the database.
@NodeTest
class DirectoryPagesTest {

    private static final int MANY = 10_000;

    @Autowired
    ContactDirectory directory;

    @Autowired
    Directory people;

    @Autowired
    ItemStore items;

    @Autowired
    ListingsInMemory memory;

    @Autowired
    ChannelAccess access;

    @Autowired
    DirectorySettings settings;

    @Autowired
    ApplicationContext node;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private final SeenStatements seen;
    private final Http visitor = Http.visitor();

    DirectoryPagesTest(@Autowired DataSource database) {
        seen = (SeenStatements) database;
    }

    @Test
    void anAuthorityIsFoundByItsNameItsStateInAnyLanguageAndWithoutAccents() {
        for (var words : List.of("procuradoria republica", "PORTUGAL%20procuradoria", "البرتغال%20procuradoria")) {
            assertThat(visitor.get("/en/directory?q="
                                    + words.replace(" ", "%20")
                                            .replace("البرتغال", "%D8%A7%D9%84%D8%A8%D8%B1%D8%AA%D8%BA%D8%A7%D9%84"))
                            .body())
                    .contains("Procuradoria-Geral da República");
        }
        assertThat(visitor.get("/en/directory?q=procuradoria&state=JP").body()).contains("No authority fits");
    }

    @Test
    void theListIsFilteredByStageTerritoryLanguageAndWhoIsThereNow() {
        assertThat(found("state=RO&function=MUTUAL_ASSISTANCE&stage=PRE_TRIAL"))
                .contains("Prosecutor")
                .doesNotContain("Ministry of Justice");
        assertThat(found("territory=Cura%C3%A7ao&function=CONTACT_POINT&state=NL"))
                .contains("INTERPOL Curaçao");
        assertThat(found("stage=NEVER")).isEmpty();

        var made = new MadeListings(node);
        var listing = made.listed("LU", "Polyglot Point", DesignatedFunction.CONTACT_POINT, Duration.ofDays(1));
        var spoken =
                new Designation(DesignatedFunction.CONTACT_POINT, Stage.ALL, "", List.of("lb"), Optional.empty(), "");
        made.change(listing, ItemChange.of(ItemId.of(listing.id(), "MADE CONTACT_POINT"), spoken, today()));
        assertThat(found("state=LU&language=lb")).contains("Polyglot Point");
        assertThat(found("state=LU&language=fr")).doesNotContain("Polyglot Point");
        assertThat(found("state=LU&open=yes")).doesNotContain("Polyglot Point");
        made.change(
                listing,
                ItemChange.of(
                        ItemId.of(listing.id(), "HOURS"),
                        new Hours(ZoneId.of("Europe/Luxembourg"), List.of(), Hours.Otherwise.NIGHT_DESK),
                        today()));
        assertThat(found("state=LU&open=yes")).contains("Polyglot Point", "(Luxembourg), the night desk");
    }

    /// What the list shows; empty when the search could not be meant.
    private String found(String question) {
        var page = visitor.get("/en/directory?" + question);
        return page.status() == 200 ? page.body().substring(page.body().indexOf("id=\"found\"")) : "";
    }

    @Test
    void aStageAndATerritoryOfTheFactsStandOnThePage() {
        assertThat(visitor.get("/fr/directory?q=curacao").body()).contains("INTERPOL Curaçao");
        var romania = directory.of(new Country("RO")).stream()
                .filter(listing -> listing.name(today(), "en").text().startsWith("Prosecutor's Office attached"))
                .findFirst()
                .orElseThrow();

        assertThat(visitor.get("/en/directory/" + romania.id()).body())
                .contains("Before trial", "ETS 185 · 27(2)(a)", "1 September 2004", "sourced", "From public sources");
    }

    @Test
    void aVisitorIsToldThatThereIsADutyPhoneAndNothingOfWhatIsForTheSecretariat() {
        var page = visitor.get(lisbonPage()).body();

        assertThat(page).contains("A telephone: on request", "tel:&#43;44".replace("&#43;", "+"));
        assertThat(page).doesNotContain("4420794607", "desk@pt-demonstration", "crisis@", "For the secretariat");
    }

    @Test
    void everyoneSignedInSeesWhatIsForMembersAndOnlyItsOwnAuthorityWhatIsOnRequest() {
        assertThat(Http.officer("Demo Member").get(lisbonPage()).body())
                .contains("desk@pt-demonstration", "A telephone: on request")
                .doesNotContain("4420794607", "crisis@");
        assertThat(Http.officer("Demo Duty Officer (Lisbon)").get(lisbonPage()).body())
                .contains("4420794607", "crisis@pt-demonstration");
        assertThat(Http.officer("Demo Secretary One").get(lisbonPage()).body())
                .contains("crisis@pt-demonstration")
                .doesNotContain("4420794607");
    }

    @Test
    void theHoursAreShownByTheClockOfThePlaceAndOfTheReader() {
        var page = Http.officer("Demo Duty Officer (Tokyo)").get(lisbonPage()).body();

        assertThat(page)
                .contains("(Lisbon)", "your time")
                .containsPattern("Now: \\d\\d:\\d\\d WES?T \\(Lisbon\\), (the office is open|the night desk)");
    }

    @Test
    void addressesNobodyEverUsedAndFormsNobodyCanMeanAreAnsweredAsSuch() {
        assertThat(visitor.get("/en/directory/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(visitor.get("/en/directory/nobody").status()).isEqualTo(404);
        assertThat(visitor.get(lisbonPage() + "?on=yesterday").status()).isEqualTo(422);
        assertThat(visitor.get("/en/directory?state=portugal&function=x&freshness=y")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void thePageOfADayShowsWhatWasTrueAndKnownThen() {
        var listing = lisbon();
        var item = new ItemId(UUID.randomUUID());
        new MadeListings(node)
                .change(listing, ItemChange.of(item, new Item.Name("pt", "Ponto 24/7 (demonstração)"), today()));

        assertThat(visitor.get(lisbonPage()).body()).contains("Ponto 24/7 (demonstração)");
        assertThat(visitor.get(lisbonPage() + "?known=2026-01-01").body())
                .contains("as it was known on 1 January 2026")
                .doesNotContain("<bdi lang=\"pt\">Ponto 24/7 (demonstração)</bdi></p>");
    }

    @Test
    void remindersGoOutOnceToTheOwnerThenTheHeadThenTheSecretariat() {
        var listing = new MadeListings(node)
                .listed("AM", "Forgetful Point of Armenia", DesignatedFunction.CONTACT_POINT, Duration.ofDays(1));

        assertThat(reminded(listing, Duration.ZERO)).containsExactly(Level.OWNER);
        assertThat(reminded(listing, Duration.ofDays(20))).isEmpty();
        assertThat(reminded(listing, Duration.ofDays(31))).containsExactly(Level.HEAD);
        assertThat(reminded(listing, Duration.ofDays(50))).containsExactly(Level.SECRETARIAT);
        assertThat(reminded(listing, Duration.ofDays(90))).isEmpty();
    }

    private List<Level> reminded(Listing listing, Duration later) {
        var then = new MutableClock();
        then.advance(Duration.between(then.instant(), clock.instant()).plus(later));
        var told = new ArrayList<Level>();
        var reading = new ReadingListings(memory, items, access, new Judging(settings), then);
        new RemindingOfAttestations(
                        reading,
                        new ReminderStore(database),
                        settings,
                        event -> {
                            if (event instanceof AttestationDue due
                                    && due.listing().equals(listing.id())) {
                                told.add(due.level());
                            }
                        },
                        then)
                .remind();
        return told;
    }

    @Test
    void theSearchAsksTheDatabaseNothingAndAPageAFewThings() {
        visitor.get("/en/directory");
        seen.forget();
        visitor.get("/en/directory?q=ministry");
        assertThat(seen.forPages()).isEmpty();

        visitor.get(lisbonPage() + "?known=" + today());
        assertThat(seen.forPages()).hasSizeBetween(1, 5);
    }

    @Test
    void amongTenThousandListingsAPageIsReadByIndexes() {
        var full = JdbcClient.create(TestDatabase.freshDatabase("directory"));
        full.sql("""
                        INSERT INTO directory_listing (id, country, case_key, demonstration, created_at)
                        SELECT md5(n::text)::uuid, 'PT', gen_random_uuid(), false, now() FROM generate_series(1, :many) n
                        """).param("many", MANY).update();
        full.sql("""
                        INSERT INTO directory_item (listing_id, item_id, kind, audience, content, valid_from, known_from,
                            entry_id)
                        SELECT md5(n::text)::uuid, gen_random_uuid(), 'NAME', 'PUBLIC', '{}', date '2026-01-01', now(),
                            gen_random_uuid() FROM generate_series(1, :many) n, generate_series(1, 6)
                        """).param("many", MANY).update();
        full.sql("ANALYZE directory_listing, directory_item").update();
        var listing = new ListingId(UUID.randomUUID());
        items.known(listing, clock.instant());
        items.history(listing, EnumSet.allOf(Audience.class), 50);
        items.after(1_000_000, 10);
        items.newestForEveryone(50);
        items.historyForEveryone(listing, 0, 50);

        for (var words : List.of(
                "DISTINCT ON (item_id)",
                "i.audience IN (",
                "number > ",
                "item i WHERE i.audience",
                "item i WHERE i.listing_id")) {
            var sql = seen.lastWith(words);
            var plan = String.join(
                    "\n", full.sql("EXPLAIN " + sql).query(String.class).list());
            assertThat(plan).as(sql).contains("Index").doesNotContain("Seq Scan");
        }
    }

    private String lisbonPage() {
        return "/en/directory/" + lisbon().id();
    }

    private Listing lisbon() {
        return people.demonstrationOfficers().stream()
                .filter(officer -> officer.name().equals("Demo Duty Officer (Lisbon)"))
                .findFirst()
                .flatMap(officer -> directory.of(officer.authority().id()))
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
