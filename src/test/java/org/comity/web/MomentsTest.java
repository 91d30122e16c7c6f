package org.comity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import java.time.Instant;
import java.time.ZoneId;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant LATE_IN_LISBON = Instant.parse("2026-11-25T18:19:00Z");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void anEventElsewhereIsToldInBothClocks() {
        assertThat(twoClocks(Language.ENGLISH))
                .isEqualTo("25 November 2026, 18:19 WET (Lisbon) = 26 November 2026, 03:19 your time");
    }

    @Test
    void amongArabicWordsNoDayIsTornFromItsMonth() {
        var seen = new Bidi(twoClocks(Language.ARABIC), Bidi.RTL).writeReordered(Bidi.REMOVE_BIDI_CONTROLS);

        assertThat(seen)
                .as("letters from the left of the screen")
                .contains(" 26 = 18:19 WET (Lisbon) ")
                .endsWith(" 25");
    }

    /// Without an isolate the reference draws the day to itself, and a left-to-right line shows the second clock first.
    @Test
    void whateverStandsBesideThemTheTwoClocksKeepTheirOrder() {
        var alone = seen(twoClocks(Language.ARABIC), Bidi.RTL);
        var apart = arabic().twoClocksApart(LATE_IN_LISBON, LISBON, TOKYO);

        assertThat(seen("PT-2026-000412 · " + twoClocks(Language.ARABIC), Bidi.RTL))
                .doesNotContain(alone);
        assertThat(seen("PT-2026-000412 · " + apart, Bidi.RTL)).isEqualTo(alone + " · PT-2026-000412");
        assertThat(seen("PT-2026-000412 · " + apart + " · Lisbon", Bidi.LTR))
                .isEqualTo("PT-2026-000412 · " + alone + " · Lisbon");
        assertThat(new Moments(Messages.ofClassPath(), Language.ENGLISH).twoClocksApart(LATE_IN_LISBON, LISBON, TOKYO))
                .isEqualTo(twoClocks(Language.ENGLISH));
    }

    /// Letters from the left of the screen.
    private static String seen(String text, byte direction) {
        return new Bidi(text, direction)
                .writeReordered(Bidi.REMOVE_BIDI_CONTROLS)
                .replaceAll("[\\u2066-\\u2069]", "");
    }

    private static Moments arabic() {
        return new Moments(Messages.ofClassPath(), Language.ARABIC);
    }

    private static String twoClocks(Language language) {
        return new Moments(Messages.ofClassPath(), language).twoClocks(LATE_IN_LISBON, LISBON, TOKYO);
    }
}
