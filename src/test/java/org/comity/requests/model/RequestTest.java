package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.requests.ARequest.APPROVER;
import static org.comity.requests.ARequest.DRAFTER;
import static org.comity.requests.ARequest.NOW;
import static org.comity.requests.ARequest.STRANGER;
import static org.comity.requests.ARequest.TOKYO;
import static org.comity.requests.ARequest.thatIs;

import java.time.LocalDate;
import org.comity.requests.model.Transition.Reason;
import org.comity.vocabulary.Sensitive;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void aDraftIsSubmittedOnlyWhenEveryElementOfArticle29Paragraph2IsThere() {
        var incomplete = thatIs(Status.DRAFT).without(Field.NECESSITY).build();

        assertThat(reason(incomplete.apply(new Deed.Plain(Act.SUBMIT), DRAFTER, NOW)))
                .isInstanceOfSatisfying(
                        Reason.Incomplete.class,
                        incompleteness -> assertThat(incompleteness.missing())
                                .singleElement()
                                .satisfies(
                                        missing -> assertThat(missing.basis()).hasToString("ETS185 29(2)(e)")));
        assertThat(status(thatIs(Status.DRAFT).build().apply(new Deed.Plain(Act.SUBMIT), DRAFTER, NOW)))
                .isEqualTo(Status.AWAITING_APPROVAL);
    }

    @Test
    void whoeverWroteTheDraftNeverApprovesIt() {
        var request =
                thatIs(Status.AWAITING_APPROVAL).writtenBy(DRAFTER, APPROVER).build();

        assertThat(reason(request.apply(new Deed.Plain(Act.APPROVE), APPROVER, NOW)))
                .isEqualTo(new Reason.SameOfficer());
    }

    @Test
    void approvingIsForApprovers() {
        var request = thatIs(Status.AWAITING_APPROVAL).writtenBy(APPROVER).build();

        assertThat(reason(request.apply(new Deed.Plain(Act.APPROVE), DRAFTER, NOW)))
                .isEqualTo(new Reason.RoleLacking(Act.APPROVE));
        assertThat(status(thatIs(Status.AWAITING_APPROVAL).build().apply(new Deed.Plain(Act.APPROVE), APPROVER, NOW)))
                .isEqualTo(Status.APPROVED);
    }

    @Test
    void sendingIsRefusedUntilASecondOfficerApproves() {
        assertThat(reason(thatIs(Status.DRAFT).build().apply(new Deed.Plain(Act.SEND), DRAFTER, NOW)))
                .isInstanceOf(Reason.NotNow.class);
        assertThat(status(thatIs(Status.APPROVED).build().apply(new Deed.Plain(Act.SEND), DRAFTER, NOW)))
                .isEqualTo(Status.SENT);
    }

    @Test
    void sendingTwiceIsHarmless() {
        var sent = thatIs(Status.DELIVERED).build();

        assertThat(sent.apply(new Deed.Plain(Act.SEND), DRAFTER, NOW)).isEqualTo(new Transition.Unchanged(sent));
    }

    @Test
    void nobodyElseHasASideAndTheRequestedSideSeesNothingBeforeDelivery() {
        assertThat(thatIs(Status.DELIVERED).build().sideOf(STRANGER)).isEmpty();
        assertThat(thatIs(Status.APPROVED).build().sideOf(TOKYO)).isEmpty();
        assertThat(thatIs(Status.SENT).build().sideOf(TOKYO)).isEmpty();
        assertThat(thatIs(Status.DELIVERED).build().sideOf(TOKYO)).contains(Side.REQUESTED);
    }

    @Test
    void theOtherSidesStepsAreNotOurs() {
        assertThat(reason(thatIs(Status.DELIVERED).build().apply(new Deed.Plain(Act.ACKNOWLEDGE), DRAFTER, NOW)))
                .isEqualTo(new Reason.NotYours(Act.ACKNOWLEDGE));
    }

    @Test
    void preservationIsConfirmedForAtLeastSixtyDaysAsArticle29Paragraph7Says() {
        var acknowledged = thatIs(Status.ACKNOWLEDGED).build();

        assertThat(reason(acknowledged.apply(confirming(TODAY, TODAY.plusDays(59)), TOKYO, NOW)))
                .isEqualTo(new Reason.TooShort(TODAY.plusDays(60)));
        assertThat(status(acknowledged.apply(confirming(TODAY, TODAY.plusDays(60)), TOKYO, NOW)))
                .isEqualTo(Status.PRESERVED);
    }

    @Test
    void preservationIsNotConfirmedForADayThatCannotBeRight() {
        var acknowledged = thatIs(Status.ACKNOWLEDGED).build();

        assertThat(reason(acknowledged.apply(confirming(TODAY.plusDays(9), TODAY.plusDays(90)), TOKYO, NOW)))
                .isEqualTo(new Reason.DayOutOfRange());
        assertThat(reason(acknowledged.apply(confirming(TODAY.minusDays(30), TODAY.plusDays(90)), TOKYO, NOW)))
                .isEqualTo(new Reason.DayOutOfRange());
    }

    @Test
    void dualCriminalityIsAGroundOnlyUnderAReservationAndOutsideArticles2To11() {
        var refusing = new Deed.Refusing(RefusalGround.DUAL_CRIMINALITY_RESERVED, Sensitive.of("Not an offence here."));

        assertThat(reason(thatIs(Status.ACKNOWLEDGED)
                        .withDualCriminalityReserved()
                        .build()
                        .apply(refusing, TOKYO, NOW)))
                .isEqualTo(new Reason.GroundNotAvailable(RefusalGround.DUAL_CRIMINALITY_RESERVED));
        assertThat(reason(thatIs(Status.ACKNOWLEDGED)
                        .about("evidence-only")
                        .build()
                        .apply(refusing, TOKYO, NOW)))
                .isEqualTo(new Reason.GroundNotAvailable(RefusalGround.DUAL_CRIMINALITY_RESERVED));
        assertThat(status(thatIs(Status.ACKNOWLEDGED)
                        .about("evidence-only")
                        .withDualCriminalityReserved()
                        .build()
                        .apply(refusing, TOKYO, NOW)))
                .isEqualTo(Status.REFUSED);
    }

    @Test
    void aRefusalGivesReasonsAsArticle27Paragraph7Asks() {
        var silent = new Deed.Refusing(RefusalGround.ESSENTIAL_INTERESTS, Sensitive.of(" "));

        assertThat(reason(thatIs(Status.ACKNOWLEDGED).build().apply(silent, TOKYO, NOW)))
                .isEqualTo(new Reason.WordsMissing());
    }

    @Test
    void anExtensionEndsLaterThanBefore() {
        var preserved = thatIs(Status.EXTENSION_ASKED).build();
        var until = LocalDate.parse("2027-01-22");

        assertThat(reason(preserved.apply(new Deed.Extending(until, Sensitive.of("")), TOKYO, NOW)))
                .isEqualTo(new Reason.TooShort(until.plusDays(1)));
        assertThat(status(preserved.apply(new Deed.Extending(until.plusDays(30), Sensitive.of("")), TOKYO, NOW)))
                .isEqualTo(Status.PRESERVED);
    }

    @Test
    void onceAssistanceIsRequestedTheDataStayPreservedUntilItIsDecided() {
        var recorded = thatIs(Status.PRESERVED)
                .build()
                .apply(new Deed.RecordingAssistance(TODAY, Sensitive.of("DEMO-MLA-1")), DRAFTER, NOW);

        assertThat(recorded).isInstanceOfSatisfying(Transition.Moved.class, moved -> {
            assertThat(moved.request().status()).isEqualTo(Status.ASSISTANCE_REQUESTED);
            assertThat(moved.request().clock())
                    .isNotNull()
                    .satisfies(clock -> assertThat(clock.openEnded()).isTrue());
        });
    }

    private static Deed confirming(LocalDate from, LocalDate until) {
        return new Deed.Confirming(from, until, Sensitive.of(""));
    }

    private static Reason reason(Transition transition) {
        assertThat(transition).isInstanceOf(Transition.Refused.class);
        return ((Transition.Refused) transition).reason();
    }

    private static Status status(Transition transition) {
        assertThat(transition).isInstanceOf(Transition.Moved.class);
        return ((Transition.Moved) transition).request().status();
    }
}
