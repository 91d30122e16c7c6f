package org.comity.identity.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.FreshTouch;
import org.comity.identity.IdentitySettings;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.model.Recovery;
import org.comity.identity.model.RecoveryAct;
import org.comity.identity.model.RecoveryEdge;
import org.comity.identity.model.RecoveryId;
import org.comity.identity.model.RecoveryStatus;
import org.comity.identity.model.RecoveryTransition;
import org.comity.identity.model.RecoveryTransition.Reason;
import org.comity.identity.store.RecoveryStore;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Carries out what an official, the secretariat or its emergency desk decides about a recovery: confirming, refusing,
/// ending the waiting early. Handing the link over is for [HandingOverNewKeys].
public class DecidingRecovery {

    /// What came of it.
    public sealed interface Outcome {
        record Done(Recovery recovery) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// It does not exist, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final RecoveryStore recoveries;
    private final ExpiringRecoveries expiring;
    private final RecoveryChronicle chronicle;
    private final IdentitySettings settings;
    private final Access access;
    private final FreshTouch touch;
    private final Clock clock;

    public DecidingRecovery(
            RecoveryStore recoveries,
            ExpiringRecoveries expiring,
            RecoveryChronicle chronicle,
            IdentitySettings settings,
            Access access,
            FreshTouch touch,
            Clock clock) {
        this.recoveries = recoveries;
        this.expiring = expiring;
        this.chronicle = chronicle;
        this.settings = settings;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
    }

    /// @param reason for whoever asked, where the act asks for one
    @Transactional
    public Outcome decide(
            RecoveryId id, Person person, RecoveryAct act, @Nullable String reason, Optional<TouchAnswer> answer) {
        var found = recoveries.findForChange(id).map(expiring::current).orElse(null);
        if (found == null
                || found.handsOf(person).isEmpty()
                || !access.allows(person.roles(), Action.DECIDE, Matter.RECOVERY, found.circumstances(person))) {
            return new Outcome.NotFound();
        }
        if (act == RecoveryAct.HAND_OVER) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        return switch (found.apply(act, person, reason, clock.instant(), until(found, act))) {
            case RecoveryTransition.Refused(var why) -> new Outcome.Refused(why);
            case RecoveryTransition.Moved(var moved, var edge) ->
                act.freshTouch() ? touched(moved, edge, person, answer) : keep(moved, edge, person, Map.of());
        };
    }

    /// The second confirmation starts the waiting time.
    private Instant until(Recovery recovery, RecoveryAct act) {
        var waits = act == RecoveryAct.CONFIRM && recovery.status() == RecoveryStatus.FIRST_CONFIRMED;
        return clock.instant().plus(waits ? settings.recoveryWait() : settings.applicationStep());
    }

    private Outcome touched(Recovery moved, RecoveryEdge edge, Person by, Optional<TouchAnswer> answer) {
        var shown = shown(moved, edge.act());
        return switch (touch.prove(by, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> keep(moved, edge, by, proof);
        };
    }

    private Outcome keep(Recovery moved, RecoveryEdge edge, Person by, Map<String, String> proof) {
        recoveries.save(moved);
        chronicle.write(moved, edge, by, proof);
        return new Outcome.Done(moved);
    }

    /// What the key signs: the person as the node knows them, and this recovery and no other.
    static Shown shown(Recovery recovery, RecoveryAct act) {
        var subject = recovery.subject();
        if (subject == null) {
            throw new IllegalStateException("Nobody touches for nobody");
        }
        var person = subject.person();
        var shown = Shown.of("identity.recovery.act." + act)
                .coded("identity.recovery.youSay", "identity.recovery.said." + act)
                .line("identity.account.name", person.name())
                .line("identity.account.place", person.belonging().name())
                .line(
                        "identity.join.state",
                        person.belonging().country().map(Country::code).orElse("-"));
        person.roles().forEach(role -> shown.coded("identity.account.mayDo", "identity.role." + role));
        return shown.line("identity.recovery.why", recovery.claim().why())
                .line("identity.recovery.reference", recovery.id().toString())
                .shown();
    }
}
