package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.requests.model.RequestedMeasure.PRESERVATION;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    @ParameterizedTest
    @EnumSource
    void fromOneStatusAnActLeadsToOneStatusOnly(RequestedMeasure measure) {
        var seen = new HashSet<String>();
        for (var edge : Lifecycle.edges(measure)) {
            assertThat(seen.add(edge.from() + " " + edge.act()))
                    .as("%s from %s stands once", edge.act(), edge.from())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noLineOfTheTableBeginsWhereNoRequestOfTheMeasureGets(RequestedMeasure measure) {
        var reached = EnumSet.of(Status.DRAFT);
        var before = 0;
        while (before != reached.size()) {
            before = reached.size();
            Lifecycle.edges(measure).stream()
                    .filter(edge -> reached.contains(edge.from()))
                    .forEach(edge -> reached.add(edge.to()));
        }
        assertThat(Lifecycle.edges(measure)).allMatch(edge -> reached.contains(edge.from()));
        assertThat(Lifecycle.reached(measure)).isEqualTo(reached);
    }

    @Test
    void everyStatusIsReachedByRequestsOfSomeMeasure() {
        var reached = EnumSet.noneOf(Status.class);
        Measures.ALL.forEach(measure -> reached.addAll(Lifecycle.reached(measure)));

        assertThat(reached).containsExactlyInAnyOrder(Status.values());
    }

    @ParameterizedTest
    @EnumSource
    void whatHasEndedHasNoEdgeButClosingAndEverythingElseHasOne(RequestedMeasure measure) {
        for (var status : Lifecycle.reached(measure)) {
            var acts = Lifecycle.edges(measure).stream()
                    .filter(edge -> edge.from() == status)
                    .map(Edge::act)
                    .collect(Collectors.toSet());
            acts.remove(Act.CLOSE);
            assertThat(acts.isEmpty()).as("%s has ended", status).isEqualTo(status.ended());
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

    @ParameterizedTest
    @EnumSource
    void approvalNeedsASecondOfficerAndEveryElement(RequestedMeasure measure) {
        var approval =
                Lifecycle.taken(measure, Status.AWAITING_APPROVAL, Act.APPROVE).orElseThrow();

        assertThat(approval.fourEyes()).isTrue();
        assertThat(approval.complete()).isTrue();
        assertThat(approval.roles()).containsExactly(Role.APPROVER);
        assertThat(Lifecycle.taken(measure, Status.DRAFT, Act.SEND)).isEmpty();
        assertThat(Lifecycle.taken(measure, Status.AWAITING_APPROVAL, Act.SEND)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theHeadOfTheAuthorityRecallsWhateverIsOpenOnTheOtherSideAndNothingElseIsHerAct(RequestedMeasure measure) {
        for (var status : Lifecycle.reached(measure)) {
            var recall = Lifecycle.taken(measure, status, Act.RECALL);
            assertThat(recall.isPresent())
                    .as("recalling what is %s", status)
                    .isEqualTo(status == Status.HELD
                            || status == Status.SENT
                            || (status.visibleToRequested() && !status.ended()));
            recall.filter(edge -> !Measures.BY_HAND.contains(measure))
                    .ifPresent(edge -> assertThat(edge.to().visibleToRequested())
                            .as("the other side learns of it if it knew")
                            .isEqualTo(status.visibleToRequested()));
        }
        assertThat(Lifecycle.edges(measure))
                .filteredOn(edge -> edge.roles().equals(Set.of(Role.HEAD)))
                .allMatch(edge -> edge.act() == Act.RECALL && edge.to().ended());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldIsReleasedBySomebodyElseOrGoesBackAndTheNodeAloneHolds(RequestedMeasure measure) {
        var release = Lifecycle.taken(measure, Status.HELD, Act.RELEASE).orElseThrow();

        assertThat(release.to()).isEqualTo(Status.SENT);
        assertThat(release.fourEyes()).isTrue();
        assertThat(release.complete()).isTrue();
        assertThat(release.roles()).doesNotContain(Role.OFFICER);
        assertThat(Lifecycle.taken(measure, Status.APPROVED, Act.HOLD)
                        .orElseThrow()
                        .by())
                .isEqualTo(Side.NODE);
        assertThat(Lifecycle.taken(measure, Status.HELD, Act.SEND)).isEmpty();
        assertThat(Lifecycle.taken(measure, Status.HELD, Act.DELIVER)).isEmpty();
        assertThat(Lifecycle.open(measure, Status.HELD, Side.REQUESTED)).isEmpty();
        assertThat(Status.HELD.visibleToRequested()).isFalse();
    }

    /// But for providers and registrars, which have nobody here.
    @ParameterizedTest
    @EnumSource
    void whoOwesTheNextStepCanTakeOne(RequestedMeasure measure) {
        for (var status : Lifecycle.reached(measure)) {
            var side = switch (status.next()) {
                case REQUESTING -> Side.REQUESTING;
                case REQUESTED -> Measures.BY_HAND.contains(measure) ? Side.REQUESTING : Side.REQUESTED;
                case NOBODY -> null;
            };
            if (side != null) {
                assertThat(Lifecycle.open(measure, status, side))
                        .as("open from %s", status)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void nobodyOfTheOtherSideActsOnWhatWentToAProvider() {
        for (var measure : Measures.BY_HAND) {
            assertThat(Lifecycle.edges(measure)).noneMatch(edge -> edge.by() == Side.REQUESTED);
        }
        assertThat(Lifecycle.edges())
                .filteredOn(edge -> edge.act().recordedByHand())
                .allMatch(edge -> Measures.BY_HAND.containsAll(edge.measures()));
    }

    /// Article 29 has no conditions, no postponement and no partial execution: it warns, and the other side decides.
    @Test
    void preservationIsConfirmedRefusedOrWarnedAboutAndNothingElse() {
        assertThat(Lifecycle.open(PRESERVATION, Status.ACKNOWLEDGED, Side.REQUESTED))
                .extracting(Edge::act)
                .containsExactly(Act.ASK, Act.WARN, Act.CONFIRM, Act.REFUSE);
        assertThat(Lifecycle.taken(PRESERVATION, Status.REFUSED, Act.CLOSE)).isEmpty();
        for (var act : List.of(Act.WARN, Act.CONFIRM, Act.ASK_EXTENSION, Act.EXTEND, Act.RECORD_ASSISTANCE)) {
            assertThat(Lifecycle.edges())
                    .filteredOn(edge -> edge.act() == act)
                    .allMatch(edge -> edge.measures().equals(Set.of(PRESERVATION)));
        }
    }

    /// Articles 27(6), 28(2) and (3).
    @Test
    void conditionsAreProposedByTheOneAndAcceptedOrNotByTheOtherAndThenTheFirstDecides() {
        var stored = RequestedMeasure.STORED_DATA;

        assertThat(Lifecycle.open(stored, Status.CONDITIONS_PROPOSED, Side.REQUESTING))
                .extracting(Edge::act)
                .contains(Act.ACCEPT_CONDITIONS, Act.DECLINE_CONDITIONS, Act.WITHDRAW);
        assertThat(Lifecycle.open(stored, Status.CONDITIONS_PROPOSED, Side.REQUESTED))
                .isEmpty();
        assertThat(Lifecycle.open(stored, Status.CONDITIONS_DECLINED, Side.REQUESTED))
                .extracting(Edge::act)
                .contains(Act.EXECUTE, Act.REFUSE, Act.PROPOSE_CONDITIONS);
        assertThat(Lifecycle.open(RequestedMeasure.PARTIAL_DISCLOSURE, Status.ACKNOWLEDGED, Side.REQUESTED))
                .extracting(Edge::act)
                .doesNotContain(Act.PROPOSE_CONDITIONS, Act.POSTPONE);
    }

    /// Article 26(2): what is told is released only by an acceptance, or by whoever tells.
    @Test
    void spontaneousInformationIsReleasedByAcceptingItsConditionsOrByWhoeverTells() {
        assertThat(Lifecycle.edges(RequestedMeasure.SPONTANEOUS_INFORMATION))
                .filteredOn(edge -> edge.to() == Status.INFORMATION_RELEASED)
                .extracting(edge -> edge.act() + " " + edge.by())
                .containsOnly("ACCEPT_CONDITIONS REQUESTED", "GO_ON REQUESTING");
        assertThat(Lifecycle.edges(RequestedMeasure.SPONTANEOUS_INFORMATION))
                .noneMatch(edge -> edge.act() == Act.REFUSE);
    }
}
