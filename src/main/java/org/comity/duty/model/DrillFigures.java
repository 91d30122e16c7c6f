package org.comity.duty.model;

import java.util.Optional;

/// What a drill says of all who took part, once it is over for every one of them.
///
/// @param all empty while it goes on, and for a group too small
public record DrillFigures(Drill drill, Optional<Figures> all, Optional<Figures> day, Optional<Figures> night) {

    /// Keeps what tells of nobody. A part is shown only where what is left of all tells of nobody either: whoever
    /// subtracts one from the other would have it.
    public static DrillFigures of(Drill drill, Optional<Figures> all, Optional<Figures> day, Optional<Figures> night) {
        var parts = day.map(Figures::tellsOfNobody).orElse(true)
                && night.map(Figures::tellsOfNobody).orElse(true);
        return new DrillFigures(
                drill,
                all.filter(Figures::tellsOfNobody),
                parts ? day : Optional.empty(),
                parts ? night : Optional.empty());
    }
}
