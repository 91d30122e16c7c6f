package org.comity.requests.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.requests.NoteKind;

/// Who may ask how material was used and who answers (Article 28(4)), and who reports what came of a prosecution in
/// the place of extradition (Article 24(6)).
public final class UseOfMaterial {

    private UseOfMaterial() {}

    /// The side whose material it is: whoever told unasked, or whoever executed.
    static Side supplier(Request request) {
        return request.measure() == RequestedMeasure.SPONTANEOUS_INFORMATION ? Side.REQUESTING : Side.REQUESTED;
    }

    /// Whether anything was given that can be used.
    static boolean given(Request request, Set<Act> done) {
        if (request.measure() == RequestedMeasure.SPONTANEOUS_INFORMATION) {
            return request.status().visibleToRequested() && !Withholding.closed(request, done);
        }
        return done.contains(Act.EXECUTE) || done.contains(Act.EXECUTE_IN_PART);
    }

    /// Whether a side may write a note of this kind now.
    ///
    /// @param notes what stands beside the request already
    public static boolean open(NoteKind kind, Request request, Side side, List<Step> steps, List<Note> notes) {
        return switch (kind) {
            case USE_ASKED ->
                side == supplier(request) && given(request, acts(steps)) && !lastIs(NoteKind.USE_ASKED, notes);
            case USE -> side != supplier(request) && given(request, acts(steps));
            case OUTCOME -> side == Side.REQUESTED && prosecuted(steps);
            case LETTER, PRECHECK, PRECHECK_ENDED, COMMENT, EMERGENCY, REVIEW -> false;
        };
    }

    /// Whether a day that is told cannot be right: it lies between sending and today.
    public static boolean dayOutOfRange(Request request, LocalDate day, Instant now) {
        return DeedRules.dayOutOfRange(request, day, now);
    }

    /// Refused because of nationality, or because its own courts have jurisdiction.
    private static boolean prosecuted(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.act() == Act.REFUSE)
                .map(step -> step.detail("ground"))
                .anyMatch(said -> Arrays.stream(RefusalGround.values())
                        .anyMatch(ground ->
                                ground.leadsToProsecution() && ground.name().equals(said)));
    }

    /// A question that nobody answered yet is asked once.
    private static boolean lastIs(NoteKind kind, List<Note> notes) {
        var uses = notes.stream()
                .filter(note -> note.kind() == NoteKind.USE_ASKED || note.kind() == NoteKind.USE)
                .toList();
        return !uses.isEmpty() && uses.getLast().kind() == kind;
    }

    private static Set<Act> acts(List<Step> steps) {
        return steps.stream().map(Step::act).collect(Collectors.toSet());
    }
}
