package org.comity.audit.proof;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text with the signatures over it, as C2SP signed-note writes it. Signatures by keys we do not know, a
/// witness's for instance, are kept and written back.
///
/// @param text ends in a newline
/// @param signatures at least one
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MOST_SIGNATURES = 64;

    /// @throws UnreadableProof when the text or the number of signatures is not that of a note
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new UnreadableProof("A note's text ends in a newline and has no control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new UnreadableProof("A note has 1 to " + MOST_SIGNATURES + " signatures");
        }
    }

    /// What has become of the signatures by one key.
    public enum Standing {
        SIGNED,
        NOT_SIGNED,
        FORGED
    }

    /// @throws UnreadableProof when the bytes are not a note
    public static SignedNote parse(String note) {
        var blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || note.length() < blank + 3) {
            throw new UnreadableProof("A note is a text, a blank line and signature lines, each ended by a newline");
        }
        var lines = Stream.of(note.substring(blank + 2, note.length() - 1).split("\n", -1))
                .map(NoteSignature::parse)
                .toList();
        return new SignedNote(note.substring(0, blank + 1), lines);
    }

    /// Every signature that names the key must be good: one that is not makes the note a forgery.
    public Standing standingWith(VerifierKey key) {
        var byKey =
                signatures.stream().filter(signature -> signature.namesKey(key)).toList();
        if (byKey.isEmpty()) {
            return Standing.NOT_SIGNED;
        }
        var allGood = byKey.stream().allMatch(signature -> key.verifies(text, signature.signature()));
        return allGood ? Standing.SIGNED : Standing.FORGED;
    }

    /// The note with one more signature, a witness's for instance.
    public SignedNote with(NoteSignature signature) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    static void requireKeyName(String name) {
        if (name.isEmpty() || name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new UnreadableProof("A key name is not empty and has no spaces");
        }
        if (name.indexOf('+') >= 0) {
            throw new UnreadableProof("A key name has no plus");
        }
    }

    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(NoteSignature::line).collect(Collectors.joining());
    }
}
