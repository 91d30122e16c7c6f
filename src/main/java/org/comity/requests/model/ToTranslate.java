package org.comity.requests.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.requests.model.Field.Kind;

/// What in a request has to be translated for the requested State: words that were written in a language it does not
/// accept. Without words there is nothing to translate: numbers, references and identifiers stay as they are. As long
/// as the language of writing is not told, or not known to be accepted, every longer text is taken to need it.
///
/// @param written the language of writing, as a code; empty when it is not told
/// @param accepted codes that each suffice, or several joined by `+` that are needed together; empty: not known
public record ToTranslate(String written, List<String> accepted) {

    /// Read character by character in every language.
    private static final Set<Field> EXACT = Set.of(
            Field.PHONE,
            Field.EMAIL,
            Field.CASE_REFERENCE,
            Field.EARLIER_REFERENCE,
            Field.EARLIER_ASSISTANCE,
            Field.PROSECUTION_CASE,
            Field.COURT_CASE);

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])\\p{L}[\\p{L}\\p{M}]{2,}(?![\\p{N}])");

    /// A line of one word is a name.
    private static final int WORDS_OF_A_LINE = 2;

    public ToTranslate {
        accepted = List.copyOf(accepted);
    }

    public static ToTranslate of(Request request, List<String> accepted) {
        return new ToTranslate(request.content().value(Field.WRITTEN_IN), accepted);
    }

    /// Whether both are known: in which language it is written, and which ones are accepted.
    public boolean known() {
        return !written.isEmpty() && !accepted.isEmpty();
    }

    /// The fields that have to be translated, in the order of the form.
    public List<Field> fields(Request request) {
        return request.content().values().entrySet().stream()
                .filter(said -> marks(said.getKey(), said.getValue()))
                .map(said -> said.getKey())
                .sorted()
                .toList();
    }

    /// Whether what was written into a field is marked.
    public boolean marks(Field field, String said) {
        if (known()) {
            return !accepted.contains(written) && isInWords(field, said);
        }
        return field.kind() == Kind.TEXT && isInWords(field, said);
    }

    /// Whether a field was filled in words.
    public static boolean isInWords(Field field, String said) {
        return switch (field.kind()) {
            case TEXT -> !EXACT.contains(field) && words(said) > 0;
            case LINE -> !EXACT.contains(field) && words(said) >= WORDS_OF_A_LINE;
            default -> false;
        };
    }

    private static long words(String said) {
        return WORD.matcher(said).results().count();
    }
}
