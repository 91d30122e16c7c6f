package org.comity.audit.proof;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.vocabulary.Sha256;

/// What an entry of the log says, in one spelling only: names to texts, written as JSON in the canonical form of
/// RFC 8785 (names sorted, no spaces, UTF-8).
///
/// @param fields at most 40, `act` among them; texts of at most 2,000 characters without control characters
public record Statement(SortedMap<String, String> fields) {

    public static final String ACT = "act";
    public static final String AT = "at";

    /// How the act of every statement about an exercise begins: it is about no real request.
    public static final String EXERCISE = "exercise.";

    public static final String DOCUMENT_NAME = "document.name";
    public static final String DOCUMENT_SHA256 = "document.sha256";

    private static final int MOST_FIELDS = 40;
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-zA-Z0-9]+)*");

    /// @throws IllegalArgumentException naming the field that has not its form
    public Statement {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        if (!fields.containsKey(ACT) || fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("A statement names its act and has at most " + MOST_FIELDS + " fields");
        }
        fields.forEach(Statement::requireForm);
    }

    public static Statement of(Map<String, String> fields) {
        return new Statement(new TreeMap<>(fields));
    }

    /// Reads a statement written as JSON.
    ///
    /// @throws UnreadableProof when the text is not a JSON object of texts, or a field has not its form
    public static Statement parse(String json) {
        return ReceiptJson.readStatement(json);
    }

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// The bytes that are committed to.
    public byte[] canonical() {
        return canonicalText().getBytes(StandardCharsets.UTF_8);
    }

    public String canonicalText() {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// SHA-256(salt || canonical bytes): all that the public log holds of a statement.
    public Sha256 commitment(Salt salt) {
        return Sha256.of(salt.bytes(), canonical());
    }

    private static void requireForm(String name, String text) {
        if (name.length() > 64 || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A statement has no field named '" + name + "'");
        }
        if (text.length() > LONGEST_TEXT || text.codePoints().anyMatch(Statement::unwritable)) {
            throw new IllegalArgumentException("The statement's field '" + name + "' is longer than " + LONGEST_TEXT
                    + " characters or has control characters");
        }
    }

    private static boolean unwritable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    /// With control characters refused, RFC 8785 escapes the quotation mark and the backslash only.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
