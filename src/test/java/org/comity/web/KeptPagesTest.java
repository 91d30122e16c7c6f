package org.comity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.comity.web.KeptPages.Kept;
import org.junit.jupiter.api.Test;

/// Pages are kept while what they show stays the same and while there is room.
class KeptPagesTest {

    private static final List<Object> TODAY = List.of("1", "today");
    private static final List<Object> TOMORROW = List.of("1", "tomorrow");

    private final KeptPages pages = new KeptPages(50_000);

    @Test
    void aPageIsFoundForTheStateItWasMadeForAndForNoOther() {
        var page = page(1_000);
        pages.keep("/en/a?", Kept.of(TODAY, page));

        assertThat(pages.find("/en/a?", TODAY)).map(Kept::plain).contains(page);
        assertThat(pages.find("/en/a?", TOMORROW)).isEmpty();
        assertThat(pages.find("/fr/a?", TODAY)).isEmpty();
    }

    @Test
    void whereThereIsNoRoomThePageThatNobodyAskedForLongestGoes() {
        pages.keep("/en/a?", Kept.of(TODAY, page(10_000)).pack());
        pages.keep("/en/b?", Kept.of(TODAY, page(10_000)).pack());
        assertThat(pages.find("/en/a?", TODAY)).isPresent();

        pages.keep("/en/c?", Kept.of(TODAY, page(10_000)).pack());

        assertThat(pages.find("/en/a?", TODAY)).isPresent();
        assertThat(pages.find("/en/b?", TODAY)).isEmpty();
        assertThat(pages.find("/en/c?", TODAY)).isPresent();
    }

    @Test
    void aPageTakesTheRoomOfItsNewestStateOnly() {
        pages.keep("/en/a?", Kept.of(TODAY, page(10_000)));
        for (var time = 0; time < 20; time++) {
            pages.keep("/en/b?", Kept.of(List.of(time), page(10_000)));
        }

        assertThat(pages.find("/en/a?", TODAY)).isPresent();
        assertThat(pages.find("/en/b?", List.of(19))).isPresent();
    }

    @Test
    void whatIsTooLargeOrTooLongNamedIsNotKept() {
        pages.keep("/en/large?", Kept.of(TODAY, page(40_000)).pack());
        pages.keep("/en/long?" + "x".repeat(600), Kept.of(TODAY, page(100)));

        assertThat(pages.find("/en/large?", TODAY)).isEmpty();
        assertThat(pages.find("/en/long?" + "x".repeat(600), TODAY)).isEmpty();
    }

    @Test
    void aPageIsPackedOnceSomebodyAsksForIt() {
        var made = Kept.of(TODAY, page(1_000));
        pages.keep("/en/a?", made);
        assertThat(pages.find("/en/a?", TODAY))
                .hasValueSatisfying(kept -> assertThat(kept.packed()).isEmpty());

        pages.keep("/en/a?", made.pack());
        assertThat(pages.find("/en/a?", TODAY)).hasValueSatisfying(kept -> {
            assertThat(kept.packed()).isPresent();
            assertThat(kept.mark()).isEqualTo(made.mark());
        });
    }

    /// Random, so that it cannot be packed.
    private static byte[] page(int bytes) {
        var page = new byte[bytes];
        new Random(bytes).nextBytes(page);
        return page;
    }
}
