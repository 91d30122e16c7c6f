package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.requests.ARequest.DRAFTER;
import static org.comity.requests.ARequest.NOW;
import static org.comity.requests.ARequest.PORTUGAL;
import static org.comity.requests.ARequest.STRANGER;
import static org.comity.requests.ARequest.TOKYO;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.requests.ARequest;
import org.comity.requests.model.Report.Channel;
import org.comity.requests.model.Transition.Moved;
import org.comity.requests.model.Transition.Reason;
import org.comity.requests.model.Transition.Refused;
import org.comity.vocabulary.Sensitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the requesting side may write down of the other side's word, against the table of the lifecycle.
class ReportTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Sensitive<String> WORDS = Sensitive.of("In words.");
    private static final Officer HEAD = new Officer(
            new PersonId(UUID.fromString("00000000-0000-0000-0000-0000000000aa")), "Head", PORTUGAL, Set.of(Role.HEAD));

    @ParameterizedTest
    @EnumSource
    void exactlyTheEdgesOfTheOtherSideThatCanBeReportedMoveTheRequest(RequestedMeasure measure) {
        for (var status : Status.values()) {
            var request = ARequest.thatIs(status).asking(measure).build();
            for (var act : Act.values()) {
                var outcome = request.applyReported(deed(act, request), DRAFTER, NOW);
                var edge = Lifecycle.taken(measure, status, act)
                        .filter(taken -> taken.by() == Side.REQUESTED)
                        .filter(taken -> Report.acts().contains(act));
                assertThat(outcome instanceof Moved)
                        .as("%s %s %s", measure, status, act)
                        .isEqualTo(edge.isPresent());
                if (outcome instanceof Moved(var moved, var taken)) {
                    assertThat(moved.status()).isEqualTo(taken.to());
                }
            }
        }
    }

    @Test
    void nobodyButAnOfficerOfTheRequestingSideReports() {
        var request = ARequest.thatIs(Status.DELIVERED).build();
        var received = new Deed.Plain(Act.ACKNOWLEDGE);

        for (var other : List.of(TOKYO, STRANGER)) {
            assertThat(request.applyReported(received, other, NOW))
                    .isEqualTo(new Refused(new Reason.NotYours(Act.ACKNOWLEDGE)));
        }
        assertThat(request.applyReported(received, HEAD, NOW))
                .isEqualTo(new Refused(new Reason.RoleLacking(Act.ACKNOWLEDGE)));
    }

    @Test
    void whatTheRequestingSideDoesItselfAndWhatBindsIsNoReport() {
        assertThat(Report.acts())
                .doesNotContain(Act.WITHDRAW, Act.CLOSE, Act.SEND, Act.PROPOSE_CONDITIONS, Act.ACCEPT_CONDITIONS);
    }

    @Test
    void whileItIsOnItsWayOnlyItsReceiptCanBeReported() {
        assertThat(Report.open(ARequest.thatIs(Status.SENT).build())).containsExactly(Act.ACKNOWLEDGE);
        assertThat(Report.open(ARequest.thatIs(Status.DRAFT).build())).isEmpty();
        assertThat(Report.open(ARequest.thatIs(Status.SENT)
                        .asking(RequestedMeasure.SPONTANEOUS_INFORMATION)
                        .build()))
                .isEmpty();
    }

    @Test
    void nothingWasSaidBeforeTheSendingOrInTheFuture() {
        var sent = NOW.minus(Duration.ofHours(2));

        assertThat(said(Duration.ofHours(1)).possible(sent, NOW)).isTrue();
        assertThat(said(Duration.ZERO).possible(sent, NOW)).isTrue();
        assertThat(said(Duration.ofHours(2).plusSeconds(59)).possible(sent, NOW))
                .as("the minute of the sending")
                .isTrue();
        assertThat(said(Duration.ofHours(2).plusSeconds(60)).possible(sent, NOW))
                .isFalse();
        assertThat(said(Duration.ofSeconds(-1)).possible(sent, NOW)).isFalse();
        assertThat(said(Duration.ZERO).possible(null, NOW)).isFalse();
    }

    @Test
    void aStepTellsWhoseWordItIs() {
        var report = said(Duration.ofHours(1));
        var step = new Step(1, Act.CONFIRM, Side.REQUESTING, NOW, Sensitive.of(report.details()), UUID.randomUUID());
        var own = new Step(2, Act.CONFIRM, Side.REQUESTED, NOW, Sensitive.of(Map.of()), UUID.randomUUID());

        assertThat(step.report()).hasValueSatisfying(read -> {
            assertThat(read.channel()).isEqualTo(Channel.LETTER);
            assertThat(read.saidAt()).isEqualTo(report.saidAt());
            assertThat(read.function().reveal()).isEqualTo("Duty officer");
        });
        assertThat(own.report()).isEmpty();
    }

    private static Report said(Duration ago) {
        return new Report(Channel.LETTER, NOW.minus(ago), Sensitive.of("Duty officer"));
    }

    private static Deed deed(Act act, Request request) {
        if (act == Act.CONFIRM) {
            return new Deed.Confirming(TODAY, TODAY.plusDays(90), WORDS);
        }
        if (act == Act.EXTEND) {
            return new Deed.Extending(TODAY.plusDays(200), WORDS);
        }
        if (act == Act.REFUSE) {
            return new Deed.Refusing(
                    request.openGrounds().stream().findFirst().orElse(RefusalGround.POLITICAL_OFFENCE), WORDS);
        }
        if (act == Act.POSTPONE) {
            return new Deed.Postponing(null, WORDS);
        }
        return act == Act.FORWARD
                ? new Deed.Forwarding(Sensitive.of("Another authority"), WORDS)
                : new Deed.Saying(act, WORDS);
    }
}
