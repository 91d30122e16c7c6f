package org.comity.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.comity.profiles.model.TextDiff.Fate;
import org.comity.profiles.model.TextDiff.Piece;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void aWordThatChangedIsToldAloneWithinItsLine() {
        assertThat(TextDiff.between("one\nkeep for 60 days\nend", "one\nkeep for 90 days\nend"))
                .contains(new Piece(Fate.REMOVED, "60 "), new Piece(Fate.ADDED, "90 "))
                .extracting(Piece::fate)
                .containsOnlyOnce(Fate.ADDED, Fate.REMOVED);
    }

    @Test
    void thePiecesAlwaysMakeBothTextsAgain() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var before = text(random);
            var after = text(random);
            var pieces = TextDiff.between(before, after);

            assertThat(without(pieces, Fate.ADDED)).isEqualTo(before);
            assertThat(without(pieces, Fate.REMOVED)).isEqualTo(after);
        }
    }

    @Test
    void textsTooLongToCompareAreToldAsReplaced() {
        assertThat(TextDiff.between("a\n".repeat(5_000), "b\n".repeat(5_000))).hasSize(2);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 6)
                .mapToObj(word ->
                        List.of("one", "two ", "\n", "three\n", " ", "four").get(word))
                .collect(Collectors.joining());
    }

    private static String without(List<Piece> pieces, Fate left) {
        return pieces.stream()
                .filter(piece -> piece.fate() != left)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
