package org.comity.profiles.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Pins that somebody keeps under a name.
///
/// @param edition counts how often it was changed
public record PinCollection(UUID id, String name, int edition, Instant changedAt, List<Kept> kept) {

    /// More than this nobody keeps.
    public static final int MOST = 50;

    /// More than this no collection holds: it is still to fit in an address.
    public static final int MOST_PINS = 150;

    public static final int LONGEST_NAME = 100;

    public PinCollection {
        kept = List.copyOf(kept);
    }

    /// A pin that is kept.
    ///
    /// @param seen the highest number of a version when its reader last saw it
    public record Kept(Pin pin, long seen) {}

    /// A collection without its pins.
    public record Named(UUID id, String name, int pins, Instant changedAt) {}

    public List<Pin> pins() {
        return kept.stream().map(Kept::pin).toList();
    }

    /// The same pins and others after them, each once.
    public List<Pin> with(List<Pin> others) {
        return Stream.concat(pins().stream(), others.stream()).distinct().toList();
    }

    public List<Pin> without(Pin pin) {
        return pins().stream().filter(other -> !other.equals(pin)).toList();
    }

    /// These pins: those kept before as they were seen then, the others as seen now.
    private List<Kept> keeping(List<Pin> pins, long now) {
        return pins.stream()
                .distinct()
                .map(pin -> new Kept(pin, seen(pin).orElse(now)))
                .toList();
    }

    private Optional<Long> seen(Pin pin) {
        return kept.stream()
                .filter(one -> one.pin().equals(pin))
                .map(Kept::seen)
                .findFirst();
    }

    /// The same under another name and with these pins.
    ///
    /// @param newest the highest number of a version there is
    public PinCollection become(String other, List<Pin> pins, long newest, Instant now) {
        return new PinCollection(id, other, edition + 1, now, keeping(pins, newest));
    }

    /// The same, everything seen as far as a version; what was seen before stays seen.
    public PinCollection seen(long newest, Instant now) {
        return new PinCollection(
                id,
                name,
                edition + 1,
                now,
                kept.stream()
                        .map(one -> new Kept(one.pin(), Math.max(one.seen(), newest)))
                        .toList());
    }
}
