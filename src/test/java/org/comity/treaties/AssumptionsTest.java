package org.comity.treaties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.comity.testing.Attacks;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What would follow if a State ratified, a reservation were withdrawn, a treaty entered into force.
class AssumptionsTest {

    private static final TreatyFacts FACTS = FactFiles.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HEADER = "assume,treaty,state,provision,date\n";
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            peace,ETS185,IE,,2026-12-01                  | assume is not adherence, withdrawal or entry-into-force: 'peace'
            adherence,ETS999,IE,,2026-12-01              | unknown treaty 'ETS999'
            adherence,,IE,,2026-12-01                    | unknown treaty ''
            adherence,ETS185,QZ,,2026-12-01              | unknown State 'QZ'
            adherence,ETS185,ie,,2026-12-01              | unknown State 'ie'
            adherence,ETS185,,,2026-12-01                | unknown State ''
            withdrawal,ETS185,,29(4),2026-12-01          | unknown State ''
            entry-into-force,CETS224,QZ,,2026-12-01      | unknown State 'QZ'
            adherence,ETS185,IE,29(4),2026-12-01         | only a withdrawal names a provision: '29(4)'
            adherence,ETS185,IE,,2026-02-30              | date is not a day: '2026-02-30'
            adherence,ETS185,IE,,2026-12                 | date is not a day: '2026-12'
            adherence,ETS185,IE,,                        | date is not a day: ''
            adherence,ETS185,IE,,9999-01-01              | date is not a day: '9999-01-01'
            adherence,ETS185,PT,,2026-12-01              | PT has consented to ETS185 already, on 2010-03-24
            adherence,CETS224,JP,,2026-12-01             | JP has consented to CETS224 already, on 2023-08-10
            adherence,EU-EAW,PT,,2026-12-01              | PT has consented to EU-EAW already
            adherence,CETS224,IE,,2026-12-01             | IE is not a Party to the Convention on 2026-12-01 (CETS 224 Art. 16(1))
            adherence,ETS185,IE,,2001-01-01              | consent before the signature or opening of 2002-02-28
            adherence,UNTOC,SO,,1999-01-01               | consent before the signature or opening of 2000-12-12
            adherence,HARARE,IN,,2026-12-01              | no further State can become party to HARARE
            adherence,CLOUD-US-GB,FR,,2026-12-01         | no further State can become party to CLOUD-US-GB
            adherence,BILATERAL-MLAT,FR,,2026-12-01      | no further State can become party to BILATERAL-MLAT
            withdrawal,ETS185,AU,29(4),2026-12-01        | AU has no reservation or declaration on ETS 185 · 29(4) that stands on 2026-12-01
            withdrawal,ETS185,CZ,29(4),2026-12-01        | CZ has no reservation or declaration on ETS 185 · 29(4) that stands on 2026-12-01
            withdrawal,ETS185,JP,Art. 29,2026-12-01      | not a provision: 'Art. 29'
            withdrawal,ETS185,JP,,2026-12-01             | not a provision: ''
            withdrawal,ETS185,JP,29(4);35,2026-12-01     | not a provision: '29(4);35'
            entry-into-force,ETS185,,,2026-12-01         | no State has consented to ETS185 without being bound already
            entry-into-force,ETS185,JP,,2026-12-01       | ETS185 is in force for JP since 2012-11-01
            entry-into-force,CETS224,PT,,2026-12-01      | PT has not consented to CETS224
            entry-into-force,CETS224,JP,,2023-01-01      | entry into force before the consent of 2023-08-10
            adherence,ETS185,IE                          | 3 cells instead of 5
            """)
    void whatCannotBeAssumedIsRefusedWithItsRow(String row, String reason) {
        assertThat(refused("adherence,ETS185,ZA,,2026-12-01", row))
                .extracting(FactProblem::toString)
                .containsExactly("what-if.csv, row 3: " + reason);
    }

    @Test
    void oneAssumptionMayRestOnAnotherWhicheverComesFirst() {
        assertThat(refused("adherence,CETS224,IE,,2027-04-01", "adherence,ETS185,IE,,2026-12-01"))
                .isEmpty();
        assertThat(refused("entry-into-force,CETS224,PT,,2027-02-01", "adherence,CETS224,PT,,2027-01-01"))
                .isEmpty();
    }

    @Test
    void aRepeatedAssumptionIsRefusedWhateverItsDate() {
        assertThat(refused("adherence,ETS185,IE,,2026-12-01", "adherence,ETS185,IE,,2027-12-01"))
                .extracting(FactProblem::toString)
                .containsExactly("what-if.csv, row 3: repeats row 2");
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfRows() {
        assertThat(refused("adherence,ETS185,PT,,2026-12-01", "adherence,ETS999,IE,,2026-12-01", "x,,,,"))
                .extracting(FactProblem::row)
                .containsExactly(2, 3, 4);
    }

    @Test
    void aFileOfOtherColumnsOtherEncodingOrEndlessLengthIsRefused() throws IOException {
        assertThat(refusedText("assume,treaty\n")).extracting(FactProblem::row).containsExactly(1);
        assertThat(refusedText("")).isNotEmpty();
        assertThat(refusedText(HEADER + "adherence,ETS185,IE,,2026-12-01\n".repeat(1_001)))
                .extracting(FactProblem::reason)
                .contains("more than 1000 rows");
        assertThat(refusedText(HEADER + "x".repeat(2 << 20)))
                .extracting(FactProblem::reason)
                .contains("is larger than 1 MiB");
        var file = folder.resolve("what-if.csv");
        Files.write(file, (HEADER + "adhérence,ETS185,IE,,2026-12-01\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(file)).extracting(FactProblem::reason).containsExactly("cannot be read as CSV in UTF-8");
    }

    static Stream<String> hostile() {
        return Attacks.texts().stream()
                .map(Attacks.Text::text)
                .filter(text ->
                        text.codePoints().noneMatch(character -> Character.getType(character) == Character.SURROGATE));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsRefusedInEveryCellAndNeverRepeatedUnseen(String hostile) {
        var text = '"' + hostile.replace("\"", "\"\"") + '"';

        assertThat(refused(
                        text + ",ETS185,IE,,2026-12-01",
                        "adherence," + text + ",IE,,2026-12-01",
                        "adherence,ETS185," + text + ",,2026-12-01",
                        "withdrawal,ETS185,JP," + text + ",2026-12-01",
                        "adherence,ETS185,IE,," + text))
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem.reason().codePoints())
                        .noneMatch(character ->
                                Character.isISOControl(character) || Character.getType(character) == Character.FORMAT));
    }

    private TreatyFacts assuming(String... rows) {
        return switch (reading(HEADER + String.join("\n", rows) + "\n")) {
            case Assumptions.Reading.Accepted accepted -> accepted.facts();
            case Assumptions.Reading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private List<FactProblem> refused(String... rows) {
        return refusedText(HEADER + String.join("\n", rows) + "\n");
    }

    private List<FactProblem> refusedText(String text) {
        return problems(write(text));
    }

    private Assumptions.Reading reading(String text) {
        return read(write(text));
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("what-if.csv"), text);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private static List<FactProblem> problems(Path file) {
        return switch (read(file)) {
            case Assumptions.Reading.Accepted accepted -> List.of();
            case Assumptions.Reading.Refused refused -> refused.problems();
        };
    }

    private static Assumptions.Reading read(Path file) {
        try {
            return Assumptions.read(file, FACTS);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
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
