package org.comity.requests.usecase;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestId;
import org.comity.requests.model.DraftCopy;
import org.comity.requests.model.Field;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.model.Withholding;
import org.comity.requests.store.NoteStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.springframework.transaction.annotation.Transactional;

/// Shows the other side a copy of a draft for comments, before anybody signs it, and ends that again. Nothing
/// becomes a request by it, and no clock begins; what is written into the draft later is not shown.
public class ShowingDraft {

    private static final int MOST_COPIES = 10;

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        /// The draft does not exist, or not for this officer.
        record NotFound() implements Outcome {}
    }

    /// Why nothing is shown.
    public enum Reason {
        /// Under TLP:RED those alone read it who work on it, and on the other side nobody does yet.
        RED,
        /// It is no draft any more.
        NO_DRAFT,
        /// Nothing that was chosen says anything.
        NOTHING,
        /// So many copies were shown that another would tell no more.
        TOO_MANY
    }

    private final RequestStore requests;
    private final NoteStore notes;
    private final CaseAccess access;
    private final NoteChronicle chronicle;

    public ShowingDraft(RequestStore requests, NoteStore notes, CaseAccess access, NoteChronicle chronicle) {
        this.requests = requests;
        this.notes = notes;
        this.access = access;
        this.chronicle = chronicle;
    }

    /// Shows a new copy in the place of any before.
    ///
    /// @param chosen the fields to show; the identifiers go with what describes the data
    @Transactional
    public Outcome show(RequestId id, Officer officer, Set<Field> chosen) {
        var stored = found(id, officer).orElse(null);
        if (stored == null) {
            return new Outcome.NotFound();
        }
        var request = stored.request();
        var said = DraftCopy.of(request.content(), Withholding.showable(request.measure(), chosen));
        var reason = against(request, officer, said);
        if (reason.isPresent()) {
            return new Outcome.Refused(reason.get());
        }
        chronicle.write(stored, NoteKind.PRECHECK, Side.REQUESTING, officer.person(), said);
        return new Outcome.Done();
    }

    private Optional<Reason> against(Request request, Officer officer, Map<String, String> said) {
        if (!access.allowsCopy(Action.START, request, false, officer)) {
            return Optional.of(Reason.RED);
        }
        if (request.status() != Status.DRAFT) {
            return Optional.of(Reason.NO_DRAFT);
        }
        if (said.isEmpty()) {
            return Optional.of(Reason.NOTHING);
        }
        return notes.nextNumber(request.id(), NoteKind.PRECHECK) > MOST_COPIES
                ? Optional.of(Reason.TOO_MANY)
                : Optional.empty();
    }

    /// Whatever is shown is shown no longer; doing it twice is harmless.
    @Transactional
    public Outcome end(RequestId id, Officer officer) {
        var stored = found(id, officer)
                .filter(known -> access.allowsCopy(Action.STOP, known.request(), true, officer))
                .orElse(null);
        if (stored == null) {
            return new Outcome.NotFound();
        }
        DraftCopy.shown(stored.request().status(), notes.of(id, stored.caseKey()))
                .ifPresent(copy -> chronicle.write(
                        stored, NoteKind.PRECHECK_ENDED, copy.number(), Side.REQUESTING, officer.person(), Map.of()));
        return new Outcome.Done();
    }

    private Optional<Stored> found(RequestId id, Officer officer) {
        return requests.findForChange(id)
                .filter(stored -> !stored.request().exercise()
                        && !stored.request().toEntity()
                        && !stored.request().withoutOfficers())
                .filter(stored -> access.readableBy(stored.request(), officer).equals(Optional.of(Side.REQUESTING)))
                .filter(stored -> access.allows(Action.ACT, stored.request(), Side.REQUESTING, officer));
    }
}
