package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void fromOneStatusAnActLeadsToOneStatusOnly() {
        var seen = new HashSet<String>();
        for (var edge : Lifecycle.edges()) {
            assertThat(seen.add(edge.from() + " " + edge.act()))
                    .as("%s from %s stands once", edge.act(), edge.from())
                    .isTrue();
        }
    }

    @Test
    void everyStatusIsReachedFromTheDraft() {
        var reached = EnumSet.of(Status.DRAFT);
        var before = 0;
        while (before != reached.size()) {
            before = reached.size();
            Lifecycle.edges().stream()
                    .filter(edge -> reached.contains(edge.from()))
                    .forEach(edge -> reached.add(edge.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(Status.values());
    }

    @Test
    void whatHasEndedHasNoEdgeAndEverythingElseHasOne() {
        var left = Lifecycle.edges().stream().map(Edge::from).collect(Collectors.toSet());
        for (var status : Status.values()) {
            assertThat(left.contains(status) || status == Status.ASSISTANCE_REQUESTED)
                    .as("%s goes on", status)
                    .isEqualTo(!status.ended());
        }
    }

    @Test
    void everyActButTheFirstIsSomebodysEdge() {
        var done = Lifecycle.edges().stream().map(Edge::act).collect(Collectors.toSet());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(done))).containsExactly(Act.START);
    }

    @Test
    void onlyTheRequestingSideActsBeforeDeliveryAndTheRequestedSideNeverActsOnWhatItCannotSee() {
        assertThat(Lifecycle.edges())
                .filteredOn(edge -> edge.by() == Side.REQUESTED)
                .allMatch(edge -> edge.from().visibleToRequested());
    }

    @Test
    void approvalNeedsASecondOfficerAndEveryElement() {
        var approval = Lifecycle.taken(Status.AWAITING_APPROVAL, Act.APPROVE).orElseThrow();

        assertThat(approval.fourEyes()).isTrue();
        assertThat(approval.complete()).isTrue();
        assertThat(Lifecycle.taken(Status.DRAFT, Act.SEND)).isEmpty();
        assertThat(Lifecycle.taken(Status.AWAITING_APPROVAL, Act.SEND)).isEmpty();
    }

    @Test
    void whoOwesTheNextStepCanTakeOne() {
        for (var status : Status.values()) {
            var side = switch (status.next()) {
                case REQUESTING -> Side.REQUESTING;
                case REQUESTED -> Side.REQUESTED;
                case NOBODY -> null;
            };
            if (side != null) {
                assertThat(Lifecycle.open(status, side))
                        .as("open from %s", status)
                        .isNotEmpty();
            }
        }
    }
}
