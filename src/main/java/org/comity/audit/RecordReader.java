package org.comity.audit;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.comity.audit.proof.Statement;
import org.comity.audit.store.RecordLines;

/// What the entries of the record say, for those who may know it: references, authorities, ids, digests. Never what a
/// case says, for that is in no entry.
public final class RecordReader {

    /// An entry at its place.
    ///
    /// @param place counts from 0 in the order of the log
    public record Line(long place, Instant at, Statement statement) {

        public String act() {
            return statement.field(Statement.ACT).orElse("");
        }
    }

    /// A page of entries, the newest first.
    ///
    /// @param next where to go on; empty at the beginning of the log
    public record Part(List<Line> lines, OptionalLong next) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    private static final int LINES = 50;
    /// Looked through for one page, however few of them are of the kind asked for.
    private static final int REACH = 5_000;

    private final RecordLines rows;

    RecordReader(RecordLines rows) {
        this.rows = rows;
    }

    /// @param before the place the page ends before; beyond the end for the newest
    /// @param family the first word of the acts wanted, such as `request`; empty for all
    public Part before(long before, String family) {
        var end = Math.min(before, rows.size());
        var found = rows.between(end - REACH, end, family, LINES);
        var stop = found.size() == LINES ? found.getLast().place() : end - REACH;
        return new Part(found, stop > 0 ? OptionalLong.of(stop) : OptionalLong.empty());
    }

    /// The place before which everything lies that was recorded before an instant.
    public long placeAt(Instant instant) {
        return rows.placeAt(instant);
    }
}
