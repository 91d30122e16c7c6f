package org.comity.events.usecase;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.events.EventId;
import org.comity.events.model.Registration;
import org.comity.events.store.RegistrationStore;
import org.comity.events.usecase.ReadingEvents.Desk;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// Notes who was there for how many minutes, from the table of a conferencing tool or one typed by hand.
/// Only those who had a place are noted; whom a file names besides is counted and forgotten.
public class NotingAttendance {

    /// @param unknown how many lines fit nobody who had a place
    public record Noted(int people, int unknown) {}

    private final ReadingEvents reading;
    private final RegistrationStore registrations;
    private final EventChronicle chronicle;

    public NotingAttendance(ReadingEvents reading, RegistrationStore registrations, EventChronicle chronicle) {
        this.reading = reading;
        this.registrations = registrations;
        this.chronicle = chronicle;
    }

    /// Empty for everyone but editors.
    ///
    /// @param present minutes by address or name, in small letters
    @Transactional
    public Optional<Noted> note(Person person, EventId event, Map<String, Integer> present) {
        return reading.desk(person, event).map(desk -> {
            var bearers = bearers(desk);
            var people = 0;
            for (var one : desk.registrations()) {
                var minutes = one.registered() ? minutes(desk, one, bearers, present) : Optional.<Integer>empty();
                if (minutes.isPresent()) {
                    registrations.present(one.id(), minutes.get());
                    people++;
                }
            }
            if (!present.isEmpty()) {
                record(person, event, people);
            }
            return new Noted(people, Math.max(0, present.size() - people));
        });
    }

    /// An address says who it is. A name does where somebody has an account, and no other with a place
    /// bears it: anybody can type any name.
    private static Optional<Integer> minutes(
            Desk desk, Registration one, Map<String, Long> bearers, Map<String, Integer> present) {
        if (!one.address().isEmpty()) {
            return Optional.ofNullable(present.get(one.address().toLowerCase(Locale.ROOT)));
        }
        var name = name(desk, one);
        return bearers.getOrDefault(name, 0L) == 1 ? Optional.ofNullable(present.get(name)) : Optional.empty();
    }

    private static Map<String, Long> bearers(Desk desk) {
        return desk.registrations().stream()
                .filter(Registration::registered)
                .collect(Collectors.groupingBy(one -> name(desk, one), Collectors.counting()));
    }

    private static String name(Desk desk, Registration one) {
        return desk.name(one).toLowerCase(Locale.ROOT);
    }

    private void record(Person person, EventId event, int people) {
        chronicle.note(AuditEntry.of("event.attendance-noted")
                .with("event", event.toString())
                .with("people", Integer.toString(people))
                .with("by", person.id().toString()));
    }
}
