package org.comity.audit.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.vocabulary.Sha256;

/// What a package says of itself: which files it holds, for whom and until when it was made, and by which node.
///
/// @param serial tells it from all others; it stands on every page that can be printed of it
/// @param person for whom it was made
/// @param authority where they belong
/// @param node the address of the node that made it
/// @param key the node's, which signed the package
/// @param listings of how many authorities it speaks
/// @param demonstration whether the node is one: then people and enrolled authorities are fictional
/// @param files everything in it but manifest and signature, in order
public record Manifest(
        String serial,
        Instant madeAt,
        Instant validUntil,
        String person,
        String authority,
        String node,
        VerifierKey key,
        int listings,
        boolean demonstration,
        List<Part> files) {

    /// @param size in bytes
    public record Part(String name, long size, Sha256 digest) {}

    public static final String FORMAT = "comity-offline/1";
    public static final String NAME = "manifest.json";
    public static final String SIGNATURE_NAME = "manifest.sig";

    /// What the archive can be in which it stands.
    static final ArchiveForm ARCHIVE =
            new ArchiveForm(Pattern.compile("[a-z][a-z0-9-]{0,30}\\.[a-z]{1,8}").asMatchPredicate(), 40, 16, 64L << 20);

    static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST = 500;

    /// @throws IllegalArgumentException naming what has not its form
    public Manifest {
        files = List.copyOf(files);
        for (var text : List.of(serial, person, authority, node)) {
            if (text.isBlank() || text.length() > LONGEST || text.codePoints().anyMatch(Manifest::unwritable)) {
                throw new IllegalArgumentException(
                        "A text of the manifest is empty, longer than " + LONGEST + " characters, or no plain text");
            }
        }
        if (!madeAt.isBefore(validUntil) || listings < 0) {
            throw new IllegalArgumentException("A package is valid for some time after it was made");
        }
        if (files.isEmpty() || files.stream().map(Part::name).distinct().count() < files.size()) {
            throw new IllegalArgumentException("A package names each of its files once");
        }
    }

    private static boolean unwritable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        };
    }

    /// UTF-8, ends in a newline.
    public byte[] toJson() {
        return ManifestJson.write(this).getBytes(StandardCharsets.UTF_8);
    }

    /// @throws UnreadableProof naming the field that has not its form
    static Manifest fromJson(byte[] json) {
        return ManifestJson.read(json);
    }
}
