package org.comity.requests.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.DraftTexts;
import org.comity.requests.RequestId;
import org.comity.requests.model.Field;
import org.comity.requests.model.FieldProblem;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.store.RequestStore;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;

/// Adds words that are kept elsewhere to what stands in a field of a draft.
public class AddingToDraft implements DraftTexts {

    private final RequestStore requests;
    private final CaseAccess access;
    private final SavingDraft saving;

    public AddingToDraft(RequestStore requests, CaseAccess access, SavingDraft saving) {
        this.requests = requests;
        this.access = access;
        this.saving = saving;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<Field>> fields(RequestId id, Officer writer) {
        return requests.find(id)
                .map(RequestStore.Stored::request)
                .filter(request -> writes(request, writer))
                .map(request -> request.measure().rules().fields().stream()
                        .filter(field -> takesWords(request, field))
                        .sorted()
                        .toList());
    }

    @Override
    @Transactional
    public Result add(RequestId id, Officer writer, Field field, Sensitive<String> words) {
        var request = requests.findForChange(id)
                .map(RequestStore.Stored::request)
                .filter(found -> writes(found, writer))
                .orElse(null);
        if (request == null) {
            return Result.NOT_FOUND;
        }
        if (!takesWords(request, field)) {
            return Result.NOT_FITTING;
        }
        var before = request.content().value(field);
        var between = field.kind() == Field.Kind.LINE ? " " : "\n\n";
        var after = before.isBlank() ? words.reveal() : before + between + words.reveal();
        if (after.length() > field.kind().maximum()) {
            return Result.TOO_LONG;
        }
        if (FieldProblem.of(field, after).isPresent()) {
            return Result.NOT_FITTING;
        }
        var change = new SavingDraft.Change(Map.of(field, after), null, null, null);
        return saving.save(id, writer, change) instanceof SavingDraft.Outcome.Saved ? Result.ADDED : Result.NOT_FOUND;
    }

    private boolean writes(Request request, Officer writer) {
        return request.status() == Status.DRAFT
                && access.readableBy(request, writer).equals(Optional.of(Side.REQUESTING))
                && access.allows(Action.WRITE, request, Side.REQUESTING, writer);
    }

    private static boolean takesWords(Request request, Field field) {
        var kind = field.kind();
        return request.measure().rules().fields().contains(field)
                && (kind == Field.Kind.LINE || kind == Field.Kind.TEXT)
                && !(request.toEntity() && field == Field.CUSTODIAN);
    }
}
