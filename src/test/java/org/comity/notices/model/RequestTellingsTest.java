package org.comity.notices.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.comity.notices.model.RequestTellings.Line;
import org.comity.notices.model.RequestTellings.Side;
import org.comity.requests.Happening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of who is told of a request.
class RequestTellingsTest {

    /// Beginning a draft and dropping it is nobody's news.
    private static final EnumSet<Happening> SILENT = EnumSet.of(Happening.STARTED, Happening.DROPPED);

    @ParameterizedTest
    @EnumSource
    void somebodyIsToldOfWhateverHappens(Happening what) {
        assertThat(RequestTellings.of(what).isEmpty()).isEqualTo(SILENT.contains(what));
    }

    @Test
    void aRefusalAndTheEndOfAPreservationTellBothSides() {
        for (var what : EnumSet.of(Happening.REFUSED, Happening.LAPSED)) {
            assertThat(RequestTellings.of(what)).extracting(Line::side).containsExactlyInAnyOrder(Side.values());
        }
    }

    /// What happens before sending is the requesting authority's own business.
    @Test
    void theRequestedSideLearnsNothingBeforeDelivery() {
        for (var what : EnumSet.range(Happening.STARTED, Happening.SENT)) {
            assertThat(RequestTellings.of(what)).extracting(Line::side).doesNotContain(Side.REQUESTED);
        }
        assertThat(RequestTellings.of(Happening.DROPPED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theOtherSideOfWhoeverDidItIsTold(Happening what) {
        if (what.byRequested()) {
            assertThat(RequestTellings.of(what)).extracting(Line::side).contains(Side.REQUESTING);
        }
    }

    @Test
    void onlyARefusalIsToldAsOne() {
        for (var what : Happening.values()) {
            assertThat(RequestTellings.of(what))
                    .extracting(Line::kind)
                    .allSatisfy(kind -> assertThat(kind == Kind.REFUSED).isEqualTo(what == Happening.REFUSED));
        }
    }

    @Test
    void whatIsMerelyReportedIsToldToTheReportersOwnSideAlone() {
        assertThat(RequestTellings.ofReported(Happening.ARRIVED)).isEmpty();
        for (var what : List.of(Happening.ACKNOWLEDGED, Happening.CONFIRMED, Happening.REFUSED)) {
            assertThat(RequestTellings.ofReported(what)).singleElement().satisfies(line -> {
                assertThat(line.side()).isEqualTo(Side.REQUESTING);
                assertThat(line.kind()).isEqualTo(Kind.ANSWER_REPORTED);
            });
        }
    }
}
