package org.comity.inbox.model;

import java.util.List;
import java.util.Optional;

/// A part of the board, or what was found.
///
/// @param next where the next page goes on; empty where there is none
/// @param rows what the lines are of, as the board alone knows it
public record BoardPart(Section section, List<BoardLine> lines, Optional<Place> next, List<BoardRow> rows) {

    public BoardPart {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }
}
