package org.comity.requests.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comity.requests.NoteKind;
import org.comity.vocabulary.Sensitive;

/// A copy of a draft as it was shown to the other side for comments: what was written into it later is not in it.
///
/// @param number which copy of the draft it is
public record DraftCopy(int number, Sensitive<Content> said) {

    /// While a draft has not gone out, a copy of it may be shown.
    public static final Set<Status> WHILE =
            Set.of(Status.DRAFT, Status.AWAITING_APPROVAL, Status.APPROVED, Status.HELD);

    private static final String VALUE = "value.";
    private static final String IDENTIFIER = "identifier.";

    public Content content() {
        return said.reveal();
    }

    /// What of a draft is shown, as it is kept.
    ///
    /// @param fields those that are shown; identifiers go with what describes the data, or stands before them
    public static Map<String, String> of(Content content, Set<Field> fields) {
        var kept = new TreeMap<String, String>();
        fields.stream().filter(content::has).forEach(field -> kept.put(VALUE + field.key(), content.value(field)));
        if (fields.stream().anyMatch(field -> field == Field.DATA_DESCRIPTION || field.beforeIdentifiers())) {
            for (var number = 0; number < content.identifiers().size(); number++) {
                put(kept, IDENTIFIER + number + ".", content.identifiers().get(number));
            }
        }
        return kept;
    }

    /// The copy that the other side is shown of a request that stands so, with these notes; empty unless one is.
    public static Optional<DraftCopy> shown(Status status, List<Note> notes) {
        return WHILE.contains(status)
                ? last(notes)
                        .filter(copy -> notes.stream()
                                .noneMatch(note ->
                                        note.kind() == NoteKind.PRECHECK_ENDED && note.number() == copy.number()))
                : Optional.empty();
    }

    /// The last copy that was shown, whether or not it still is.
    public static Optional<DraftCopy> last(List<Note> notes) {
        return notes.stream()
                .filter(note -> note.kind() == NoteKind.PRECHECK)
                .max(Comparator.comparingInt(Note::number))
                .map(DraftCopy::in);
    }

    private static DraftCopy in(Note note) {
        var values = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            var value = note.detail(VALUE + field.key());
            if (!value.isEmpty()) {
                values.put(field, value);
            }
        }
        var identifiers = new ArrayList<Identifier>();
        for (var number = 0; !note.detail(IDENTIFIER + number + ".value").isEmpty(); number++) {
            var prefix = IDENTIFIER + number + ".";
            identifiers.add(new Identifier(
                    IdentifierKind.ofCode(note.detail(prefix + "kind")).orElse(IdentifierKind.OTHER),
                    note.detail(prefix + "value"),
                    note.detail(prefix + "at"),
                    note.detail(prefix + "zone"),
                    note.detail(prefix + "port")));
        }
        return new DraftCopy(note.number(), Sensitive.of(Content.of(values, identifiers)));
    }

    private static void put(Map<String, String> kept, String prefix, Identifier identifier) {
        kept.put(prefix + "kind", identifier.kind().code());
        kept.put(prefix + "value", identifier.value());
        kept.put(prefix + "at", identifier.at());
        kept.put(prefix + "zone", identifier.zone());
        kept.put(prefix + "port", identifier.port());
    }
}
