package org.comity.requests.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestId;
import org.comity.requests.ShownDraft;
import org.comity.requests.model.Comment;
import org.comity.requests.model.DraftCopy;
import org.comity.requests.model.Note;
import org.comity.requests.model.Side;
import org.comity.requests.store.NoteStore;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.ReadingStore.What;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.springframework.transaction.annotation.Transactional;

/// Reads the copies of drafts that the officer's authority is shown, and says something of them. A copy that is
/// shown no longer, and one that never was, are the same nothing. Every reading is kept.
public class CommentingOnDraft {

    /// How many comments are kept.
    public static final int MOST = NoteStore.MOST;

    private static final int MOST_LISTED = 100;

    /// What came of a comment.
    public enum Outcome {
        KEPT,
        /// That copy is not there for this officer to comment on.
        NOT_THIS_COPY,
        /// So many were written that no more are kept.
        TOO_MANY
    }

    private final RequestStore requests;
    private final NoteStore notes;
    private final CaseAccess access;
    private final ReadingStore readings;
    private final NoteChronicle chronicle;
    private final Directory directory;
    private final Clock clock;

    public CommentingOnDraft(
            RequestStore requests,
            NoteStore notes,
            CaseAccess access,
            ReadingStore readings,
            NoteChronicle chronicle,
            Directory directory,
            Clock clock) {
        this.requests = requests;
        this.notes = notes;
        this.access = access;
        this.readings = readings;
        this.chronicle = chronicle;
        this.directory = directory;
        this.clock = clock;
    }

    /// What is shown to the officer's authority now, at most a hundred.
    @Transactional
    public List<ShownDraft.Line> list(Officer reader) {
        if (!access.listsCopies(reader)) {
            return List.of();
        }
        var open = DraftCopy.WHILE.stream().map(Enum::name).collect(Collectors.toSet());
        var shown = notes.shownTo(reader.authority().id(), open, MOST_LISTED).stream()
                .filter(one -> access.readsCopy(one.status(), one.handling(), reader))
                .toList();
        readings.add(
                reader, What.NOTICE, shown.stream().map(NoteStore.Shown::id).toList(), clock.instant());
        var authorities = shown.isEmpty()
                ? Map.<AuthorityId, Authority>of()
                : directory.authorities().stream().collect(Collectors.toMap(Authority::id, known -> known));
        return shown.stream()
                .map(one -> new ShownDraft.Line(
                        one.id(),
                        one.reference(),
                        one.measure(),
                        Objects.requireNonNull(authorities.get(one.requesting())),
                        one.handling(),
                        one.at()))
                .toList();
    }

    @Transactional
    public Optional<ShownDraft> read(RequestId id, Officer reader) {
        return requests.find(id).flatMap(stored -> shown(stored, reader)).map(shown -> {
            readings.add(reader, What.CASE, List.of(id), clock.instant());
            return shown;
        });
    }

    /// Keeps what is said of the copy that is shown now.
    ///
    /// @param copy the number of the copy that was read
    /// @param said by the key of the field, or [Comment#WHOLE]; checked before
    @Transactional
    public Outcome comment(RequestId id, Officer officer, int copy, Map<String, String> said) {
        var stored = requests.findForChange(id).orElse(null);
        var shown = stored == null ? null : shown(stored, officer).orElse(null);
        if (stored == null || shown == null || !shown.writable() || shown.copy().number() != copy) {
            return Outcome.NOT_THIS_COPY;
        }
        if (notes.full(id, NoteKind.COMMENT, Side.REQUESTED)) {
            return Outcome.TOO_MANY;
        }
        chronicle.write(
                stored, NoteKind.COMMENT, Side.REQUESTED, officer.person(), Comment.details(shown.copy(), said));
        return Outcome.KEPT;
    }

    private Optional<ShownDraft> shown(Stored stored, Officer reader) {
        var request = stored.request();
        if (!access.allowsCopy(Action.READ, request, true, reader)) {
            return Optional.empty();
        }
        var beside = notes.of(request.id(), stored.caseKey());
        return DraftCopy.shown(request.status(), beside)
                .map(copy -> new ShownDraft(
                        request.id(),
                        request.reference(),
                        request.measure(),
                        request.requesting(),
                        request.requested(),
                        request.handling(),
                        beside.stream()
                                .filter(note -> note.kind() == NoteKind.PRECHECK && note.number() == copy.number())
                                .map(Note::at)
                                .findFirst()
                                .orElseThrow(),
                        copy,
                        Comment.in(beside),
                        access.allowsCopy(Action.WRITE, request, true, reader)));
    }
}
