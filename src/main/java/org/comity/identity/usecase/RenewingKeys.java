package org.comity.identity.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.ComingIn;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.Person;
import org.comity.identity.model.Recovery;
import org.comity.identity.model.RecoveryAct;
import org.comity.identity.model.RecoveryEdge;
import org.comity.identity.model.RecoveryTransition;
import org.comity.identity.store.EnrolmentStore;
import org.comity.identity.store.PasskeyStore;
import org.comity.identity.store.RecoveryStore;
import org.springframework.transaction.annotation.Transactional;

/// The one-time link of a recovery: lets the same person in, and in the same moment takes every old key away, ends
/// every session and closes every other link of theirs. A link that is unknown, used, replaced or too old, and one of
/// somebody suspended or of a recovery that ended, are all the same nothing.
public class RenewingKeys {

    private final RecoveryStore recoveries;
    private final ExpiringRecoveries expiring;
    private final RecoveryChronicle chronicle;
    private final PasskeyStore passkeys;
    private final RecordingKeys history;
    private final EnrolmentStore links;
    private final ComingIn comingIn;
    private final Clock clock;

    public RenewingKeys(
            RecoveryStore recoveries,
            ExpiringRecoveries expiring,
            RecoveryChronicle chronicle,
            PasskeyStore passkeys,
            RecordingKeys history,
            EnrolmentStore links,
            ComingIn comingIn,
            Clock clock) {
        this.recoveries = recoveries;
        this.expiring = expiring;
        this.chronicle = chronicle;
        this.passkeys = passkeys;
        this.history = history;
        this.links = links;
        this.comingIn = comingIn;
        this.clock = clock;
    }

    /// Whose link this is. Looking uses nothing up, so that programs that fetch links in advance do no harm.
    @Transactional
    public Optional<Person> look(EnrolmentSecret secret) {
        return renewed(secret).map(RenewingKeys::person);
    }

    /// Uses the link up; of two who try at once, one succeeds.
    @Transactional
    public Optional<Person> use(EnrolmentSecret secret) {
        return renewed(secret).map(moved -> {
            var person = person(moved);
            takeAway(person, moved.recovery());
            links.forgetUnused(person.id());
            comingIn.of(person);
            keep(moved.recovery(), moved.edge());
            return person;
        });
    }

    private Optional<RecoveryTransition.Moved> renewed(EnrolmentSecret secret) {
        var now = clock.instant();
        return recoveries
                .findByLinkForChange(secret.digest(), now)
                .map(expiring::current)
                .map(found -> found.apply(RecoveryAct.RENEW, now, now))
                .filter(RecoveryTransition.Moved.class::isInstance)
                .map(RecoveryTransition.Moved.class::cast);
    }

    private static Person person(RecoveryTransition.Moved moved) {
        var subject = moved.recovery().subject();
        if (subject == null) {
            throw new IllegalStateException("Nobody has no keys to renew");
        }
        return subject.person();
    }

    private void takeAway(Person person, Recovery recovery) {
        passkeys.lock(person.id());
        passkeys.endSessions(person.id());
        for (var key : passkeys.of(person.id())) {
            passkeys.remove(person.id(), key.credential());
            history.removed(person.id(), key, Map.of("recovery", recovery.id().toString()));
        }
    }

    private void keep(Recovery done, RecoveryEdge edge) {
        recoveries.save(done);
        chronicle.write(done, edge);
    }
}
