package org.comity.inbox.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.clocks.ClockEvent;
import org.comity.clocks.Clocks;
import org.comity.clocks.NearestEnd;
import org.comity.inbox.model.CaseRow;
import org.comity.inbox.store.CaseRows;
import org.comity.requests.CaseOutline;
import org.comity.requests.CaseOutlines;
import org.comity.requests.Happening;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.comity.requests.model.Side;
import org.comity.vault.CaseKeyDestroyed;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the rows of a request in the transaction of whatever changed it: no act that the board does not know, and no
/// row without its act. The other side has a row once the request has reached it.
public class KeepingBoard {

    /// After these somebody who has it on their board already sees words that they did not see before.
    private static final Set<Happening> OPENING = Set.of(
            Happening.STARTED,
            Happening.TERMS_ACCEPTED,
            Happening.CONDITIONS_ACCEPTED,
            Happening.INFORMATION_RELEASED,
            Happening.WENT_ON);

    private final CaseOutlines outlines;
    private final Clocks clocks;
    private final CaseRows rows;
    private final IndexingWords indexing;
    private final IndexingLetters letters;
    private final Clock clock;

    public KeepingBoard(
            CaseOutlines outlines,
            Clocks clocks,
            CaseRows rows,
            IndexingWords indexing,
            IndexingLetters letters,
            Clock clock) {
        this.outlines = outlines;
        this.clocks = clocks;
        this.rows = rows;
        this.indexing = indexing;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.Happened event) {
        refresh(event.id(), OPENING.contains(event.what()), event.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.Changed event) {
        refresh(event.id(), event.said(), event.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ClockEvent.Changed event) {
        rows.hold(event.request());
        rows.saveDue(event.request(), clocks.nearest(List.of(event.request())).get(event.request()), event.at());
    }

    /// What can be read no more is found no more.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseKeyDestroyed event) {
        for (var request : rows.sealedUnder(event.caseKey())) {
            indexing.forget(request);
            refresh(request, false, clock.instant());
        }
    }

    /// A request that was there before there was a board.
    void fill(RequestId id) {
        outlines.held(id).ifPresent(outline -> {
            put(outline, true, outline.changedAt());
            letters.all(id);
        });
    }

    /// Whoever has it on their board for the first time finds what was written before.
    private void refresh(RequestId id, boolean index, Instant at) {
        outlines.of(id).ifPresent(outline -> {
            if (put(outline, index, at)) {
                letters.before(id);
            }
        });
    }

    /// Writes the rows of a request, and its words where they are to be found anew. The rows are held before the clocks
    /// are asked: of two who write the later one knows the nearest end.
    ///
    /// @return whether the requested authority has it on its board for the first time
    private boolean put(CaseOutline outline, boolean index, Instant at) {
        var known = rows.hold(outline.id());
        var reached = false;
        for (var row : rows(outline, clocks.nearest(List.of(outline.id())))) {
            var first = !known.contains(row.authority());
            rows.put(row, at);
            if (first) {
                indexing.begin(row);
            } else if (index) {
                indexing.index(row);
            }
            reached |= first && !row.requesting();
        }
        return reached;
    }

    private static List<CaseRow> rows(CaseOutline outline, Map<RequestId, NearestEnd> due) {
        var nearest = due.get(outline.id());
        var both = new ArrayList<CaseRow>();
        both.add(new CaseRow(outline.requesting(), Side.REQUESTING, outline, nearest));
        var requested = outline.requested();
        if (requested != null
                && !requested.equals(outline.requesting())
                && outline.status().visibleToRequested()) {
            both.add(new CaseRow(requested, Side.REQUESTED, outline, nearest));
        }
        return both;
    }
}
