package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.pathfinder.Asking.asking;
import static org.comity.pathfinder.Asking.found;
import static org.comity.pathfinder.Finding.Effect.SUPPORTS;
import static org.comity.pathfinder.Finding.Effect.UNKNOWN;
import static org.comity.pathfinder.Finding.Effect.WARNS;
import static org.comity.pathfinder.Measure.PARTIAL_DISCLOSURE;
import static org.comity.pathfinder.Measure.STORED_DATA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What follows preservation: assistance by Articles 25, 27, 30 and 31, case by case as a lawyer would put them,
/// over the shipped facts.
class AssistanceAfterPreservationTest {

    /// 29(7), second sentence: once assistance is requested the data are kept until it is decided.
    @Test
    void onceAssistanceIsRequestedTheClockEndsWithTheDecision() {
        var limit = asking("PT", "JP").about(STORED_DATA).timeLimit().orElseThrow();

        assertThat(limit.id()).isEqualTo("C2");
        assertThat(limit.days()).isEmpty();
    }

    /// 27(9)(e).
    @ParameterizedTest
    @ValueSource(strings = {"AZ", "CA", "JP", "LI", "LT", "MT", "PE", "US"})
    void urgentAssistanceAfterwardsGoesThroughTheCentralAuthorityWhereDeclared(String state) {
        assertThat(asking("PT", state).found(WARNS, "27(9)(e)"))
                .extracting(Finding::key)
                .containsExactly("urgent");
        assertThat(found(asking("PT", state).about(STORED_DATA), WARNS, "27(9)(e)"))
                .hasSize(1);
    }

    @Test
    void franceKeepsToItsOwnChannelAlsoInUrgentCases() {
        assertThat(asking("PT", "FR").found(WARNS, "27(9)(e)")).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("urgent.channel");
            assertThat(finding.arguments().getLast().toString()).contains("diplomatic channel");
        });
    }

    @Test
    void declarationsThatAreFlaggedAndNotHeldMeanAsk() {
        assertThat(asking("PT", "BR").found(UNKNOWN, "27(9)(e)")).hasSize(1);
        assertThat(asking("PT", "EE").found(UNKNOWN, "27(9)(e)")).isEmpty();
    }

    /// 27(2)(a).
    @Test
    void assistanceIsAskedOfTheCentralAuthority() {
        var portugal = asking("JP", "PT").about(STORED_DATA);

        assertThat(portugal.addressee().function()).isEqualTo(Addressee.Function.CENTRAL_AUTHORITY);
        assertThat(portugal.addressee().institutions()).hasSize(1);
        assertThat(found(portugal, SUPPORTS, "27(2)(a)")).hasSize(1);
    }

    /// 25(5): what cannot be required for preservation may be for assistance.
    @Test
    void dualCriminalityMayBeAskedForAssistance() {
        assertThat(found(asking("PT", "DE").about(STORED_DATA), WARNS, "25(5)")).hasSize(1);
    }

    /// 27(1): a treaty that is known comes first; where none is known that is said.
    @Test
    void anotherTreatyMayComeFirstForAssistance() {
        assertThat(found(asking("PT", "DE").about(STORED_DATA), SUPPORTS, "27(1)"))
                .isNotEmpty();
        assertThat(found(asking("PT", "LK").about(STORED_DATA), UNKNOWN, "27(1)"))
                .hasSize(1);
    }

    /// 31(3)(a).
    @Test
    void assistanceIsExpeditedWhenDataMayBeLost() {
        assertThat(found(asking("PT", "JP").about(STORED_DATA), SUPPORTS, "31(3)(a)"))
                .isEmpty();
        assertThat(found(asking("PT", "JP").atRiskOfLoss().about(STORED_DATA), SUPPORTS, "31(3)(a)"))
                .hasSize(1);
    }

    /// 30(1).
    @Test
    void thePathOfACommunicationIsDisclosedWhenItLeadsToAThirdState() {
        assertThat(found(asking("PT", "JP").about(PARTIAL_DISCLOSURE), SUPPORTS, "30(1)"))
                .extracting(Finding::key)
                .contains("pathDisclosed");
    }
}
