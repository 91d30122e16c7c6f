package org.comity.treaties;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.treaties.AdherenceFact.Listing;
import org.comity.treaties.BilateralFact.Subject;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.treaties.model.FactTable;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the shipped facts say beside the Convention: other instruments, treaties between two States, languages,
/// providers.
class ShippedBesideFactsTest {

    private static final TreatyFacts FACTS = FactFiles.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void twentyTwoInstrumentsSayWhatTheyCanBeAskedFor() {
        assertThat(FACTS.instruments()).hasSize(22);
        assertThat(FACTS.instrument("EU-EIO").orElseThrow()).satisfies(order -> {
            assertThat(order.kind()).isEqualTo(InstrumentFact.Kind.EU);
            assertThat(order.inForceSince()).contains(LocalDate.of(2017, 5, 22));
            assertThat(order.needs())
                    .containsExactly(
                            "preservation",
                            "subscriber",
                            "traffic",
                            "content",
                            "live-traffic",
                            "live-content",
                            "video-hearing");
            assertThat(order.offers("extradition")).isFalse();
            assertThat(order.source().standing()).isEqualTo(Standing.PARTLY_SOURCED);
        });
        assertThat(FACTS.instrument("HARARE").orElseThrow().kind()).isEqualTo(InstrumentFact.Kind.SCHEME);
        assertThat(FACTS.instrument("MALABO").orElseThrow().needs()).isEmpty();
        assertThat(FACTS.instrument("ETS185")).isEmpty();
    }

