package org.comity.requests.usecase;

import java.util.Map;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestId;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.store.NoteStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;

/// Writes to the other side about a request, at any time after it was delivered. A letter moves nothing.
public class WritingLetter {

    /// What came of it.
    public sealed interface Outcome {
        record Written(int number) implements Outcome {}

        /// Not delivered yet, an exercise, to a provider, destroyed, or the officer does not act on requests.
        record NotNow() implements Outcome {}

        /// So many were written that no more are kept.
        record TooMany(int most) implements Outcome {}

        /// The request does not exist, or not for this officer.
        record NotFound() implements Outcome {}
    }

    private final RequestStore requests;
    private final NoteStore notes;
    private final CaseAccess access;
    private final NoteChronicle chronicle;

    public WritingLetter(RequestStore requests, NoteStore notes, CaseAccess access, NoteChronicle chronicle) {
        this.requests = requests;
        this.notes = notes;
        this.access = access;
        this.chronicle = chronicle;
    }

    /// @param words checked before: neither empty nor with invisible characters
    @Transactional
    public Outcome write(RequestId id, Officer officer, Sensitive<String> words) {
        var stored = requests.findForChange(id).orElse(null);
        var side = stored == null
                ? null
                : access.readableBy(stored.request(), officer).orElse(null);
        if (stored == null || side == null) {
            return new Outcome.NotFound();
        }
        if (!may(stored, side, officer)) {
            return new Outcome.NotNow();
        }
        if (notes.full(id, NoteKind.LETTER, side)) {
            return new Outcome.TooMany(NoteStore.MOST);
        }
        return new Outcome.Written(
                chronicle.write(stored, NoteKind.LETTER, side, officer.person(), Map.of("text", words.reveal())));
    }

    private boolean may(Stored stored, Side side, Officer officer) {
        return stored.destroyed() == null && open(stored.request(), side, officer);
    }

    /// Whether an officer who reads it may write to the other side now.
    boolean open(Request request, Side side, Officer officer) {
        return !request.exercise()
                && !request.toEntity()
                && !request.withoutOfficers()
                && request.status().visibleToRequested()
                && access.allows(Action.ACT, request, side, officer);
    }
}
