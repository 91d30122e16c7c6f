package org.comity.identity.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.FreshTouch;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.model.Recovery;
import org.comity.identity.model.RecoveryAct;
import org.comity.identity.model.RecoveryEdge;
import org.comity.identity.model.RecoveryId;
import org.comity.identity.model.RecoveryTransition;
import org.comity.identity.store.RecoveryStore;
import org.springframework.transaction.annotation.Transactional;

/// Makes the one-time link by which somebody recovered gets a new key, for whoever confirmed to hand it over in person.
/// It asks for a fresh touch: whoever opens the link is that person. A new link closes the one before.
public class HandingOverNewKeys {

    /// What came of it.
    public sealed interface Outcome {
        record Link(EnrolmentSecret secret) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// There is nothing to hand over, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final RecoveryStore recoveries;
    private final ExpiringRecoveries expiring;
    private final RecoveryChronicle chronicle;
    private final Access access;
    private final FreshTouch touch;
    private final Clock clock;
    private final SecureRandom random;

    public HandingOverNewKeys(
            RecoveryStore recoveries,
            ExpiringRecoveries expiring,
            RecoveryChronicle chronicle,
            Access access,
            FreshTouch touch,
            Clock clock,
            SecureRandom random) {
        this.recoveries = recoveries;
        this.expiring = expiring;
        this.chronicle = chronicle;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
        this.random = random;
    }

    @Transactional
    public Outcome handOver(RecoveryId id, Person official, Optional<TouchAnswer> answer) {
        var found = recoveries
                .findForChange(id)
                .map(expiring::current)
                .filter(recovery -> access.allows(
                        official.roles(), Action.DECIDE, Matter.RECOVERY, recovery.circumstances(official)))
                .orElse(null);
        if (found == null
                || !(found.apply(RecoveryAct.HAND_OVER, official, null, clock.instant(), found.expires())
                        instanceof RecoveryTransition.Moved(var ready, var edge))) {
            return new Outcome.NotFound();
        }
        var shown = DecidingRecovery.shown(ready, RecoveryAct.HAND_OVER);
        return switch (touch.prove(official, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven proven -> new Outcome.Link(draw(ready, edge, official, proven));
        };
    }

    private EnrolmentSecret draw(Recovery ready, RecoveryEdge edge, Person official, TouchOutcome.Proven proven) {
        var secret = EnrolmentSecret.draw(random);
        recoveries.handOver(ready.id(), secret.digest(), clock.instant().plus(HandingOverLink.GOOD_FOR));
        chronicle.write(ready, edge, official, proven.fields());
        return secret;
    }
}
