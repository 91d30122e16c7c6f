package org.comity.providers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.providers.ClaimId;
import org.comity.providers.Keeper;
import org.comity.providers.model.Claim.Refusal;
import org.comity.providers.model.Claim.Transition;
import org.junit.jupiter.api.Test;

/// The life of a claim, as its table says it.
class ClaimTest {

    private static final Instant MADE = Instant.parse("2026-11-26T09:00:00Z");
    private static final Instant LATER = MADE.plus(Duration.ofDays(14));
    private static final PersonId CLAIMANT = new PersonId(UUID.randomUUID());
    private static final PersonId SECRETARY = new PersonId(UUID.randomUUID());

    @Test
    void everyActButMakingItIsInTheTableAndEndsSomewhere() {
        assertThat(Arrays.stream(ClaimAct.values()))
                .allSatisfy(act -> assertThat(ClaimLifecycle.edges())
                        .anySatisfy(edge -> assertThat(edge.act()).isEqualTo(act)));
        assertThat(ClaimLifecycle.edges())
                .allSatisfy(edge -> assertThat(edge.to()).isEqualTo(ClaimLifecycle.after(edge.act())));
    }

    @Test
    void whatIsRefusedWithdrawnExpiredOrEndedStaysSo() {
        for (var status : List.of(ClaimStatus.REFUSED, ClaimStatus.WITHDRAWN, ClaimStatus.EXPIRED, ClaimStatus.ENDED)) {
            assertThat(ClaimLifecycle.edges()).noneMatch(edge -> edge.from() == status);
        }
    }

    @Test
    void whoeverChangesWhoSpeaksForAPageTouches() {
        assertThat(ClaimLifecycle.edges())
                .filteredOn(edge -> edge.from() == ClaimStatus.VERIFIED || edge.to() == ClaimStatus.VERIFIED)
                .allMatch(ClaimEdge::touched);
    }

    @Test
    void whoeverClaimedDoesNotConfirmWhateverTheirHand() {
        var claim = claim();

        assertThat(claim.apply(ClaimAct.CONFIRM, ClaimHand.SECRETARIAT, Optional.of(CLAIMANT), MADE))
                .isEqualTo(new Transition.Refused(Refusal.SAME_PERSON));
        assertThat(claim.apply(ClaimAct.CONFIRM, ClaimHand.PROVIDER, Optional.of(CLAIMANT), MADE))
                .isEqualTo(new Transition.Refused(Refusal.OVER));
        assertThat(claim.apply(ClaimAct.CONFIRM, ClaimHand.SECRETARIAT, Optional.of(SECRETARY), MADE))
                .isInstanceOf(Transition.Moved.class);
    }

    @Test
    void whatNobodyDecidedInTimeCountsAsExpiredBeforeTheNodeSaysSo() {
        var claim = claim();

        assertThat(claim.status(LATER.minusSeconds(1))).isEqualTo(ClaimStatus.OPEN);
        assertThat(claim.status(LATER)).isEqualTo(ClaimStatus.EXPIRED);
        assertThat(claim.apply(ClaimAct.CONFIRM, ClaimHand.SECRETARIAT, Optional.of(SECRETARY), LATER))
                .isEqualTo(new Transition.Refused(Refusal.OVER));
        assertThat(claim.apply(ClaimAct.EXPIRE, ClaimHand.NODE, Optional.empty(), LATER))
                .isInstanceOf(Transition.Moved.class);
        assertThat(claim.apply(ClaimAct.EXPIRE, ClaimHand.NODE, Optional.empty(), MADE))
                .isInstanceOf(Transition.Refused.class);
    }

    private static Claim claim() {
        return new Claim(
                new ClaimId(UUID.randomUUID()),
                "Example",
                new Keeper(UUID.randomUUID(), "Example Limited", false),
                "example.org",
                Claim.Way.DNS,
                "Counsel",
                "comity-verification=abcdefghijklmnopqrstuvwxyz",
                CLAIMANT,
                MADE,
                LATER,
                List.of());
    }
}
