package org.comity.requests.model;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.requests.identifiers.Recognised;

/// What points at the data: an address, an account, a name, as the investigator wrote it down.
///
/// An IP address names a subscriber only together with the moment it was used and that moment's zone, because
/// providers hand addresses from one customer to the next; behind carrier-grade translation the port is needed too.
///
/// @param value checked against the kind's own form
/// @param at local date and time, `2026-11-02T03:12:09`; empty while not known
/// @param zone `UTC`, an offset or a zone name; empty while not known
/// @param port source port, for IP addresses; empty while not known
public record Identifier(IdentifierKind kind, String value, String at, String zone, String port) {

    /// What keeps a well-formed identifier from being usable.
    public enum Gap {
        TIME,
        ZONE
    }

    /// Which part of a typed identifier has a form that cannot be read.
    public enum Part {
        KIND,
        VALUE,
        AT,
        ZONE,
        PORT
    }

    /// The first part that cannot be read, if any: such an identifier is not stored.
    public static Optional<Part> unreadable(IdentifierKind kind, String value, String at, String zone, String port) {
        return kind.reads(value) ? unreadable(at, zone, port) : Optional.of(Part.VALUE);
    }

    private static Optional<Part> unreadable(String at, String zone, String port) {
        if (!at.isEmpty() && time(at).isEmpty()) {
            return Optional.of(Part.AT);
        }
        if (!zone.isEmpty() && zone(zone).isEmpty()) {
            return Optional.of(Part.ZONE);
        }
        return port.isEmpty() || number(port).isPresent() ? Optional.empty() : Optional.of(Part.PORT);
    }

    /// What was kept stays readable when the form of a kind is read more strictly later: so only the form of value,
    /// time, zone and port is looked at here.
    ///
    /// @throws IllegalArgumentException when a part cannot be read; ask [#unreadable] first
    public Identifier {
        var part = IdentifierKind.isOneLine(value) ? unreadable(at, zone, port) : Optional.of(Part.VALUE);
        if (part.isPresent()) {
            throw new IllegalArgumentException("Unreadable " + part.get());
        }
    }

    /// What is still missing before the identifier can be used, if anything.
    public Optional<Gap> gap() {
        if (!kind.needsTime()) {
            return Optional.empty();
        }
        if (at.isEmpty()) {
            return Optional.of(Gap.TIME);
        }
        return zone.isEmpty() ? Optional.of(Gap.ZONE) : Optional.empty();
    }

    /// The moment of use, once time and zone are known.
    public Optional<ZonedDateTime> moment() {
        return time(at).flatMap(local -> zone(zone).map(local::atZone));
    }

    /// What it is; empty for one that was kept when its kind was read less strictly.
    public Optional<Recognised> recognised() {
        return kind.read(value);
    }

    /// One way of writing for all that mean the same: never printed.
    public String compared() {
        return recognised().map(Recognised::compared).orElse(value);
    }

    /// The hour of the day does not exist in its zone, or exists twice: clocks were turned.
    public Optional<Integer> timesOfDay() {
        return time(at).flatMap(local ->
                zone(zone).map(known -> known.getRules().getValidOffsets(local).size()));
    }

    /// Whether it says the second, not only the minute.
    public boolean toTheSecond() {
        return at.matches(".*\\d:\\d{2}:\\d{2}.*");
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text.replace(' ', 'T')))
                            .filter(time -> time.getYear() >= 1970 && time.getYear() <= 2100);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(String port) {
        if (!port.matches("\\d{1,5}")) {
            return OptionalInt.empty();
        }
        var number = Integer.parseInt(port);
        return number >= 1 && number <= 65_535 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
