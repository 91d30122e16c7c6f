package org.comity.requests.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.requests.NoteKind;
import org.comity.vocabulary.Sensitive;

/// What the requested authority says of a copy of a draft: about one field, or about the whole.
///
/// @param field null for the whole
/// @param officer who wrote it, for their own side alone
/// @param copy which copy it is about
public record Comment(Optional<Field> field, Sensitive<String> text, String officer, int copy, Instant at) {

    /// How a comment on the whole is named beside those on fields.
    public static final String WHOLE = "whole";

    static final String ON = "on.";
    private static final String COPY = "copy";

    /// As it is kept.
    ///
    /// @param said by the key of the field, or [#WHOLE]; empty ones are left out
    public static Map<String, String> details(DraftCopy copy, Map<String, String> said) {
        var details = new TreeMap<String, String>();
        details.put(COPY, Integer.toString(copy.number()));
        said.forEach((name, text) -> {
            if (!text.isBlank() && (name.equals(WHOLE) || Field.ofKey(name).isPresent())) {
                details.put(ON + name, text);
            }
        });
        return details;
    }

    /// All comments among these notes, the oldest first.
    public static List<Comment> in(List<Note> notes) {
        return notes.stream()
                .filter(note -> note.kind() == NoteKind.COMMENT)
                .sorted(Comparator.comparingInt(Note::number))
                .flatMap(note -> of(note).stream())
                .toList();
    }

    /// Those about one field, or, without a field, about the whole.
    public static List<Comment> on(Optional<Field> field, List<Note> notes) {
        return in(notes).stream()
                .filter(comment -> comment.field().equals(field))
                .toList();
    }

    private static List<Comment> of(Note note) {
        var comments = new ArrayList<Comment>();
        add(note, WHOLE, Optional.empty(), comments);
        for (var field : Field.values()) {
            add(note, field.key(), Optional.of(field), comments);
        }
        return comments;
    }

    private static void add(Note note, String name, Optional<Field> field, List<Comment> comments) {
        var text = note.detail(ON + name);
        if (!text.isEmpty()) {
            comments.add(new Comment(
                    field, Sensitive.of(text), note.detail("officer"), Integer.parseInt(note.detail(COPY)), note.at()));
        }
    }
}
