package org.comity.requests;

import java.util.List;
import java.util.Set;
import org.comity.requests.model.CallBackWords;
import org.comity.requests.model.Hold;
import org.comity.requests.model.Note;
import org.comity.requests.model.Report;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Destruction;
import org.jspecify.annotations.Nullable;

/// A request as one side sees it.
///
/// @param side on which side the reader stands
/// @param team who works on it
/// @param raisable whether the reader may give it a stricter mark
/// @param steps what happened, in order, as far as this side may know
/// @param notes what stands beside its acts, in order, as far as this side may know
/// @param writable whether the reader may write to the other side about it
/// @param open what of the other kinds the reader may write beside its acts
/// @param closed whether information that was passed on unasked has not opened to the receiving side yet
/// @param documented whether the document exists: from sending on, until it is destroyed
/// @param hold why it has not gone out although it was sent; null unless it is held
/// @param words what both sides read out on the telephone; null before sending, and once destroyed
/// @param key what comes with the case hangs on it, and is destroyed with it
/// @param destroyed since when nobody can read what it said; null while it can be read
public record RequestReading(
        Request request,
        Side side,
        Team team,
        boolean raisable,
        List<Step> steps,
        List<Note> notes,
        boolean writable,
        Set<NoteKind> open,
        boolean closed,
        boolean documented,
        @Nullable Hold hold,
        @Nullable CallBackWords words,
        CaseKeyId key,
        @Nullable Destruction destroyed) {

    public RequestReading {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        open = Set.copyOf(open);
    }

    /// Whether the last word of the other side is one that the requesting authority wrote down: then how the request
    /// stands is that authority's own word, and nobody else's.
    public boolean reported() {
        return Report.tells(request.status())
                && steps.stream()
                        .filter(step -> !step.act().changesReaders())
                        .filter(step ->
                                step.side() == Side.REQUESTED || step.report().isPresent())
                        .reduce((earlier, later) -> later)
                        .filter(step -> step.report().isPresent())
                        .isPresent();
    }
}
