package org.comity.requests.usecase;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestId;
import org.comity.requests.model.DraftCopy;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.store.NoteStore;
import org.comity.requests.store.RequestStore;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what was typed into a draft, a field or the whole form at a time. Whoever writes is remembered as a writer and
/// will not approve.
public class SavingDraft {

    /// What to write into a draft; whatever is not named stays.
    ///
    /// @param identifiers all of them anew; null to keep those that are there
    /// @param second the language printed beside English; null to keep it
    /// @param handling how far it may be passed on; null to keep it
    public record Change(
            Map<Field, String> values,
            @Nullable List<Identifier> identifiers,
            @Nullable Language second,
            @Nullable Handling handling) {

        public Change {
            values = Map.copyOf(values);
        }
    }

    /// What came of it.
    public sealed interface Outcome {
        record Saved(Request request) implements Outcome {}

        /// It does not exist, or not for this officer.
        record NotFound() implements Outcome {}

        /// It is no draft any more.
        record NoDraft(Status status) implements Outcome {}
    }

    private final RequestStore requests;
    private final NoteStore notes;
    private final NoteChronicle beside;
    private final Chronicle chronicle;
    private final CaseAccess access;
    private final Clock clock;

    public SavingDraft(
            RequestStore requests,
            NoteStore notes,
            NoteChronicle beside,
            Chronicle chronicle,
            CaseAccess access,
            Clock clock) {
        this.requests = requests;
        this.notes = notes;
        this.beside = beside;
        this.chronicle = chronicle;
        this.access = access;
        this.clock = clock;
    }

    /// Changes what is to be changed, all of it or nothing.
    ///
    /// @throws IllegalArgumentException when a value does not fit its field: check with `FieldProblem` first
    @Transactional
    public Outcome save(RequestId id, Officer writer, Change change) {
        return change(id, writer, request -> applied(change, request));
    }

    /// A field that the form of the measure does not ask is not kept: nobody would see it who reads the
    /// form. Whom an order goes to was chosen with the draft; another provider is another draft.
    private static Request applied(Change change, Request request) {
        var rules = request.measure().rules();
        var values = new HashMap<>(change.values());
        values.keySet().retainAll(rules.fields());
        if (request.toEntity()) {
            values.remove(Field.CUSTODIAN);
        }
        var content = request.content().with(values);
        var identified = change.identifiers() == null || !rules.asksForIdentifiers()
                ? content
                : content.with(change.identifiers());
        var changed = request.withContent(identified);
        var printed = change.second() == null ? changed : changed.withSecondLanguage(change.second());
        return change.handling() == null ? printed : printed.withHandling(change.handling());
    }

    private Outcome change(RequestId id, Officer writer, UnaryOperator<Request> change) {
        var stored = requests.findForChange(id).orElse(null);
        if (stored == null || !access.readableBy(stored.request(), writer).equals(Optional.of(Side.REQUESTING))) {
            return new Outcome.NotFound();
        }
        if (stored.request().status() != Status.DRAFT) {
            return new Outcome.NoDraft(stored.request().status());
        }
        if (!access.allows(Action.WRITE, stored.request(), Side.REQUESTING, writer)) {
            return new Outcome.NotFound();
        }
        var changed = change.apply(stored.request()).changedAt(clock.instant());
        if (isSame(changed, stored.request())) {
            return new Outcome.Saved(stored.request());
        }
        requests.saveContent(changed, stored.caseKey(), writer.id());
        if (changed.handling() == Handling.RED) {
            endShowing(stored, writer);
        }
        chronicle.changed(changed, true);
        return new Outcome.Saved(changed.writtenBy(writer.id()));
    }

    /// Under TLP:RED nothing is shown to the other side; nor is it shown again by itself under a milder mark.
    private void endShowing(RequestStore.Stored stored, Officer writer) {
        var request = stored.request();
        DraftCopy.shown(request.status(), notes.of(request.id(), stored.caseKey()))
                .ifPresent(copy -> beside.write(
                        stored, NoteKind.PRECHECK_ENDED, copy.number(), Side.REQUESTING, writer.person(), Map.of()));
    }

    /// Opening a form and saving it unchanged makes nobody a writer.
    private static boolean isSame(Request one, Request other) {
        return one.content().values().equals(other.content().values())
                && one.content().identifiers().equals(other.content().identifiers())
                && one.secondLanguage() == other.secondLanguage()
                && one.handling() == other.handling();
    }
}
