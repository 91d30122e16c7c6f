package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.requests.ARequest.DRAFTER;
import static org.comity.requests.ARequest.NOW;
import static org.comity.requests.ARequest.TOKYO;
import static org.comity.requests.ARequest.thatIs;

import java.time.LocalDate;
import org.comity.requests.model.Transition.Moved;
import org.comity.requests.model.Transition.Reason;
import org.comity.requests.model.Transition.Refused;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the words and days of a deed must be.
class DeedsOfAllMeasuresTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Sensitive<String> WORDS = Sensitive.of("In words.");
    private static final Sensitive<String> NONE = Sensitive.of("  ");

    private static final Request STORED =
            thatIs(Status.ACKNOWLEDGED).asking(RequestedMeasure.STORED_DATA).build();

    @Test
    void aPostponementGivesReasonsAsArticle27Paragraph7AsksAndADayOnlyWhereOneIsKnown() {
        assertThat(reason(new Deed.Postponing(null, NONE))).isEqualTo(new Reason.WordsMissing());
        assertThat(reason(new Deed.Postponing(null, WORDS))).isNull();
        assertThat(reason(new Deed.Postponing(TODAY.plusDays(40), WORDS))).isNull();
        assertThat(reason(new Deed.Postponing(TODAY.minusDays(1), WORDS))).isEqualTo(new Reason.DayOutOfRange());
        assertThat(reason(new Deed.Postponing(TODAY.plusYears(9), WORDS))).isEqualTo(new Reason.DayOutOfRange());
    }

    @Test
    void conditionsAreSaidInWordsWhateverTheirKind() {
        assertThat(reason(new Deed.Proposing(true, true, NONE))).isEqualTo(new Reason.WordsMissing());
        assertThat(reason(new Deed.Proposing(false, false, WORDS))).isNull();
    }

    @Test
    void whoeverForwardsSaysToWhom() {
        assertThat(reason(new Deed.Forwarding(NONE, WORDS))).isEqualTo(new Reason.WordsMissing());
        assertThat(reason(new Deed.Forwarding(WORDS, WORDS))).isNull();
    }

    /// Second Protocol, Article 7(7): thirty days, or the time frame stated, whichever is longer.
    @Test
    void anOrderToAProviderAbroadGivesItThirtyDaysFromItsReceipt() {
        var sent = thatIs(Status.SENT)
                .asking(RequestedMeasure.SUBSCRIBER_FROM_PROVIDER)
                .build();

        assertThat(reason(sent, receipt(TODAY, 29))).isEqualTo(new Reason.TooShort(TODAY.plusDays(30)));
        assertThat(reason(sent, receipt(TODAY, 30))).isNull();
        assertThat(reason(sent, receipt(TODAY, 90))).isNull();
        assertThat(reason(sent, receipt(TODAY.plusDays(3), 30))).isEqualTo(new Reason.DayOutOfRange());
    }

    /// Second Protocol, Article 6(3)(d): the request states the time frame.
    @Test
    void aRegistrarIsGivenTheTimeThatTheRequestStates() {
        var sent =
                thatIs(Status.SENT).asking(RequestedMeasure.DOMAIN_REGISTRATION).build();

        assertThat(reason(sent, receipt(TODAY, 7))).isNull();
    }

    @Test
    void whatAProviderDidIsRecordedWithADayThatHasComeAndInWords() {
        var sent = thatIs(Status.SENT)
                .asking(RequestedMeasure.SUBSCRIBER_FROM_PROVIDER)
                .build();

        assertThat(reason(sent, new Deed.Recording(Act.RECORD_ANSWER, TODAY, WORDS)))
                .isNull();
        assertThat(reason(sent, new Deed.Recording(Act.RECORD_NON_COOPERATION, TODAY, NONE)))
                .isEqualTo(new Reason.WordsMissing());
        assertThat(reason(sent, new Deed.Recording(Act.RECORD_ANSWER, TODAY.plusDays(9), WORDS)))
                .isEqualTo(new Reason.DayOutOfRange());
    }

    private static Deed receipt(LocalDate on, int days) {
        return new Deed.RecordingReceipt(on, on.plusDays(days), NONE);
    }

    private static @Nullable Reason reason(Deed deed) {
        return switch (STORED.apply(deed, TOKYO, NOW)) {
            case Refused(var why) -> why;
            case Moved moved -> null;
            case Transition.Unchanged same -> throw new AssertionError("Nothing happened");
        };
    }

    private static @Nullable Reason reason(Request request, Deed deed) {
        return switch (request.apply(deed, DRAFTER, NOW)) {
            case Refused(var why) -> why;
            case Moved moved -> null;
            case Transition.Unchanged same -> throw new AssertionError("Nothing happened");
        };
    }
}
