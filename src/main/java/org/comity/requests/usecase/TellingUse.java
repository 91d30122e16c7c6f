package org.comity.requests.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestId;
import org.comity.requests.model.Note;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.requests.model.UseOfMaterial;
import org.comity.requests.store.NoteStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.StepStore;
import org.springframework.transaction.annotation.Transactional;

/// Asks how material was used and tells it (Article 28(4)), and reports what came of a prosecution in the place of
/// extradition (Article 24(6)).
public class TellingUse {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// It is not this side's to say, or there is nothing to say it of yet.
        record NotNow() implements Outcome {}

        /// The day that is told cannot be right.
        record DayOutOfRange() implements Outcome {}

        /// So many were written that no more are kept.
        record TooMany(int most) implements Outcome {}

        /// The request does not exist, or not for this officer.
        record NotFound() implements Outcome {}
    }

    private static final Set<NoteKind> KINDS = EnumSet.of(NoteKind.USE_ASKED, NoteKind.USE, NoteKind.OUTCOME);

    private final RequestStore requests;
    private final StepStore steps;
    private final NoteStore notes;
    private final CaseAccess access;
    private final NoteChronicle chronicle;
    private final Clock clock;

    public TellingUse(
            RequestStore requests,
            StepStore steps,
            NoteStore notes,
            CaseAccess access,
            NoteChronicle chronicle,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.notes = notes;
        this.access = access;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// @param details words and days, checked before
    @Transactional
    public Outcome tell(RequestId id, Officer officer, NoteKind kind, Map<String, String> details) {
        var stored = requests.findForChange(id).orElse(null);
        var side = stored == null
                ? null
                : access.readableBy(stored.request(), officer).orElse(null);
        if (stored == null || side == null) {
            return new Outcome.NotFound();
        }
        var open =
                open(stored.request(), side, officer, steps.of(id, stored.caseKey()), notes.of(id, stored.caseKey()));
        if (stored.destroyed() != null || !open.contains(kind)) {
            return new Outcome.NotNow();
        }
        var day = details.get("on");
        if (day != null && UseOfMaterial.dayOutOfRange(stored.request(), LocalDate.parse(day), clock.instant())) {
            return new Outcome.DayOutOfRange();
        }
        if (notes.full(id, kind, side)) {
            return new Outcome.TooMany(NoteStore.MOST);
        }
        chronicle.write(stored, kind, side, officer.person(), details);
        return new Outcome.Done();
    }

    /// What an officer who reads it may say now.
    Set<NoteKind> open(Request request, Side side, Officer officer, List<Step> done, List<Note> beside) {
        var open = EnumSet.noneOf(NoteKind.class);
        if (!request.exercise() && access.allows(Action.ACT, request, side, officer)) {
            KINDS.stream()
                    .filter(kind -> UseOfMaterial.open(kind, request, side, done, beside))
                    .forEach(open::add);
        }
        return open;
    }
}
