package org.comity.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of joining is whole: no status is a trap, and nobody is let in by one hand.
class ApplicationLifecycleTest {

    @ParameterizedTest
    @EnumSource
    void whoWaitsCanWithdrawAndEndsByItself(ApplicationStatus status) {
        assertThat(ApplicationLifecycle.taken(status, ApplicationAct.WITHDRAW, Hand.APPLICANT)
                        .isPresent())
                .isEqualTo(status.open());
        assertThat(ApplicationLifecycle.taken(status, ApplicationAct.EXPIRE, Hand.NODE)
                        .isPresent())
                .isEqualTo(status.open());
    }

    @Test
    void everyStatusIsReached() {
        var reached =
                ApplicationLifecycle.edges().stream().map(ApplicationEdge::to).collect(Collectors.toSet());
        var begun = Set.of(ApplicationStatus.AWAITING_VOUCHING, ApplicationStatus.AWAITING_SPONSORS);

        assertThat(Arrays.stream(ApplicationStatus.values()))
                .allMatch(status -> reached.contains(status) || begun.contains(status));
    }

    @Test
    void onlyTheSecretariatConfirmsAndOnlyWhatWasVouchedFor() {
        assertThat(ApplicationLifecycle.edges())
                .filteredOn(edge -> edge.to() == ApplicationStatus.CONFIRMED && edge.from() != edge.to())
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.by()).isEqualTo(Hand.SECRETARIAT);
                    assertThat(edge.from()).isEqualTo(ApplicationStatus.AWAITING_CONFIRMATION);
                });
        assertThat(ApplicationLifecycle.edges())
                .filteredOn(edge -> edge.to() == ApplicationStatus.AWAITING_CONFIRMATION)
                .allMatch(edge -> edge.by() == Hand.GATEKEEPER || edge.otherState());
    }

    @Test
    void everyRefusalGivesAReason() {
        assertThat(ApplicationLifecycle.edges())
                .filteredOn(edge -> edge.to() == ApplicationStatus.REFUSED)
                .isNotEmpty()
                .allMatch(ApplicationEdge::reasoned);
    }

    @Test
    void noLineIsThereTwice() {
        assertThat(ApplicationLifecycle.edges())
                .extracting(edge -> edge.from() + " " + edge.act() + " " + edge.by())
                .doesNotHaveDuplicates();
    }
}
