package org.comity.identity.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.IdentitySettings;
import org.comity.identity.model.Recovery;
import org.comity.identity.model.Recovery.Claim;
import org.comity.identity.model.Recovery.Subject;
import org.comity.identity.model.RecoveryId;
import org.comity.identity.model.RecoveryStatus;
import org.comity.identity.store.ClaimedPerson;
import org.comity.identity.store.RecoveryStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Takes in that somebody lost every key. Whoever asks learns nothing about who is here: an unknown name, a suspended
/// person and one for whom somebody asks already are answered, kept and ended like anybody's.
public class AskingRecovery {

    private final RecoveryStore recoveries;
    private final ClaimedPerson people;
    private final ExpiringRecoveries expiring;
    private final RecoveryChronicle chronicle;
    private final IdentitySettings settings;
    private final Clock clock;
    private final SecureRandom random;

    public AskingRecovery(
            RecoveryStore recoveries,
            ClaimedPerson people,
            ExpiringRecoveries expiring,
            RecoveryChronicle chronicle,
            IdentitySettings settings,
            Clock clock,
            SecureRandom random) {
        this.recoveries = recoveries;
        this.people = people;
        this.expiring = expiring;
        this.chronicle = chronicle;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /// @return what opens the status page of whoever asks, told once; it opens nothing else
    @Transactional
    public EnrolmentSecret ask(Claim claim) {
        var now = clock.instant();
        var secret = EnrolmentSecret.draw(random);
        var recovery = new Recovery(
                new RecoveryId(UUID.randomUUID()),
                claim,
                subject(claim),
                RecoveryStatus.REQUESTED,
                now,
                now.plus(settings.applicationStep()),
                null,
                List.of());
        recoveries.add(recovery, secret.digest());
        chronicle.begun(recoveries.find(recovery.id()).orElseThrow());
        return secret;
    }

    private @Nullable Subject subject(Claim claim) {
        return people.find(claim)
                .filter(person -> recoveries
                        .openAbout(person.id())
                        .map(expiring::current)
                        .filter(other -> other.status().open())
                        .isEmpty())
                .map(person -> new Subject(person, false, 0))
                .orElse(null);
    }
}
