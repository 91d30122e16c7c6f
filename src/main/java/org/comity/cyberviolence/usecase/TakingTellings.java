package org.comity.cyberviolence.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.comity.cyberviolence.CyberviolenceEvent;
import org.comity.cyberviolence.CyberviolenceSettings;
import org.comity.cyberviolence.model.Telling;
import org.comity.cyberviolence.model.TellingId;
import org.comity.cyberviolence.store.TellingStore;
import org.comity.identity.EnrolmentSecret;
import org.comity.web.AskedWithin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what somebody outside tells of a newer development. It waits for the secretariat; nothing of it is public.
public class TakingTellings {

    private static final Duration HOUR = Duration.ofHours(1);

    /// What came of it.
    public sealed interface Outcome {
        /// @param secret opens the page that says what becomes of it; told once
        record Taken(EnrolmentSecret secret) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    public enum Reason {
        /// Of this client address, in this hour.
        OFTEN,
        /// Of everyone together.
        MANY,
        /// Somebody told the same before.
        TOLD
    }

    private final TellingStore tellings;
    private final TellingChronicle chronicle;
    private final CyberviolenceSettings settings;
    private final ApplicationEventPublisher events;
    private final AskedWithin tellers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TakingTellings(
            TellingStore tellings,
            TellingChronicle chronicle,
            CyberviolenceSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tellings = tellings;
        this.chronicle = chronicle;
        this.settings = settings;
        this.events = events;
        this.tellers = AskedWithin.anHour(settings.perHour());
        this.clock = clock;
    }

    /// For how many months what was told is kept at most.
    public long monthsKept() {
        return settings.keepUndecided().toTotalMonths();
    }

    /// @param teller tells whoever tells apart from others; empty where that is not known
    @Transactional
    public Outcome take(Telling.What what, Optional<String> teller) {
        var now = clock.instant();
        if (tellings.countSince(now.minus(HOUR)) >= settings.fromAllPerHour()
                || tellings.countWaiting() >= settings.mostWaiting()) {
            return new Outcome.Refused(Reason.MANY);
        }
        if (!teller.map(known -> tellers.oneMore(known, now)).orElse(true)) {
            return new Outcome.Refused(Reason.OFTEN);
        }
        var secret = EnrolmentSecret.draw(random);
        var telling = Telling.now(new TellingId(UUID.randomUUID()), what, now);
        if (!tellings.add(telling, secret.digest())) {
            return new Outcome.Refused(Reason.TOLD);
        }
        chronicle.write(telling, "told", Optional.empty());
        events.publishEvent(new CyberviolenceEvent.Told(now));
        return new Outcome.Taken(secret);
    }
}
