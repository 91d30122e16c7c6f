package org.comity.identity.usecase;

import java.time.Clock;
import java.util.Map;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.model.RecoveryAct;
import org.comity.identity.model.RecoveryTransition;
import org.comity.identity.store.RecoveryStore;
import org.springframework.transaction.annotation.Transactional;

/// Ends a recovery of one's own keys, for whoever is signed in and did not lose them. Quick on purpose: it only keeps
/// things as they are.
public class StoppingRecovery {

    private final RecoveryStore recoveries;
    private final RecoveryChronicle chronicle;
    private final Access access;
    private final Clock clock;

    public StoppingRecovery(RecoveryStore recoveries, RecoveryChronicle chronicle, Access access, Clock clock) {
        this.recoveries = recoveries;
        this.chronicle = chronicle;
        this.access = access;
        this.clock = clock;
    }

    /// Harmless when nobody asks for this person's keys.
    @Transactional
    public void stop(Person person) {
        recoveries
                .openAbout(person.id())
                .flatMap(seen -> recoveries.findForChange(seen.id()))
                .filter(recovery ->
                        access.allows(person.roles(), Action.STOP, Matter.RECOVERY, recovery.circumstances(person)))
                .ifPresent(recovery -> {
                    var now = clock.instant();
                    if (recovery.apply(RecoveryAct.STOP, person, null, now, now)
                            instanceof RecoveryTransition.Moved(var stopped, var edge)) {
                        recoveries.save(stopped);
                        chronicle.write(stopped, edge, person, Map.of());
                    }
                });
    }
}
