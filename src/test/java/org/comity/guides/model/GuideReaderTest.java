package org.comity.guides.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comity.guides.Block;
import org.comity.guides.GuideKind;
import org.comity.guides.GuideText;
import org.comity.guides.Part;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a guide must look like, and what its writer is told when it does not.
class GuideReaderTest {

    private static final String SMALL = """
            # A small guide

            > It says what a guide says,
            > in two lines.

            ## what
            A paragraph over
            two lines with **strong words** in it.

            Another one.

            ## signs
            - One sign
              told in two lines.

            - Another sign.

            ## happened
            1. First this.
            2. Then that.
            """;

    private static GuideText read(String written) throws GuideRefused {
        return GuideReader.read(GuideKind.CHILDREN, Language.ENGLISH, written);
    }

    private static String flaws(GuideKind kind, String written) {
        try {
            GuideReader.read(kind, Language.ENGLISH, written);
            return "";
        } catch (GuideRefused refused) {
            return refused.flaws().stream().map(Object::toString).collect(Collectors.joining("; "));
        }
    }

    @Test
    void paragraphsPointsAndStepsAreReadWithTheirStrongWords() throws GuideRefused {
        var guide = read(SMALL);

        assertThat(guide.title()).isEqualTo("A small guide");
        assertThat(guide.summary()).isEqualTo("It says what a guide says, in two lines.");
        assertThat(guide.parts().keySet()).containsExactly(Part.WHAT, Part.SIGNS, Part.HAPPENED);
        assertThat(guide.lines(Part.WHAT)).hasSize(2);
        assertThat(guide.lines(Part.WHAT).getFirst().runs())
                .containsExactly(
                        new Block.Run("A paragraph over two lines with ", false),
                        new Block.Run("strong words", true),
                        new Block.Run(" in it.", false));
        assertThat(guide.part(Part.SIGNS))
                .singleElement()
                .isInstanceOfSatisfying(
                        Block.Points.class,
                        points -> assertThat(points.points().stream()
                                        .map(Block.Line::plain)
                                        .toList())
                                .isEqualTo(List.of("One sign told in two lines.", "Another sign.")));
        assertThat(guide.part(Part.HAPPENED)).singleElement().isInstanceOf(Block.Steps.class);
    }

    @Test
    void howLinesEndAndWhatStandsAfterTheLastChangesNothing() throws GuideRefused {
        assertThat(read("\n" + SMALL.replace("\n", "\r\n") + "\r\n \r\n").digest())
                .isEqualTo(read(SMALL).digest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # A small guide              | A small guide                    | line 1: TITLE
            > It says what a guide says, | It says                          | line 3: SUMMARY; line 3: OUTSIDE
            ## what                      | Before it all                    | line 6: OUTSIDE; line 7: OUTSIDE; line 9: OUTSIDE; MISSING (what)
            ## signs                     | ## sings                         | line 12: UNKNOWN_PART (sings)
            ## signs                     | ## happened                      | line 12: STEPS (happened); line 18: TWICE (happened)
            ## signs                     | ## parent                        | line 12: NOT_HERE (parent); line 18: ORDER (happened)
            ## signs                     | ## evidence                      | line 18: ORDER (happened)
            ## happened                  | ## before                        | MISSING (happened); line 18: LIST (before)
            Another one.                 | - Another one.                   | line 6: PARAGRAPHS (what)
            - Another sign.              | 1. Another sign.                 | line 12: LIST (signs)
            2. Then that.                | 3. Then that.                    | line 20: NUMBERING (3)
            2. Then that.                | Then that.                       | line 20: LOOSE
            2. Then that.                | 2. See www.example.org           | line 20: LINK (www.)
            2. Then that.                | 2. See [it](there)               | line 20: LINK (]()
            2. Then that.                | 2. Call +31 88 786 0000          | line 20: TELEPHONE (+31 88 786 0000)
            2. Then that.                | 2. <b>Then</b>                   | line 20: HTML (<)
            2. Then that.                | 2. Then&nbsp;that                | line 20: HTML (&nbsp;)
            2. Then that.                | 2. Then `that`                   | line 20: MARKUP (`)
            2. Then that.                | 2. Then *that*                   | line 20: MARKUP (*)
            2. Then that.                | 2. Then **that                   | line 20: STRONG (**)
            2. Then that.                | 2. **Then**that                  | line 20: STRONG (that)
            2. Then that.                | '    - Then that.'               | line 20: MARKUP (-)
            2. Then that.                | 2. 日本                           | line 20: CHARACTER (日)
            """)
    void whatIsWrongIsToldWithItsLine(String instead, String written, String told) {
        var changed = SMALL.replace(instead, written);

        assertThat(changed).isNotEqualTo(SMALL);
        assertThat(flaws(GuideKind.CHILDREN, changed)).startsWith(Objects.requireNonNullElse(told, ""));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        var told = flaws(GuideKind.CHILDREN, SMALL.replace("# A", "#A").replace("2. Then", "2. http://x"));

        assertThat(told).isEqualTo("line 1: TITLE; line 20: LINK (http:)");
    }

    @Test
    void aGuideOnAThreatHasEveryPart() {
        assertThat(flaws(GuideKind.THREAT, SMALL))
                .contains("MISSING (before)", "MISSING (evidence)", "MISSING (report)")
                .contains("MISSING (child)", "MISSING (public)");
    }

    @Test
    void aSummaryIsWhatASearchEngineShows() {
        assertThat(flaws(GuideKind.CHILDREN, SMALL.replace("in two lines.\n\n##", "x".repeat(150) + "\n\n##")))
                .isEqualTo("line 3: SUMMARY_TOO_LONG (177)");
    }

    @Test
    void charactersThatNobodySeesAreRefused() {
        assertThat(flaws(GuideKind.CHILDREN, SMALL.replace("First this", "First \u202Ethis")))
                .isEqualTo("line 19: CHARACTER");
    }

    @Test
    void aBookIsNoGuide() {
        assertThat(flaws(GuideKind.CHILDREN, SMALL + "x".repeat(GuideReader.LONGEST)))
                .isEqualTo("TOO_LONG (20000)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            columns  | guides-wrong/columns/guides.csv, row 1: the columns are
            kind     | guides-wrong/kind/guides.csv, row 2: an unknown kind: advice
            problem  | guides-wrong/problem/guides.csv, row 2: an unknown problem: bad-luck
            day      | guides-wrong/day/guides.csv, row 3: tiny is reviewed after it was written
            folder   | guides-wrong/folder/tiny/en.md is missing
            text     | guides-wrong/text/tiny/fr.md, line 5: STEPS (happened)
            latin    | guides-wrong/latin/tiny/ar.md is not UTF-8
            """)
    void whatIsShippedWrongStopsTheProgramWithFileAndLine(String folder, String told) {
        assertThatThrownBy(() -> ShippedGuides.read("/guides-wrong/" + folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(told);
    }
}
