package org.comity.directory.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.comity.directory.DirectoryEvent.AttestationDue;
import org.comity.directory.DirectoryEvent.Level;
import org.comity.directory.DirectorySettings;
import org.comity.directory.Freshness;
import org.comity.directory.Listing;
import org.comity.directory.store.ReminderStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/// Tells other modules when an attestation is due: first those who keep the listing, when it is overdue the head of the
/// authority, later the secretariat; each once. What a stopped node missed is told after its next start.
public class RemindingOfAttestations {

    private final ReadingListings listings;
    private final ReminderStore reminders;
    private final DirectorySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public RemindingOfAttestations(
            ReadingListings listings,
            ReminderStore reminders,
            DirectorySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.listings = listings;
        this.reminders = reminders;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    @Transactional
    public void remind() {
        var now = clock.instant();
        var told = reminders.all();
        for (var listing : listings.all()) {
            var freshness = listings.freshness(listing);
            if (freshness.light() == Freshness.Light.AMBER || freshness.light() == Freshness.Light.RED) {
                remind(listing, freshness, told, now);
            }
        }
    }

    private void remind(Listing listing, Freshness freshness, ReminderStore.Told told, Instant now) {
        var since = freshness.attestedAt().orElse(listing.createdAt());
        var due = freshness.due().orElseThrow();
        from(due).forEach((level, moment) -> {
            var reached = level == Level.OWNER || !now.isBefore(moment);
            if (reached
                    && !told.contains(listing.id(), since, level)
                    && reminders.add(listing.id(), since, level, now)) {
                events.publishEvent(
                        new AttestationDue(listing.id(), listing.authority().orElseThrow(), level, due, now));
            }
        });
    }

    private Map<Level, Instant> from(Instant due) {
        var moments = new EnumMap<Level, Instant>(Level.class);
        moments.put(Level.OWNER, due);
        moments.put(Level.HEAD, DirectorySettings.after(due, settings.headAfter()));
        moments.put(Level.SECRETARIAT, DirectorySettings.after(due, settings.secretariatAfter()));
        return moments;
    }
}
