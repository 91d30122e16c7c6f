package org.comity.profiles.web;

import java.util.List;
import java.util.Optional;
import org.comity.profiles.model.LawCell;
import org.comity.profiles.model.Pin;
import org.comity.profiles.model.PinCollection.Named;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// What a reader collected. It stands in the address alone: nobody else learns of it, and it can be kept or
/// passed on as a link.
///
/// @param lines one for each pin of a known State, in the order collected
/// @param own the collections the reader keeps; empty for whoever keeps none, such as visitors
public record PinsPage(
        LawPlace place, List<Line> lines, StateNames names, Language language, Optional<List<Named>> own) {

    public PinsPage {
        lines = List.copyOf(lines);
    }

    public record Line(Pin pin, LawCell cell) {}

    public String name(Country state) {
        return names.name(state, language);
    }

    public int rows() {
        return lines.stream().mapToInt(line -> line.cell().rows().size()).sum();
    }

    public int undated() {
        return lines.stream().mapToInt(line -> line.cell().undated()).sum();
    }

    /// The collection without one of its pins.
    public String without(Pin pin) {
        return Address.of("/profiles/pins")
                .with("on", place.day())
                .with(place.pins().stream().filter(other -> !other.equals(pin)).toList())
                .toString();
    }
}
