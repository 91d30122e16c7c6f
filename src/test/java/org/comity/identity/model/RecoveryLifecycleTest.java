package org.comity.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of recovery is whole: no status is a trap, and no step can be left out.
class RecoveryLifecycleTest {

    @ParameterizedTest
    @EnumSource
    void whileItIsOpenTheOwnerStopsItAndItDoesNotLastForEver(RecoveryStatus status) {
        assertThat(RecoveryLifecycle.taken(status, RecoveryAct.STOP, RecoveryHand.OWNER)
                        .isPresent())
                .isEqualTo(status.open());
        var byItself = RecoveryLifecycle.open(status, RecoveryHand.NODE).stream()
                .filter(edge -> edge.act() == RecoveryAct.EXPIRE || edge.act() == RecoveryAct.WAIT_OVER)
                .count();
        assertThat(byItself).isEqualTo(status.open() ? 1 : 0);
    }

    @Test
    void everyStatusIsReached() {
        var reached = RecoveryLifecycle.edges().stream().map(RecoveryEdge::to).collect(Collectors.toSet());

        assertThat(Arrays.stream(RecoveryStatus.values()).filter(status -> !reached.contains(status)))
                .containsExactly(RecoveryStatus.REQUESTED);
    }

    @Test
    void noStepOnTheWayBackCanBeLeftOut() {
        assertThat(cameFrom(RecoveryStatus.DONE)).containsExactly(RecoveryStatus.READY);
        assertThat(cameFrom(RecoveryStatus.READY)).containsExactly(RecoveryStatus.WAITING);
        assertThat(cameFrom(RecoveryStatus.WAITING)).containsExactly(RecoveryStatus.FIRST_CONFIRMED);
        assertThat(cameFrom(RecoveryStatus.FIRST_CONFIRMED)).containsExactly(RecoveryStatus.REQUESTED);
    }

    private static Set<RecoveryStatus> cameFrom(RecoveryStatus status) {
        return RecoveryLifecycle.edges().stream()
                .filter(edge -> edge.to() == status && edge.from() != status)
                .map(RecoveryEdge::from)
                .collect(Collectors.toSet());
    }

    @Test
    void whoeverHasASayIsNewAndTouchesAndOnlyWhoConfirmedHandsOver() {
        assertThat(RecoveryLifecycle.edges())
                .filteredOn(edge -> edge.act().voice())
                .isNotEmpty()
                .allMatch(edge -> edge.somebodyNew() && edge.act().freshTouch());
        assertThat(RecoveryLifecycle.edges())
                .filteredOn(edge -> edge.act() == RecoveryAct.HAND_OVER)
                .isNotEmpty()
                .allMatch(edge -> edge.whoConfirmed() && edge.act().freshTouch());
    }

    @Test
    void onlyTheEmergencyDeskEndsTheWaitingEarly() {
        assertThat(RecoveryLifecycle.edges())
                .filteredOn(edge -> edge.act() == RecoveryAct.PROPOSE_EARLY || edge.act() == RecoveryAct.END_EARLY)
                .hasSize(2)
                .allMatch(edge -> edge.by() == RecoveryHand.EMERGENCY && edge.from() == RecoveryStatus.WAITING);
    }

    @Test
    void everyRefusalGivesAReason() {
        assertThat(RecoveryLifecycle.edges())
                .filteredOn(edge -> edge.to() == RecoveryStatus.REFUSED)
                .isNotEmpty()
                .allMatch(RecoveryEdge::reasoned);
    }

    @Test
    void noLineIsThereTwice() {
        assertThat(RecoveryLifecycle.edges())
                .extracting(edge -> edge.from() + " " + edge.act() + " " + edge.by())
                .doesNotHaveDuplicates();
    }
}
