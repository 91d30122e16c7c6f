package org.comity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.comity.web.FilledByHand.Verdict;
import org.junit.jupiter.api.Test;

class FilledByHandTest {

    private static final Instant SHOWN = Instant.parse("2026-11-26T22:00:00Z");

    private final FilledByHand forms = new FilledByHand();

    @Test
    void whatAPersonTypesInAMinuteIsFine() {
        assertThat(judged(SHOWN.plusSeconds(60))).isEqualTo(Verdict.FINE);
    }

    @Test
    void nobodyTypesInTwoSecondsAndNoFormIsGoodForTwoDays() {
        assertThat(judged(SHOWN.plusSeconds(2))).isEqualTo(Verdict.HASTY);
        assertThat(judged(SHOWN.plusSeconds(2 * 86_400))).isEqualTo(Verdict.HASTY);
        assertThat(judged(SHOWN.minusSeconds(60))).isEqualTo(Verdict.HASTY);
    }

    @Test
    void aMomentThatSomebodyMadeUpIsNone() {
        var later = SHOWN.plusSeconds(60);
        var signature = forms.mark(SHOWN).split("\\.")[1];

        assertThat(forms.judge(Map.of(), later)).isEqualTo(Verdict.HASTY);
        for (var madeUp : new String[] {"", ".", "1", "1." + signature, "99999999999999999999." + signature, "x.y"}) {
            assertThat(forms.judge(Map.of(FilledByHand.SHOWN, madeUp), later))
                    .as(madeUp)
                    .isEqualTo(Verdict.HASTY);
        }
        assertThat(new FilledByHand().judge(Map.of(FilledByHand.SHOWN, forms.mark(SHOWN)), later))
                .isEqualTo(Verdict.HASTY);
    }

    @Test
    void whoFillsTheFieldThatNobodySeesIsNoPerson() {
        assertThat(forms.judge(
                        Map.of(FilledByHand.SHOWN, forms.mark(SHOWN), FilledByHand.TRAP, "https://example.org"),
                        SHOWN.plusSeconds(60)))
                .isEqualTo(Verdict.TRAPPED);
    }

    private Verdict judged(Instant now) {
        return forms.judge(Map.of(FilledByHand.SHOWN, forms.mark(SHOWN)), now);
    }
}
