package org.comity.requests.model;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.requests.NoteKind;
import org.comity.vocabulary.Sensitive;

/// Something beside the acts of a request.
///
/// @param number counts from 1 within the request and the kind
/// @param side of whoever wrote it
/// @param details words and days by name: `text`, `officer`, and what the kind needs
/// @param entry its entry in the record, from which its receipt is made
public record Note(
        NoteKind kind, int number, Side side, Instant at, Sensitive<Map<String, String>> details, UUID entry) {

    /// One of the details, or an empty text.
    public String detail(String name) {
        return details.reveal().getOrDefault(name, "");
    }

    /// What it says in the words of whoever wrote it.
    public Set<String> words() {
        return WrittenWords.in(details.reveal());
    }

    public boolean visibleTo(Side reader) {
        return reader == Side.REQUESTING || !kind.ofRequestingOnly();
    }
}
