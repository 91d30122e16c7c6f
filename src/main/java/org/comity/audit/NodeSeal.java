package org.comity.audit;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Puts a seal on a few values of this node's own, so that the node knows them again when somebody brings
/// them back, and nobody else can make one. The log's key makes it; no second line of what it signs is a
/// number, so that a seal never passes for a checkpoint.
public final class NodeSeal {

    private static final String TITLE = "Comity seal 1";
    private static final Pattern PURPOSE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{86}");

    private final LogKey key;

    public NodeSeal(LogKey key) {
        this.key = key;
    }

    /// The same for the same values, always.
    ///
    /// @param purpose keeps the seals of one kind of thing from passing for those of another
    public String of(String purpose, List<String> values) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.signature(text(purpose, values)));
    }

    /// Whether this node put the seal on just these values.
    public boolean fits(String seal, String purpose, List<String> values) {
        return FORM.matcher(seal).matches()
                && key.verifierKey()
                        .verifies(text(purpose, values), Base64.getUrlDecoder().decode(seal));
    }

    private static String text(String purpose, List<String> values) {
        if (!PURPOSE.matcher(purpose).matches() || values.stream().anyMatch(value -> value.contains("\n"))) {
            throw new IllegalArgumentException("A seal is put on lines of text, for a purpose in small letters");
        }
        return TITLE + "\n" + purpose + "\n" + String.join("\n", values) + "\n";
    }
}
