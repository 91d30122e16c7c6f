package org.comity.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.clocks.ClockKind.Bound;
import org.comity.identity.Officer;
import org.comity.inbox.model.BoardLine;
import org.comity.inbox.model.BoardMark;
import org.comity.inbox.model.BoardPart;
import org.comity.inbox.model.Filter;
import org.comity.inbox.model.Handover;
import org.comity.inbox.model.Section;
import org.comity.requests.Envelope;
import org.comity.requests.model.Act;
import org.comity.requests.model.Edge;
import org.comity.requests.model.Lifecycle;
import org.comity.requests.model.Side;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.FieldError;
import org.jspecify.annotations.Nullable;

/// The board, one part of it, or what was found.
///
/// @param only the part that is a page of its own
/// @param asked what was looked for; null where nothing was
/// @param handovers what waits for an answer of the reader, or for one to the reader
/// @param partners States to narrow the board to, in the order of the reader's language
/// @param said the last part of the key of what was done; empty where nothing was
public record BoardPage(
        Officer officer,
        List<BoardPart> parts,
        Optional<Section> only,
        @Nullable String asked,
        Filter filter,
        List<Envelope> envelopes,
        List<Handover.Sheet> handovers,
        List<Officer> colleagues,
        List<Country> partners,
        StateNames names,
        Instant now,
        String said,
        List<FieldError> errors) {

    public Map<String, String> narrowed() {
        return FilterForm.written(filter);
    }

    /// The whole board as it stands without words and places.
    public boolean whole() {
        return only.isEmpty() && asked == null;
    }

    public boolean nothing() {
        return parts.stream().allMatch(part -> part.lines().isEmpty());
    }

    /// Where to ask whether this board is old by now.
    public String changes() {
        var unopened = envelopes.stream().map(Envelope::id).toList();
        return "/board/changes?mark=" + BoardMark.of(parts, unopened) + query();
    }

    /// The address of a part from a place on, with what it is narrowed to.
    public String address(Section section, String after) {
        return "/board?section=" + section.word() + query() + (after.isEmpty() ? "" : "&after=" + after);
    }

    private String query() {
        return narrowed().entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining());
    }

    public Country partner(BoardLine line) {
        return received(line) ? line.summary().requesting() : line.summary().requested();
    }

    public boolean received(BoardLine line) {
        return line.summary().side() == Side.REQUESTED;
    }

    /// What the reader's side would do next; null where the next step is somebody else's.
    public @Nullable Act next(BoardLine line) {
        var summary = line.summary();
        return line.row().ours()
                ? Lifecycle.open(summary.measure(), summary.status(), summary.side()).stream()
                        .findFirst()
                        .map(Edge::act)
                        .orElse(null)
                : null;
    }

    public boolean overdue(BoardLine line) {
        var due = line.row().due();
        return due != null && !due.isAfter(now) && oursToKeep(line);
    }

    /// Whether the nearest end is one that the reader's side is to keep.
    public boolean oursToKeep(BoardLine line) {
        var clock = line.row().clock();
        return clock == null || clock.owes() == line.summary().side();
    }

    /// The last part of the key of what is said of the nearest end.
    public String end(BoardLine line) {
        return oursToKeep(line) ? overdue(line) ? "overdue" : "due" : "due.theirs";
    }

    /// Whether the nearest end is a service level of this node.
    public boolean policy(BoardLine line) {
        var clock = line.row().clock();
        return clock != null && clock.bound() == Bound.POLICY;
    }
}
