package org.comity.treaties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.comity.testing.Attacks;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule for the tables beside the Convention refuses a row of its own, and says which and why.
class BesideValidationTest {

    private static final String SOURCE = ",https://example.org,2026-11-01,";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            UNTOC,QZ,Nowhere,,,,           | party                 | unknown State 'QZ'
            UNTOC,qz,Nowhere,,,,           | party                 | iso2 is not two capital letters (ISO 3166-1): 'qz'
            UNTOX,SO,Somalia,,,,           | party                 | unknown instrument 'UNTOX'
            ETS185,RU,Russia,,,,           | party                 | the rows of ETS185 stand in treaty_status.csv
            CETS224,RU,Russia,,,,          | party                 | the rows of CETS224 stand in treaty_status.csv
            UNTOC,SO,Somalia,2014-02,,,    | signatory             | signature is not a day: '2014-02'
            UNTOC,SO,Somalia,,,,2014-02    | party                 | entry_into_force is not a day: '2014-02'
            UNTOC,SO,Somalia,,,,           | signatory (2013)      | status is not a status: 'signatory (2013)'
            UNTOC,SO,Somalia,,,,           | Party                 | status is not a status: 'Party'
            UNTOC,SO,Somalia,,,nod,        | party                 | kind is not an instrument: 'nod'
            UNTOC,SO,Somalia,,,,2010-01-01 | signatory             | 'signatory' goes with no day of consent or entry into force
            UNTOC,SO,Somalia,,,,2010-01-01 | not bound             | 'not bound' goes with no day of consent or entry into force
            UNTOC,SO,Somalia,,2010-01-01,, | scheme member         | 'scheme member' goes with no day of consent or entry into force
            UNTOC,SO,Somalia,,,,2010-01-01 | unclear               | 'unclear' goes with no day of entry into force
            UNTOC,SO,Somalia,,,,2010-01-01 | ratified (not in force) | 'ratified (not in force)' goes with no day of entry into force
            UNTOC,SO,Somalia,2010-01-01,2009-01-01,, | party       | ratification before signature
            UNTOC,SO,Somalia,,2010-01-01,,2009-01-01 | party       | entry into force before consent
            UNTOC,SO,Somalia,,,,2001-01-01 | party                 | entry into force 2001-01-01, the instrument itself entered into force 2003-09-29
            UNTOC,SO,Somalia,,,,           | withdrawn             | withdrawn without the day it took effect
            UNTOC,FR,France,,,,            | party                 | repeats row
            """)
    void aRowOfAdherenceIsRefusedWithItsReason(String acts, String status, String reason) {
        refuses("other_adherence.csv", acts + SOURCE + status + ",sourced,", reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            QZ,Example,Exemple,multilateral,,,teleportation,, | needs_offered is not known needs: 'teleportation'
            QZ,Example,Exemple,multilateral,,,Content,,       | needs_offered is not known needs: 'Content'
            QZ,Example,Exemple,tribal,,,content,,             | kind is not a kind of instrument: 'tribal'
            q z,Example,Exemple,multilateral,,,content,,      | instrument_id is not a short name in capitals: 'q z'
            QZ,Example,,multilateral,,,content,,              | name_fr is not a name: ''
            QZ,Example,Exemple,multilateral,1986,,content,,   | opened is not a day: '1986'
            UNTOC,Example,Exemple,multilateral,,,content,,    | repeats row
            """)
    void anInstrumentIsRefusedWithItsReason(String cells, String reason) {
        refuses("instruments.csv", cells + SOURCE + "sourced,", reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            JP,QZ,Treaty,,,in force                     | unknown State 'QZ'
            PT,JP,Treaty,,,in force                     | the two States are written in the order of their codes: JP, PT
            JP,JP,Treaty,,,in force                     | a treaty is between two States, not JP and JP
            JP,PT,Treaty,2011,,signed                   | signed is not a day: '2011'
            JP,PT,Treaty,1799-12-31,,signed             | signed is not a day: '1799-12-31'
            JP,PT,Treaty,,2010-01-01,signed             | 'signed' goes with no day of entry into force
            JP,PT,Treaty,,,rumoured                     | status is not a status: 'rumoured'
            JP,PT,,,,in force                           | title is not a title: ''
            """)
    void aTreatyBetweenTwoStatesIsRefusedWithItsReason(String cells, String reason) {
        refuses("bilateral_mlat.csv", cells + SOURCE + "sourced,", reason);
        refuses("bilateral_extradition.csv", cells + SOURCE + "sourced,", reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            QZ,en,y,,        | unknown State 'QZ'
            PT,English,y,,   | languages_accepted is not ISO 639 codes: 'English'
            PT,en+,y,,       | languages_accepted is not ISO 639 codes: 'en+'
            PT,en,perhaps,,  | translation_required is not y, n or conditions: 'perhaps'
            PT,en,y,,maybe   | electronic_accepted is not y, n or conditions: 'maybe'
            GB,en,y,,        | repeats row
            """)
    void languagesAreRefusedWithTheirReason(String cells, String reason) {
        refuses("languages_channels.csv", cells + SOURCE + "sourced,", reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Example,QZ,,,,,,,,,,,                                | unknown State 'QZ'
            Example,PT,,Example Limited (QZ),,,,,,,,,            | unknown State 'QZ'
            Example,PT,,Example Limited,,,,,,,,,                 | establishments are written 'Name (IE); Name (NL)', not 'Example Limited'
            Example,,Example SA,,,,,,,,,,                        | the seat 'Example SA' bears no State
            Example,PT,,,javascript:alert(1),,,,,,,,             | le_guidelines_url is not a web address: 'javascript:alert(1)'
            Example,PT,,,,,data:text/html,,,,,,                  | portal_url is not a web address: 'data:text/html'
            Example,PT,,,,,,maybe,,,,,                           | accepts_direct_foreign_subscriber_requests is not y, n or conditions: 'maybe'
            Example,PT,,,,,,,,ninety,,,                          | preservation_days is not a number of days: 'ninety'
            Example,PT,,,,,,,,-1,,,                              | preservation_days is not a number of days: '-1'
            Example,PT,,,,,,,,99999,,,                           | preservation_days is not a number of days: '99999'
            Example,PT,,,,,,,,,perhaps,,                         | emergency_procedure is not y or n: 'perhaps'
            Ínstagram,PT,,,,,,,,,,,                              | 'instagram' names 'Meta (Facebook, Instagram, Threads)' too
            Google,PT,,,,,,,,,,,                                 | repeats row
            """)
    void aProviderIsRefusedWithItsReason(String cells, String reason) {
        refuses("providers.csv", cells + SOURCE + "sourced,", reason);
    }

    @Test
    void aFactMayNotStandInBothFilesOfAdherence() {
        var problems = FactsInFiles.shippedIn(folder)
                .withRow(
                        "treaty_status.csv",
                        "ETS030,AD,Andorra,,,,2005-07-25,https://example.org,2026-11-01,party,sourced,")
                .problems();

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("other_adherence.csv, row ")
                .endsWith(": repeats row 277 of treaty_status.csv: ETS030 · AD");
    }

    @Test
    void anInstrumentThatStatesAdhereToCannotBeDropped() {
        var files = FactsInFiles.shippedIn(folder);
        files.withText("instruments.csv", files.text("instruments.csv").replaceAll("(?m)^EU-EIO,.*\\R", ""));

        assertThat(files.problems())
                .hasSize(27)
                .extracting(FactProblem::reason)
                .containsOnly("unknown instrument 'EU-EIO'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            other_adherence.csv       | UNTOC,SO,Somalia,,,,,,,,unverified,
            instruments.csv           | anything,,,,,,,,,,,unverified,
            bilateral_mlat.csv        | QZ,QZ,,,,,,,unverified,
            bilateral_extradition.csv | QZ,QZ,,,,,,,unverified,
            languages_channels.csv    | QZ,,,,,,,unverified,
            providers.csv             | Hearsay,,,,,,,,,,,,,,,unverified,
            """)
    void anUnverifiedRowIsLeftOutAndCounted(String file, String row) {
        assertThat(FactsInFiles.shippedIn(folder).withRow(file, row).read())
                .isInstanceOfSatisfying(FactReading.Accepted.class, accepted -> {
                    assertThat(accepted.skipped()).isEqualTo(1);
                    assertThat(accepted.facts().revision())
                            .isEqualTo(FactFiles.shipped().revision());
                });
    }

    static Stream<String> invisible() {
        return Attacks.texts().stream()
                .filter(Attacks.Text::invisible)
                .map(Attacks.Text::text)
                .filter(text -> text.codePoints().noneMatch(BesideValidationTest::cannotBeWritten));
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void whatAReaderCannotSeeIsRefusedInEveryTable(String hidden) {
        var text = '"' + hidden.replace("\"", "\"\"") + "x\"";
        var files = FactsInFiles.shippedIn(folder)
                .withRow(
                        "instruments.csv",
                        "QZ,Example,Exemple,multilateral,,,,,," + "https://example.org,,sourced," + text)
                .withRow("providers.csv", "Example,PT,,,,,,,,,,,," + "https://example.org,,sourced," + text)
                .withRow("bilateral_mlat.csv", "JP,PT,Treaty,,,in force,https://example.org,,sourced," + text)
                .withRow("languages_channels.csv", "PT,en,y,,,https://example.org,,sourced," + text)
                .withRow("other_adherence.csv", "UNTOC,SO,Somalia,,,,,https://example.org,,party,sourced," + text);

        assertThat(files.problems())
                .extracting(FactProblem::file)
                .contains(
                        "instruments.csv",
                        "providers.csv",
                        "bilateral_mlat.csv",
                        "languages_channels.csv",
                        "other_adherence.csv");
    }

    @Test
    void aFolderOfTheFirstFourFilesTakesTheOthersFromTheShippedOnes() throws Exception {
        var files = FactsInFiles.shippedIn(folder);
        for (var later : List.of(
                "instruments.csv",
                "other_adherence.csv",
                "bilateral_mlat.csv",
                "bilateral_extradition.csv",
                "languages_channels.csv",
                "providers.csv")) {
            Files.delete(files.file(later));
        }
        files.withRow(
                        "treaty_status.csv",
                        "ETS030,AD,Andorra,,,,2005-07-25,https://example.org,2021-12-31,party,sourced,same day")
                .withRow(
                        "treaty_status.csv",
                        "ETS030,AL,Albania,,,,2000-07-03,https://example.org,2026-11-01,party,sourced,newer");
        files.withText("states.csv", files.text("states.csv").replaceAll("(?m)^TW,.*\\R", ""));

        assertThat(FactFiles.present(folder)).isTrue();
        assertThat(files.read()).isInstanceOfSatisfying(FactReading.Accepted.class, accepted -> {
            var facts = accepted.facts();
            assertThat(facts.instruments()).hasSize(22);
            assertThat(facts.adherenceFact("ETS030", Country.of("AD"))
                            .orElseThrow()
                            .consent())
                    .as("of two rows of the same day the shipped one stands")
                    .isPresent();
            assertThat(facts.adherenceFact("ETS030", Country.of("AL"))
                            .orElseThrow()
                            .source()
                            .note())
                    .as("what is newer stays")
                    .isEqualTo("newer");
            assertThat(facts.bilateral(BilateralFact.Subject.MUTUAL_ASSISTANCE, Country.of("TW"), Country.of("US")))
                    .as("a shipped row on a State these files do not know is left out")
                    .isEmpty();
        });
    }

    private void refuses(String file, String row, String reason) {
        var files = FactsInFiles.shippedIn(folder);
        var number = files.text(file).lines().count() + 1;

        assertThat(files.withRow(file, row).problems())
                .extracting(FactProblem::toString)
                .anyMatch(line -> line.startsWith(file + ", row " + number + ": " + reason));
    }

    private static boolean cannotBeWritten(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