    @Test
    void ofAMonthWithoutADayTheLastDayIsTakenAndTheNoteSaysSo() {
        var emirates = FACTS.adherence("ARAB-CYBER", Country.of("AE"), LocalDate.of(2014, 2, 27));

        assertThat(emirates.status()).isNotEqualTo(Adherence.PARTY);
        assertThat(emirates.fact().orElseThrow().source().note())
                .endsWith("in force since February 2014: the last day of the month is taken");
        assertThat(FACTS.adherence("ARAB-CYBER", Country.of("AE"), LocalDate.of(2014, 2, 28))
                        .status())
                .isEqualTo(Adherence.PARTY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ETS030,             AD, 2005-07-24, RATIFIED_NOT_IN_FORCE, a party from the day of entry into force
            ETS030,             AD, 2005-07-25, PARTY,                 a party from the day of entry into force
            EU-EEVID,           PT, 2026-08-17, NONE,                  the regulation applies from 18 August 2026
            EU-EEVID,           PT, 2026-08-18, PARTY,                 the regulation applies from 18 August 2026
            EU-EEVID,           DK, 2026-11-23, NONE,                  Denmark takes no part
            EU-EIO,             IE, 2026-11-23, NONE,                  Ireland takes no part
            EU-UK-TCA,          PT, 2026-11-23, UNKNOWN,               a party whose day was not read
            EU-EAW,             PT, 2026-11-23, UNKNOWN,               a party whose day was not read
            EU-JP-MLA,          DK, 2026-11-23, UNKNOWN,               sources conflict
            ETS099,             CH, 2026-11-23, UNKNOWN,               not bound in 2003 and not checked since
            EU-MLA2000,         IE, 1999-01-01, NONE,                  before the signature
            EU-MLA2000,         IE, 2013-01-31, SIGNATORY,             on the day of the source
            EU-MLA2000,         IE, 2026-11-23, UNKNOWN,               nobody has checked since 2013
            MEDELLIN,           CO, 2026-11-23, UNKNOWN,               ratified on a day not read
            UN-CYBERCRIME-2024, VN, 2025-10-24, NONE,                  before the signature
            UN-CYBERCRIME-2024, VN, 2026-01-01, UNKNOWN,               ratified some day before the source
            UN-CYBERCRIME-2024, VN, 2026-11-23, RATIFIED_NOT_IN_FORCE, the treaty is not in force
            UN-CYBERCRIME-2024, AO, 2026-11-23, SIGNATORY,             signed only
            HARARE,             IN, 2026-11-23, NONE,                  a scheme binds nobody
            UNTOC,              IR, 2014-07-31, SIGNATORY,             on the day of the source
            UNTOC,              IR, 2026-11-23, UNKNOWN,               nobody has checked since 2014
            UNTOC,              SO, 2026-11-23, UNKNOWN,               the only row was unverified and is not here
            ETS024,             JP, 2026-11-23, UNKNOWN,               no row of a list that is not complete
            """)
    void aStateStandsTowardsAnInstrumentAsItsRowSays(
            String instrument, Country state, LocalDate day, Adherence status, String why) {
        assertThat(FACTS.adherence(instrument, state, day).status()).as(why).isEqualTo(status);
    }

    @Test
    void onlyAClearPartyEverCounts() {
        var days = Stream.of("1990-01-01", "2014-02-01", "2026-11-23", "2050-01-01")
                .map(LocalDate::parse)
                .toList();
        for (var instrument : FACTS.instruments()) {
            for (var state : FACTS.states()) {
                var row = FACTS.adherenceFact(instrument.id(), state.country());
                if (row.filter(fact -> fact.listed() == Listing.PARTY).isEmpty()) {
                    assertThat(days)
                            .noneMatch(day -> FACTS.adherence(instrument.id(), state.country(), day)
                                    .isParty());
                }
            }
        }
    }

    @Test
    void membersOfTheHarareSchemeAreKnownAsSuch() {
        assertThat(FACTS.states().stream()
                        .map(StateFact::country)
                        .flatMap(state -> FACTS.adherenceFact("HARARE", state).stream())
                        .map(AdherenceFact::listed)
                        .collect(Collectors.groupingBy(listed -> listed, Collectors.counting())))
                .containsOnly(java.util.Map.entry(Listing.SCHEME_MEMBER, 56L));
    }

    @Test
    void treatiesBetweenTwoStatesAreFoundInEitherOrder() {
        var switzerland = Country.of("CH");
        var america = Country.of("US");

        assertThat(FACTS.bilateral(Subject.MUTUAL_ASSISTANCE, america, switzerland))
                .isEqualTo(FACTS.bilateral(Subject.MUTUAL_ASSISTANCE, switzerland, america))
                .hasSize(2)
                .allMatch(treaty ->
                        treaty.one().equals(switzerland) && treaty.other().equals(america))
                .extracting(BilateralFact::inForce)
                .contains(Optional.of(LocalDate.of(1977, 1, 23)));
        assertThat(FACTS.bilateral(Subject.EXTRADITION, america, switzerland))
                .as("two sources on one treaty are one fact")
                .singleElement()
                .satisfies(treaty -> assertThat(treaty.source().note()).contains("also in https://uscode.house.gov"));
        assertThat(FACTS.bilateral(Subject.EXTRADITION, Country.of("PT"), Country.of("JP")))
                .isEmpty();
    }

    @Test
    void aTreatySignedAndATreatyWithoutItsDayStayWhatTheyAre() {
        assertThat(FACTS.bilateral(Subject.MUTUAL_ASSISTANCE, Country.of("AU"), Country.of("AE")))
                .singleElement()
                .satisfies(treaty -> {
                    assertThat(treaty.status()).isEqualTo(BilateralFact.Status.SIGNED);
                    assertThat(treaty.signed()).contains(LocalDate.of(2007, 7, 26));
                });
        assertThat(FACTS.bilateral(Subject.MUTUAL_ASSISTANCE, Country.of("BR"), Country.of("NG")))
                .singleElement()
                .satisfies(treaty -> {
                    assertThat(treaty.status()).isEqualTo(BilateralFact.Status.IN_FORCE);
                    assertThat(treaty.inForce()).isEmpty();
                    assertThat(treaty.source().note()).contains("in force since 2011, day not read");
                });
    }

    @Test
    void languagesAreCodesThatSufficeAloneOrTogether() {
        assertThat(FACTS.languages(Country.of("AM")).orElseThrow().accepted()).containsExactly("hy", "en", "fr");
        assertThat(FACTS.languages(Country.of("MK")).orElseThrow().accepted()).containsExactly("mk+en");
        assertThat(FACTS.languages(Country.of("GB")).orElseThrow().electronic()).startsWith("y; ");
        assertThat(FACTS.languages(Country.of("BR")).orElseThrow().accepted()).isEmpty();
        assertThat(FACTS.languages(Country.of("PT"))).isEmpty();
    }

    @Test
    void aProviderIsItsSeatAndItsEstablishments() {
        var meta = FACTS.provider("Meta").orElseThrow();

        assertThat(meta.entities())
                .containsExactly(
                        new LegalEntity("Meta (Facebook, Instagram, Threads)", Country.of("US")),
                        new LegalEntity("Meta Platforms Ireland Limited", Country.of("IE")));
        assertThat(meta.preservationDays()).contains(90);
        assertThat(meta.direct()).isEqualTo(ProviderFact.Direct.CONDITIONS);
        assertThat(meta.emergencyProcedure()).isTrue();
        assertThat(meta.portal()).contains(URI.create("https://www.facebook.com/records"));
        assertThat(FACTS.provider("Google").orElseThrow().entities())
                .extracting(LegalEntity::name)
                .containsExactly("Google LLC", "Google Ireland Limited");
        assertThat(FACTS.provider("PayPal").orElseThrow().entities())
                .contains(new LegalEntity("PayPal (Europe) S.a r.l. et Cie, S.C.A.", Country.of("LU")));
        assertThat(FACTS.provider("Telegram").orElseThrow().source().note()).contains("HQ and EU line unverified");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            meta,              'Meta (Facebook, Instagram, Threads)'
            ' FACEBOOK ',      'Meta (Facebook, Instagram, Threads)'
            Ínstagram,         'Meta (Facebook, Instagram, Threads)'
            Twitter,           X (formerly Twitter)
            X,                 X (formerly Twitter)
            AWS,               Amazon (AWS)
            tumblr,            'Automattic (WordPress.com, Tumblr)'
            mailbox.org,       mailbox.org
            """)
    void aProviderAnswersToItsNameAndItsProducts(String typed, String name) {
        assertThat(FACTS.provider(typed)).map(ProviderFact::name).contains(name);
    }

    @Test
    void providersKnownOnlyByHearsayAreNotHere() {
        assertThat(FACTS.providers()).hasSize(36);
        assertThat(List.of("Hetzner", "Binance", "Booking.com", "LinkedIn", "Kraken", "", "(", "Nobody"))
                .allMatch(name -> FACTS.provider(name).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = "STATES", mode = EnumSource.Mode.EXCLUDE)
    void everyRowBearsASourceAndAStanding(FactTable table) {
        assertThat(FACTS.sheets().rows(table)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.cell("source_standing")).isIn("sourced", "partly sourced");
            assertThat(row.cell("source_url")).isNotEmpty();
            assertThat(row.cell("note")).doesNotContain("month only");
        });
    }

    @Test
    void aFactStandsInOneFileOnly() {
        assertThat(FACTS.sheets().rows(FactTable.TREATY_STATUS))
                .noneMatch(row -> FACTS.instrument(row.cell("treaty")).isPresent());
    }

    @Test
    void halfAMillionQuestionsAreAnsweredInAnInstant() {
        var states = FACTS.states().stream().map(StateFact::country).toList();
        var started = System.nanoTime();
        var answered = 0;
        for (var from : states) {
            for (var to : states) {
                for (var need = 0; need < 13; need++) {
                    answered += FACTS.adherence("UNTOC", to, TODAY).isParty() ? 1 : 0;
                    answered +=
                            FACTS.bilateral(Subject.MUTUAL_ASSISTANCE, from, to).size();
                    answered += FACTS.languages(to).isPresent() ? 1 : 0;
                }
            }
        }

        assertThat(answered).isPositive();
        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }
}
