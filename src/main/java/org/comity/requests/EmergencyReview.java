package org.comity.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.requests.model.Note;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;

/// What was found afterwards of a request that went out in danger to life or safety.
///
/// @param found null while it waits
/// @param ownHand the reader had a hand in it and leaves the review to another head
public record EmergencyReview(Instant sentAt, @Nullable Finding found, boolean ownHand) {

    public record Finding(boolean justified, Sensitive<String> words, String officer, Instant at) {}

    /// Empty where nothing was an emergency.
    public static Optional<EmergencyReview> in(List<Note> notes, boolean ownHand) {
        return first(notes, NoteKind.EMERGENCY)
                .map(emergency -> new EmergencyReview(
                        emergency.at(),
                        first(notes, NoteKind.REVIEW)
                                .map(review -> new Finding(
                                        review.detail("justified").equals("yes"),
                                        Sensitive.of(review.detail("text")),
                                        review.detail("officer"),
                                        review.at()))
                                .orElse(null),
                        ownHand));
    }

    private static Optional<Note> first(List<Note> notes, NoteKind kind) {
        return notes.stream().filter(note -> note.kind() == kind).findFirst();
    }
}
