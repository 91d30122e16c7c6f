package org.comity.events.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.comity.audit.AuditEntry;
import org.comity.events.Event;
import org.comity.events.EventsSettings;
import org.comity.events.Telling;
import org.comity.events.model.EventAct;
import org.comity.events.model.EventLifecycle;
import org.comity.events.model.RegistrationState;
import org.comity.events.store.EventLetterStore;
import org.comity.events.store.RegistrationStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/// What time does to events, looked at once a minute: reminders, the end, and the erasing of registrations. What a
/// stopped node missed is done after its next start; of several reminders that are due by then, one is told.
public class RunningEvents {

    private static final int MOST_KEPT = 1_000;

    private final EventsInMemory events;
    private final EventChronicle chronicle;
    private final EventLetterStore letters;
    private final RegistrationStore registrations;
    private final TellingOfPlaces telling;
    private final EventsSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    public RunningEvents(
            EventsInMemory events,
            EventChronicle chronicle,
            EventLetterStore letters,
            RegistrationStore registrations,
            TellingOfPlaces telling,
            EventsSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.events = events;
        this.chronicle = chronicle;
        this.letters = letters;
        this.registrations = registrations;
        this.telling = telling;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    public void look() {
        var now = clock.instant();
        for (var event : events.shown()) {
            if (event.status().open() && event.when().over(now)) {
                transactions.executeWithoutResult(begun -> hold(event));
            } else if (event.status().open() && event.when().begins().isAfter(now)) {
                due(event, now)
                        .ifPresent(before -> transactions.executeWithoutResult(begun -> events.known(event.id())
                                .filter(known -> known.status().open()
                                        && known.when().begins().isAfter(now))
                                .ifPresent(known -> remind(known, now))));
            }
        }
        transactions.executeWithoutResult(begun -> registrations.eraseUnconfirmed(now));
        for (var kept : registrations.kept(MOST_KEPT)) {
            events.find(kept)
                    .filter(event -> !event.when()
                            .ends()
                            .atOffset(ZoneOffset.UTC)
                            .plus(settings.keepFor())
                            .toInstant()
                            .isAfter(now))
                    .ifPresent(event -> transactions.executeWithoutResult(begun -> erase(event)));
        }
    }

    /// The shortest time before the event that has come.
    private Optional<Duration> due(Event event, Instant now) {
        var left = Duration.between(now, event.when().begins());
        return settings.remindBefore().stream()
                .filter(before -> left.compareTo(before) <= 0)
                .findFirst();
    }

    /// Every time that has come counts as told. What was due before the event was published, or moved, is left out:
    /// people have just been told.
    private void remind(Event event, Instant now) {
        var begins = event.when().begins();
        var said = event.history().stream()
                .filter(change -> change.status().open() && change.when().equals(event.when()))
                .findFirst()
                .map(Event.Change::at)
                .orElse(Instant.EPOCH);
        var tells = false;
        for (var before : settings.remindBefore()) {
            var due = begins.minus(before);
            if (!due.isAfter(now) && letters.remind(event.id(), begins, before.toString(), now)) {
                tells = tells || due.isAfter(said);
            }
        }
        if (tells) {
            telling.tellAll(event, Set.of(RegistrationState.REGISTERED), Telling.REMINDER);
        }
    }

    private void hold(Event known) {
        chronicle.lock();
        chronicle
                .find(known.id())
                .filter(event -> event.when().over(clock.instant()))
                .ifPresent(event -> EventLifecycle.after(event.status(), EventAct.HOLD)
                        .ifPresent(held -> chronicle.write(
                                event.id(),
                                event.sequence(),
                                held,
                                event.content(),
                                new EventChronicle.Written("held", "", Optional.empty()))));
    }

    private void erase(Event event) {
        var erased = registrations.erase(event.id());
        chronicle.note(AuditEntry.of("event.registrations-erased")
                .with("event", event.id().toString())
                .with("erased", Integer.toString(erased)));
    }
}
