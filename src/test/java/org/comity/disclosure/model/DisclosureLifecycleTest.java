package org.comity.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table of what may happen to a disclosure.
class DisclosureLifecycleTest {

    private static final EnumSet<Act> BEGINNINGS = EnumSet.of(Act.ASK, Act.BREAK_GLASS);
    private static final EnumSet<Act> CHANGE_NO_STATUS = EnumSet.of(Act.OPEN_TO_DEPUTY, Act.VIEW);

    @Test
    void everyActIsABeginningOrInTheTableOrChangesNoStatus() {
        var table = Lifecycle.edges().stream().map(Edge::act).collect(Collectors.toSet());

        assertThat(table).doesNotContainAnyElementsOf(BEGINNINGS).doesNotContainAnyElementsOf(CHANGE_NO_STATUS);
        assertThat(table.size() + BEGINNINGS.size() + CHANGE_NO_STATUS.size()).isEqualTo(Act.values().length);
    }

    @Test
    void everyStatusIsReachedAndWhatIsOpenEndsByItself() {
        var reached = Lifecycle.edges().stream().map(Edge::to).collect(Collectors.toSet());
        assertThat(reached).containsAll(EnumSet.complementOf(EnumSet.of(Status.ASKED)));

        for (var status : Status.values()) {
            assertThat(Lifecycle.open(status, Hand.NODE, false)).hasSize(status.open() ? 1 : 0);
        }
    }

    @Test
    void whoAskedDoesNothingButWithdraw() {
        assertThat(Lifecycle.edges().stream()
                        .filter(edge -> edge.by().contains(Hand.ASKER))
                        .map(Edge::act))
                .containsExactly(Act.WITHDRAW);
    }

    @Test
    void givingAndReviewingTakeATouchAndEveryNoTakesWords() {
        for (var edge : Lifecycle.edges()) {
            assertThat(edge.touch())
                    .as(edge.toString())
                    .isEqualTo(edge.act() == Act.GRANT || edge.act().finding());
            assertThat(edge.reason())
                    .as(edge.toString())
                    .isEqualTo(edge.act() == Act.REFUSE
                            || edge.act() == Act.REVOKE
                            || edge.act().finding());
        }
    }

    @Test
    void onlyABrokenGlassIsReviewed() {
        for (var status : Status.values()) {
            assertThat(Lifecycle.open(status, Hand.OWNER, false))
                    .noneMatch(edge -> edge.act().finding());
            assertThat(Lifecycle.open(status, Hand.OWNER, true).stream()
                            .filter(edge -> edge.act().finding()))
                    .hasSize(status.given() ? 2 : 0);
        }
    }
}
