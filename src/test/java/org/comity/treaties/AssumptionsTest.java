package org.comity.treaties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What would follow if a State ratified, a reservation were withdrawn, a treaty entered into force.
class AssumptionsTest {

    private static final TreatyFacts FACTS = AssumptionsFile.FACTS;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String SECOND = ArticleRef.SECOND_PROTOCOL;
    private static final Country PORTUGAL = Country.of("PT");
    private static final Country JAPAN = Country.of("JP");
    private static final Country IRELAND = Country.of("IE");

    @TempDir
    Path folder;

    @Test
    void aStateThatRatifiesTheConventionIsBoundOnTheDayTheConventionGives() {
        var facts = assuming("adherence,ETS185,IE,,2026-12-01");

        assertThat(facts.adherence("ETS185", IRELAND, day("2026-11-30")).status())
                .isEqualTo(Adherence.SIGNATORY);
        assertThat(facts.adherence("ETS185", IRELAND, day("2026-12-01")).status())
                .isEqualTo(Adherence.RATIFIED_NOT_IN_FORCE);
        assertThat(facts.adherence("ETS185", IRELAND, day("2027-03-31")).isParty())
                .isFalse();
        assertThat(facts.adherence("ETS185", IRELAND, day("2027-04-01")).isParty())
                .isTrue();
    }

    @Test
    void aFifthConsentBringsTheSecondProtocolIntoForceForAllThatRatified() {
        var facts = assuming("adherence,CETS224,PT,,2026-12-01");

        assertThat(partiesOfTheSecondProtocol(facts, "2027-03-31")).isEmpty();
        assertThat(partiesOfTheSecondProtocol(facts, "2027-04-01")).containsExactly("CR", "HU", "JP", "PT", "RS");
        assertThat(facts.adherenceFact(SECOND, JAPAN).orElseThrow()).satisfies(row -> {
            assertThat(row.consent()).contains(day("2023-08-10"));
            assertThat(row.source().assumed()).isTrue();
        });
    }

    @Test
    void aFurtherConsentBindsOnItsOwnDay() {
        var facts = assuming("adherence,CETS224,PT,,2026-12-01", "adherence,CETS224,FR,,2027-02-10");

        assertThat(facts.adherence(SECOND, Country.of("FR"), day("2027-05-31")).isParty())
                .isFalse();
        assertThat(facts.adherence(SECOND, Country.of("FR"), day("2027-06-01")).isParty())
                .isTrue();
    }

    @Test
    void anAssumedEntryIntoForceBindsAllThatConsentedAndNobodyElse() {
        var facts = assuming("entry-into-force,CETS224,,,2027-01-01");

        assertThat(partiesOfTheSecondProtocol(facts, "2026-12-31")).isEmpty();
        assertThat(partiesOfTheSecondProtocol(facts, "2027-01-01")).containsExactly("CR", "HU", "JP", "RS");
    }

    @Test
    void anAssumedEntryIntoForceForOneStateBindsThatOne() {
        assertThat(partiesOfTheSecondProtocol(assuming("entry-into-force,CETS224,JP,,2027-01-01"), "2027-01-01"))
                .containsExactly("JP");
    }

