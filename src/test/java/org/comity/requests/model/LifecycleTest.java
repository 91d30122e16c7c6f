package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.identity.Role;
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
    void everyActButTheFirstAndThoseThatChangeReadersIsSomebodysEdge() {
        var done = Lifecycle.edges().stream().map(Edge::act).collect(Collectors.toSet());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(done)))
                .containsExactlyInAnyOrder(Act.START, Act.TAKE, Act.ADD_MEMBER, Act.REMOVE_MEMBER, Act.RAISE)
                .filteredOn(Act::changesReaders)
                .hasSize(4);
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
    void theHeadOfTheAuthorityRecallsWhateverIsOpenOnTheOtherSideAndNothingElseIsHerAct() {
        for (var status : Status.values()) {
            var recall = Lifecycle.taken(status, Act.RECALL);
            assertThat(recall.isPresent())
                    .as("recalling what is %s", status)
                    .isEqualTo(status == Status.HELD
                            || status == Status.SENT
                            || (status.visibleToRequested() && !status.ended()));
            recall.ifPresent(edge -> assertThat(edge.to().visibleToRequested())
                    .as("the other side learns of it if it knew")
                    .isEqualTo(status.visibleToRequested()));
        }
        assertThat(Lifecycle.edges())
                .filteredOn(edge -> edge.roles().equals(Set.of(Role.HEAD)))
                .allMatch(edge -> edge.act() == Act.RECALL && edge.to().ended());
    }

    @Test
    void whatIsHeldIsReleasedBySomebodyElseOrGoesBackAndTheNodeAloneHolds() {
        var release = Lifecycle.taken(Status.HELD, Act.RELEASE).orElseThrow();

        assertThat(release.to()).isEqualTo(Status.SENT);
        assertThat(release.fourEyes()).isTrue();
        assertThat(release.complete()).isTrue();
        assertThat(release.roles()).doesNotContain(Role.OFFICER);
        assertThat(Lifecycle.taken(Status.APPROVED, Act.HOLD).orElseThrow().by())
                .isEqualTo(Side.NODE);
        assertThat(Lifecycle.taken(Status.HELD, Act.SEND)).isEmpty();
        assertThat(Lifecycle.taken(Status.HELD, Act.DELIVER)).isEmpty();
        assertThat(Lifecycle.open(Status.HELD, Side.REQUESTED)).isEmpty();
        assertThat(Status.HELD.visibleToRequested()).isFalse();
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
