package org.comity.profiles.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// Whatever the bytes are, the answer is rows or a refusal. `comity soak documents` does the same for as long as one
/// likes.
class MutatedDocumentsTest {

    private static final long SEED = 20_261_126L;

    @Test
    void twoThousandMutatedWordFilesGiveRowsOrARefusal() {
        var answers = new HashSet<String>();
        for (var number = 0; number < 2_000; number++) {
            answers.add(DocumentSoak.wordFile(SEED + number));
        }

        assertThat(answers).as("kinds of answers").contains("rows", "BROKEN", "OTHER_KIND", "ENTITIES");
    }

    @Test
    void fourThousandMutatedTablesGiveRowsOrARefusal() {
        var answers = new HashSet<String>();
        for (var number = 0; number < 4_000; number++) {
            answers.add(DocumentSoak.table(SEED + number));
        }

        assertThat(answers).as("kinds of answers").contains("rows", "COLUMNS", "ENCODING", "BROKEN");
    }

    @Test
    void noiseThatLooksLikeNothingIsRefused() {
        assertThat(AWordFile.read("PK\u0003\u0004".repeat(1_000).getBytes(UTF_8)))
                .isInstanceOf(Reading.Refused.class);
    }
}