    @Test
    void anEntryIntoForceFillsInTheDayThatWasNotRead() {
        var facts = assuming("entry-into-force,EU-UK-TCA,,,2021-05-01");

        assertThat(facts.adherence("EU-UK-TCA", PORTUGAL, TODAY).isParty()).isTrue();
        assertThat(facts.adherence("EU-UK-TCA", PORTUGAL, day("2021-04-30")).status())
                .isEqualTo(Adherence.UNKNOWN);
        assertThat(FACTS.adherence("EU-UK-TCA", PORTUGAL, TODAY).status()).isEqualTo(Adherence.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            UNTOC,              SO, 2026-12-01, 2026-12-01, PARTY,                 in force for long
            EU-EIO,             IE, 2026-12-01, 2026-12-01, PARTY,                 a State that took no part
            EU-EEVID,           DK, 2024-01-01, 2026-08-17, RATIFIED_NOT_IN_FORCE, not before the instrument itself
            EU-EEVID,           DK, 2024-01-01, 2026-08-18, PARTY,                 not before the instrument itself
            ARAB-CYBER,         BH, 2026-12-01, 2026-12-01, PARTY,                 in force since a day not read
            ARAB-CYBER,         BH, 2026-12-01, 2026-11-30, UNKNOWN,               before it as the facts say
            UN-CYBERCRIME-2024, PT, 2026-12-01, 2040-01-01, RATIFIED_NOT_IN_FORCE, not in force for anybody
            ETS189,             BR, 2026-12-01, 2027-03-31, RATIFIED_NOT_IN_FORCE, by the rule of the Protocol
            ETS189,             IE, 2026-12-01, 2027-04-01, PARTY,                 by the rule of the Protocol
            """)
    void aStateBecomesPartyToAnInstrumentOnTheDay(
            String instrument, Country state, LocalDate on, LocalDate day, Adherence status, String why) {
        assertThat(FACTS.assuming(Assumptions.adherence(instrument, state, on))
                        .adherence(instrument, state, day)
                        .status())
                .as(why)
                .isEqualTo(status);
    }

    @Test
    void consentAndEntryIntoForceMayBeAssumedTogether() {
        var facts = assuming(
                "adherence,UN-CYBERCRIME-2024,PT,,2027-03-01", "entry-into-force,UN-CYBERCRIME-2024,,,2027-01-01");

        assertThat(facts.adherence("UN-CYBERCRIME-2024", Country.of("VN"), day("2027-01-01"))
                        .isParty())
                .isTrue();
        assertThat(facts.adherence("UN-CYBERCRIME-2024", PORTUGAL, day("2027-02-28"))
                        .isParty())
                .isFalse();
        assertThat(facts.adherence("UN-CYBERCRIME-2024", PORTUGAL, day("2027-03-01"))
                        .isParty())
                .isTrue();
    }

    @Test
    void aWithdrawnReservationStandsUntilItsDayAndNotAfter() {
        var provision = ArticleRef.convention("29(4)");
        var facts = assuming("withdrawal,ETS185,JP,29(4),2026-12-01");

        assertThat(facts.declarations(provision, JAPAN, day("2026-11-30")))
                .isEqualTo(FACTS.declarations(provision, JAPAN, day("2026-11-30")))
                .hasSize(1)
                .noneMatch(row -> row.source().assumed());
        assertThat(facts.declarations(provision, JAPAN, day("2026-12-01"))).isEmpty();
        assertThat(facts.declarations("ETS185", JAPAN))
                .filteredOn(row -> row.source().assumed())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.status()).isEqualTo(new DeclarationStatus.Withdrawn(day("2026-12-01"))));
        assertThat(facts.gaps("ETS185", JAPAN, TODAY)).isEqualTo(FACTS.gaps("ETS185", JAPAN, TODAY));
    }

    @Test
    void aRowOnTwoProvisionsIsPartedWhenOneIsWithdrawn() {
        var denmark = Country.of("DK");
        var facts = assuming("withdrawal,ETS189,DK,3(2),2026-12-01");
        var after = day("2026-12-01");

        assertThat(facts.declarations(new ArticleRef("ETS189", "3(2)"), denmark, after))
                .isEmpty();
        assertThat(facts.declarations(new ArticleRef("ETS189", "3(3)"), denmark, after))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.written()).isEqualTo("3(3)");
                    assertThat(row.source().assumed()).isFalse();
                });
    }

    @Test
    void everyRowTouchedSaysThatItIsAssumed() {
        var source = assuming("adherence,ETS185,IE,,2026-12-01")
                .adherenceFact("ETS185", IRELAND)
                .orElseThrow()
                .source();

        assertThat(source.assumed()).isTrue();
        assertThat(source.text()).isEqualTo("assumed");
        assertThat(source.standing()).isEqualTo(Standing.PARTLY_SOURCED);
        assertThat(source.link()).isEmpty();
        assertThat(source.note()).isEqualTo("assumed: IE consents to ETS185 on 2026-12-01");
        assertThat(FACTS.adherenceFact("ETS185", IRELAND).orElseThrow().source().assumed())
                .isFalse();
    }

    @Test
    void whatIsNotTouchedStaysAsItIs() {
        var facts = assuming("adherence,ETS185,IE,,2026-12-01", "withdrawal,ETS185,JP,29(4),2026-12-01");
        var late = day("2040-01-01");

        for (var state : FACTS.states()) {
            for (var treaty : List.of("ETS185", "ETS189", SECOND, "UNTOC", "ETS030")) {
                if (!(state.country().equals(IRELAND) && treaty.equals("ETS185"))) {
                    assertThat(facts.adherence(treaty, state.country(), late))
                            .isEqualTo(FACTS.adherence(treaty, state.country(), late));
                }
            }
            if (!state.country().equals(JAPAN)) {
                assertThat(facts.declarations("ETS185", state.country()))
                        .isEqualTo(FACTS.declarations("ETS185", state.country()));
            }
        }
        assertThat(facts.asOf()).isEqualTo(FACTS.asOf());
    }

    @Test
    void assumptionsAreNeitherStoredNorTakenForFacts() {
        var one = FACTS.assuming(Assumptions.adherence("ETS185", IRELAND, TODAY));
        var other = FACTS.assuming(Assumptions.adherence("ETS185", Country.of("ZA"), TODAY));

        assertThat(Stream.of(FACTS, one, other).map(TreatyFacts::revision).distinct())
                .hasSize(3);
        assertThat(one.revision())
                .isEqualTo(FACTS.assuming(Assumptions.adherence("ETS185", IRELAND, TODAY))
                        .revision());
        assertThatIllegalStateException().isThrownBy(one::sheets);
        assertThatIllegalStateException().isThrownBy(() -> FactFiles.write(one, folder));
        assertThat(FACTS.assumptions().none()).isTrue();
        assertThat(FACTS.assuming(Assumptions.NONE)).isSameAs(FACTS);
    }

    @Test
    void noFactFileMaySayAssumed() {
        var row = "ETS189,IE,Ireland,2003-02-28,,,,assumed,2026-11-01,signatory,sourced,";

        assertThat(FactsInFiles.shippedIn(folder)
                        .withRow("treaty_status.csv", row)
                        .problems())
                .extracting(FactProblem::reason)
                .containsExactly("source_url is not a source: 'assumed'");
    }

    @Test
    void assumptionsAddUp() {
        var facts = FACTS.assuming(Assumptions.adherence("ETS185", IRELAND, TODAY))
                .assuming(Assumptions.adherence("ETS185", Country.of("ZA"), TODAY));

        assertThat(facts.assumptions().all()).hasSize(2);
        assertThat(Stream.of(IRELAND, Country.of("ZA")))
                .allMatch(state ->
                        facts.adherence("ETS185", state, day("2027-03-01")).isParty());
    }

    @Test
    void anAssumptionInProgramsThatChangesNothingLeavesTheFactsAsTheyAre() {
        assertThat(FACTS.assuming(Assumptions.adherence("ETS185", PORTUGAL, TODAY))
                        .adherence("ETS185", PORTUGAL, TODAY))
                .isEqualTo(FACTS.adherence("ETS185", PORTUGAL, TODAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FACTS.assuming(Assumptions.adherence("ETS999", PORTUGAL, TODAY)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FACTS.assuming(Assumptions.adherence("ETS185", Country.of("QZ"), TODAY)));
    }

    @Test
    void everyStateCanBeAssumedToRatifyInAMoment() {
        var started = System.nanoTime();
        var bound = 0;
        for (var state : FACTS.states()) {
            var facts = FACTS.assuming(Assumptions.adherence("ETS185", state.country(), TODAY));
            bound += facts.adherence("ETS185", state.country(), day("2027-03-01"))
                            .isParty()
                    ? 1
                    : 0;
        }

        assertThat(bound).isEqualTo(200);
        assertThat(System.nanoTime() - started).isLessThan(3_000_000_000L);
    }

    private TreatyFacts assuming(String... rows) {
        return new AssumptionsFile(folder).assuming(rows);
    }

    private static List<String> partiesOfTheSecondProtocol(TreatyFacts facts, String on) {
        return facts.states().stream()
                .map(StateFact::country)
                .filter(state -> facts.adherence(SECOND, state, day(on)).isParty())
                .map(Country::code)
                .toList();
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
