package org.comity.inbox.model;

import java.util.Optional;
import org.comity.requests.RequestSummary;

/// A line of the board: what the request says of itself to this reader, and what the board knows.
///
/// @param holder who of the reader's authority has it in hand; empty when nobody has who acts for it today
public record BoardLine(BoardRow row, RequestSummary summary, Optional<Holder> holder) {

    /// @param self the reader
    public record Holder(String name, boolean self) {}
}
