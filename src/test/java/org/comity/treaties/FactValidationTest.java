package org.comity.treaties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule refuses a row of its own, and says which and why.
class FactValidationTest {

    private static final String CHART = ",https://example.org/chart,2026-11-01,";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ETS185,QZ,Nowhere,2001-11-23,,,,https://example.org,2026-11-01,signatory,sourced,                          | unknown State 'QZ'
            ETS999,IE,Ireland,2001-11-23,,,,https://example.org,2026-11-01,signatory,sourced,                          | unknown treaty 'ETS999'
            ETS189,IE,Ireland,2003-02-30,,,,https://example.org,2026-11-01,signatory,sourced,                          | signature is not a day: '2003-02-30'
            ETS189,IE,Ireland,1066-10-14,,,,https://example.org,2026-11-01,signatory,sourced,                          | signature is not a day: '1066-10-14'
            ETS189,ie,Ireland,2003-02-28,,,,https://example.org,2026-11-01,signatory,sourced,                          | iso2 is not two capital letters (ISO 3166-1): 'ie'
            ETS189,IE,Ireland,2003-02-28,,,,https://example.org,2026-11-01,member,sourced,                             | status is not a status: 'member'
            ETS189,IE,Ireland,2003-02-28,,,,https://example.org,2026-11-01,signatory,rumoured,                         | source_standing is not a standing: 'rumoured'
            ETS189,IE,Ireland,2003-02-28,2004-01-05,nod,2004-05-01,https://example.org,2026-11-01,party,sourced,       | kind is not an instrument: 'nod'
            ETS189,IE,Ireland,2003-02-28,,,,,2026-11-01,signatory,sourced,                                             | source_url is not a source: ''
            ETS189,IE,Ireland,2007-02-28,2006-01-05,ratification,2006-05-01,https://example.org,2026-11-01,party,sourced, | ratification before signature
            ETS189,IE,Ireland,,,,2006-05-01,https://example.org,2026-11-01,party,sourced,                              | entry into force without ratification (ETS 189 Art. 10, 11(2))
            ETS189,IE,Ireland,,2010-01-05,accession,2010-04-01,https://example.org,2026-11-01,party,sourced,           | entry into force 2010-04-01, the treaty gives 2010-05-01 (ETS 189 Art. 10, 11(2))
            ETS189,IE,Ireland,,2005-01-05,accession,2005-05-01,https://example.org,2026-11-01,party,sourced,           | entry into force 2005-05-01, the treaty gives 2006-03-01 (ETS 189 Art. 10, 11(2))
            CETS224,XK,Kosovo*,,2026-01-05,accession,2026-05-01,https://example.org,2026-11-01,party,sourced,          | entry into force 2026-05-01, the treaty gives 2026-08-01 (CETS 224 Art. 16(3)-(4))
            ETS189,IE,Ireland,2003-02-28,2004-01-05,ratification,,https://example.org,2026-11-01,signatory,sourced,    | a signatory has a day of signature and no day of consent or entry into force
            ETS189,IE,Ireland,2003-02-28,,,,https://example.org,2026-11-01,invited,sourced,                            | a State merely invited has no acts of its own
            ETS189,IE,Ireland,2003-02-28,,,,https://example.org,2026-11-01,ratified (not in force),sourced,            | 'ratified (…)' needs a day of consent and no entry into force
            ETS189,IE,Ireland,2003-02-28,,,,https://example.org,2026-11-01,withdrawn,sourced,gone                      | withdrawn without the day it took effect
            ETS189,IE,Ireland,2003-02-28,,,,https://example.org,2026-11-01,signatory,sourced,a\u202Eb                  | note holds a control character
            ETS189,IE,Ireland,2003-02-28                                                                               | 4 cells instead of 12
            """)
    void aRowOfAdherenceIsRefusedWithItsReason(String row, String reason) {
        var problems =
                FactsInFiles.shippedIn(folder).withRow("treaty_status.csv", row).problems();

        assertThat(problems).extracting(FactProblem::reason).contains(reason);
        assertThat(problems)
                .extracting(FactProblem::toString)
                .anyMatch(line -> line.startsWith("treaty_status.csv, row 277: "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ETS185 | IE | 5         | reservation            | in force           | no reservation is possible on ETS 185 · 5 (closed list of ETS 185 · 42)
            ETS185 | IE | 29(5)     | reservation            | in force           | no reservation is possible on ETS 185 · 29(5) (closed list of ETS 185 · 42)
            ETS185 | IE | 29        | reservation            | in force           | no reservation is possible on ETS 185 · 29 (closed list of ETS 185 · 42)
            ETS185 | IE | 29(4);5   | reservation            | in force           | no reservation is possible on ETS 185 · 5 (closed list of ETS 185 · 42)
            ETS185 | IE | 21        | declaration            | in force           | no declaration is provided for on ETS 185 · 21 (closed list of ETS 185 · 40)
            ETS185 | IE | 29        | authority designation  | in force           | no authority is designated under ETS 185 · 29
            CETS224| IE | 9(5)      | reservation            | in force           | no reservation is possible on CETS 224 · 9(5) (closed list of CETS 224 · 19(1))
            ETS189 | IE | 4         | reservation            | in force           | no reservation is possible on ETS 189 · 4 (closed list of ETS 189 · 12)
            CETS201| IE | 20(3)     | reservation            | in force           | the closed lists of CETS201 are not known, the row cannot be checked
            ETS185 | IE | Art. 29   | reservation            | in force           | not a provision: 'Art. 29'
            ETS185 | IE | 29(4)     | reservation            | withdrawn          | status is not a status: 'withdrawn'
            ETS185 | IE | 29(4)     | reservation            | withdrawn 2019-13-01 | withdrawn without the day it took effect
            ETS185 | IE | 29(4)     | understanding          | in force           | kind is not a kind of declaration: 'understanding'
            ETS185 | QZ | 29(4)     | reservation            | in force           | unknown State 'QZ'
            """)
    void aDeclarationOutsideTheClosedListsIsRefused(
            String treaty, String state, String article, String kind, String status, String reason) {
        var row = String.join(
                ",", treaty, state, article, kind, "effect", "", "", "https://example.org", "2026-11-01", status);

        var problems = FactsInFiles.shippedIn(folder)
                .withRow("declarations.csv", row + ",sourced,")
                .problems();

        assertThat(problems).extracting(FactProblem::toString).containsExactly("declarations.csv, row 253: " + reason);
    }

    @Test
    void aFifthConsentBringsTheSecondProtocolIntoForceForItsFirstFive() {
        var files = FactsInFiles.shippedIn(folder)
                .replacing(
                        "treaty_status.csv",
                        "CETS224,PT,Portugal,2022-05-12,,,",
                        "CETS224,PT,Portugal,2022-05-12,2026-06-10,ratification,2026-10-01")
                .replacing("treaty_status.csv", "2023-08-10,acceptance,,", "2023-08-10,acceptance,2026-10-01,");
        files.withText("treaty_status.csv", partiesOfTheSecondProtocol(files.text("treaty_status.csv")));

        assertThat(files.problems()).isEmpty();
    }

    private static String partiesOfTheSecondProtocol(String text) {
        return text.replaceAll("(CETS224,(?:PT|JP),[^\\n]*),(?:signatory|ratified \\(not in force\\)),", "$1,party,");
    }

    @Test
    void aRepeatedRowIsRefused() {
        var files = FactsInFiles.shippedIn(folder);
        var first = files.text("states.csv").lines().skip(1).findFirst().orElseThrow();

        assertThat(files.withRow("states.csv", first).problems())
                .extracting(FactProblem::toString)
                .containsExactly("states.csv, row 202: repeats row 2");
    }

    @Test
    void otherColumnsAndOtherEncodingsAreRefused() throws Exception {
        var files = FactsInFiles.shippedIn(folder).replacing("states.csv", "iso2,iso3", "iso2,iso");

        assertThat(files.problems()).extracting(FactProblem::row).containsExactly(1);

        Files.write(files.file("states.csv"), "iso2,é\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(files.problems()).extracting(FactProblem::reason).containsExactly("cannot be read as CSV in UTF-8");
    }

    @Test
    void anEndlessFileIsRefusedBeforeItFillsTheMemory() {
        var files = FactsInFiles.shippedIn(folder);

        files.withText("states.csv", files.text("states.csv") + "x".repeat(9 << 20));
        assertThat(files.problems()).extracting(FactProblem::reason).containsExactly("is larger than 8 MiB");

        files.withText(
                "treaty_status.csv",
                files.text("treaty_status.csv").lines().findFirst().orElseThrow() + "\n"
                        + ("ETS185,IE,Ireland,,,," + CHART + "invited,sourced,\n").repeat(20_001));
        assertThat(files.problems()).extracting(FactProblem::reason).anyMatch(reason -> reason.contains("20000 rows"));
    }

    @Test
    void anUnverifiedRowIsLeftOutAndCounted() {
        var files = FactsInFiles.shippedIn(folder)
                .withRow(
                        "declarations.csv",
                        "ETS185,GB,29(4),reservation,may refuse,,,https://example.org,,unknown,unverified,");

        assertThat(files.read()).isInstanceOfSatisfying(FactReading.Accepted.class, accepted -> {
            assertThat(accepted.skipped()).isEqualTo(1);
            assertThat(accepted.facts().revision())
                    .isEqualTo(FactFiles.shipped().revision());
        });
    }

    @Test
    void theOrderOfRowsMakesNoDifference() {
        var files = FactsInFiles.shippedIn(folder);
        var lines = files.text("states.csv").lines().toList();
        var turned =
                lines.getFirst() + "\n" + String.join("\n", lines.reversed().subList(0, lines.size() - 1)) + "\n";

        assertThat(files.withText("states.csv", turned).read())
                .isInstanceOfSatisfying(
                        FactReading.Accepted.class,
                        accepted -> assertThat(accepted.facts().revision())
                                .isEqualTo(FactFiles.shipped().revision()));
    }
}
