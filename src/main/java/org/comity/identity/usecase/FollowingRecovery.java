package org.comity.identity.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.model.Recovery;
import org.comity.identity.model.Recovery.Claim;
import org.comity.identity.model.RecoveryAct;
import org.comity.identity.model.RecoveryHand;
import org.comity.identity.model.RecoveryStatus;
import org.comity.identity.model.RecoveryStep;
import org.comity.identity.store.RecoverySteps;
import org.comity.identity.store.RecoveryStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Lets whoever asked for a recovery see where it stands, by the secret that only they hold.
public class FollowingRecovery {

    /// A recovery as whoever asked may know it: without the person it is about.
    public record Followed(
            Claim claim,
            RecoveryStatus status,
            Instant expires,
            @Nullable String reason,
            List<RecoveryStep> steps) {

        public Followed {
            steps = List.copyOf(steps);
        }
    }

    private final RecoveryStore recoveries;
    private final RecoverySteps steps;
    private final ExpiringRecoveries expiring;
    private final Clock clock;

    public FollowingRecovery(RecoveryStore recoveries, RecoverySteps steps, ExpiringRecoveries expiring, Clock clock) {
        this.recoveries = recoveries;
        this.steps = steps;
        this.expiring = expiring;
        this.clock = clock;
    }

    /// Empty for a secret that opens nothing.
    @Transactional
    public Optional<Followed> follow(EnrolmentSecret secret) {
        return recoveries
                .findByStatusLink(secret.digest())
                .map(expiring::current)
                .map(recovery -> new Followed(
                        recovery.claim(),
                        recovery.statusForAsker(clock.instant()),
                        recovery.expires(),
                        recovery.reason(),
                        told(recovery)));
    }

    private List<RecoveryStep> told(Recovery recovery) {
        var all = steps.of(recovery.id());
        if (!recovery.hiddenFromAsker()) {
            return all;
        }
        var told = new ArrayList<>(
                all.stream().filter(step -> step.act() != RecoveryAct.STOP).toList());
        if (recovery.statusForAsker(clock.instant()) == RecoveryStatus.EXPIRED) {
            told.add(new RecoveryStep(told.size() + 1, RecoveryAct.EXPIRE, RecoveryHand.NODE, recovery.expires()));
        }
        return told;
    }
}
