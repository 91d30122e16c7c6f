package org.comity.cyberviolence.usecase;

import java.time.Clock;
import java.time.ZoneOffset;
import org.comity.cyberviolence.CyberviolenceSettings;
import org.comity.cyberviolence.store.DraftStore;
import org.comity.cyberviolence.store.TellingStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/// Once an hour: erases what people outside told once its time is over, and drafts that nobody touched for as long.
public class ForgettingTellings {

    private final TellingStore tellings;
    private final DraftStore drafts;
    private final TellingChronicle chronicle;
    private final CyberviolenceSettings settings;
    private final Clock clock;

    public ForgettingTellings(
            TellingStore tellings,
            DraftStore drafts,
            TellingChronicle chronicle,
            CyberviolenceSettings settings,
            Clock clock) {
        this.tellings = tellings;
        this.drafts = drafts;
        this.chronicle = chronicle;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    @Transactional
    public void forget() {
        var today = clock.instant().atZone(ZoneOffset.UTC);
        var undecided = today.minus(settings.keepUndecided()).toInstant();
        var gone = tellings.forgetDecided(today.minus(settings.keepDecided()).toInstant())
                + tellings.forgetWaiting(undecided);
        var untouched = drafts.forget(undecided);
        if (gone + untouched > 0) {
            chronicle.forgotten(gone, untouched);
        }
    }
}
