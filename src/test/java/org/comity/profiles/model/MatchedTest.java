package org.comity.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.model.Matched.Kind;
import org.comity.profiles.model.ReadRow.Fate;
import org.comity.profiles.model.ReadRow.Why;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;

class MatchedTest {

    private static final FactSource DOCUMENT =
            new FactSource("Legal profile of a test", Optional.empty(), Standing.SOURCED, "");

    @Test
    void aRowNobodyUnderstoodYetTakesNoRowFromOneThatIsUnderstood() {
        var present = ARow.profile("PT", ARow.of("PT", "16").act("Penal Code").place("art. 1"))
                .asOf(LocalDate.of(2026, 11, 26));

        var matched =
                Matched.of(List.of(read(1, Optional.of(Why.TOO_LONG)), read(2, Optional.empty())), present, DOCUMENT);

        assertThat(matched).extracting(Matched::kind).containsExactly(Kind.OPEN, Kind.SAME);
    }

    private static ReadRow read(int number, Optional<Why> why) {
        var said = Said.of(List.of(ArticleRef.convention("16")), "Penal Code", "art. 1", List.of());
        var longer = why.isPresent() ? said.besides(Optional.empty(), Optional.of("years ".repeat(100)), "") : said;
        return new ReadRow(number, "1:" + number, "16", "art. 1", why, longer, Fate.TAKE);
    }
}
