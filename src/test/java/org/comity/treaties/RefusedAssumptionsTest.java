package org.comity.treaties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.comity.testing.Attacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What cannot be assumed, and why.
class RefusedAssumptionsTest {

    @TempDir
    Path folder;

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
        assertThat(new AssumptionsFile(folder).refused("adherence,ETS185,ZA,,2026-12-01", row))
                .extracting(FactProblem::toString)
                .containsExactly("what-if.csv, row 3: " + reason);
    }

    @Test
    void oneAssumptionMayRestOnAnotherWhicheverComesFirst() {
        assertThat(new AssumptionsFile(folder)
                        .refused("adherence,CETS224,IE,,2027-04-01", "adherence,ETS185,IE,,2026-12-01"))
                .isEmpty();
        assertThat(new AssumptionsFile(folder)
                        .refused("entry-into-force,CETS224,PT,,2027-02-01", "adherence,CETS224,PT,,2027-01-01"))
                .isEmpty();
    }

    @Test
    void aRepeatedAssumptionIsRefusedWhateverItsDate() {
        assertThat(new AssumptionsFile(folder)
                        .refused("adherence,ETS185,IE,,2026-12-01", "adherence,ETS185,IE,,2027-12-01"))
                .extracting(FactProblem::toString)
                .containsExactly("what-if.csv, row 3: repeats row 2");
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfRows() {
        assertThat(new AssumptionsFile(folder)
                        .refused("adherence,ETS185,PT,,2026-12-01", "adherence,ETS999,IE,,2026-12-01", "x,,,,"))
                .extracting(FactProblem::row)
                .containsExactly(2, 3, 4);
    }

    @Test
    void aFileOfOtherColumnsOtherEncodingOrEndlessLengthIsRefused() throws IOException {
        assertThat(new AssumptionsFile(folder).refusedText("assume,treaty\n"))
                .extracting(FactProblem::row)
                .containsExactly(1);
        assertThat(new AssumptionsFile(folder).refusedText("")).isNotEmpty();
        assertThat(new AssumptionsFile(folder)
                        .refusedText(AssumptionsFile.HEADER + "adherence,ETS185,IE,,2026-12-01\n".repeat(1_001)))
                .extracting(FactProblem::reason)
                .contains("more than 1000 rows");
        assertThat(new AssumptionsFile(folder).refusedText(AssumptionsFile.HEADER + "x".repeat(2 << 20)))
                .extracting(FactProblem::reason)
                .contains("is larger than 1 MiB");
        var latin =
                (AssumptionsFile.HEADER + "adhérence,ETS185,IE,,2026-12-01\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new AssumptionsFile(folder).refusedBytes(latin))
                .extracting(FactProblem::reason)
                .containsExactly("cannot be read as CSV in UTF-8");
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

        assertThat(new AssumptionsFile(folder)
                        .refused(
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
}
