package org.comity.audit.proof;

import java.util.regex.Pattern;
import org.comity.vocabulary.Sha256;

/// What a node signs for a package (C2SP signed-note). No second line of it is a number: it never passes for a
/// checkpoint of the log, which the same key signs.
///
/// @param key the key that signs, named in its own words so that manifest and signature can be told apart when one of
///     them was altered
/// @param manifest the digest of `manifest.json`
public record ManifestNote(String serial, VerifierKey key, Sha256 manifest) {

    private static final String TITLE = "Comity offline package 1";
    private static final Pattern FORM = Pattern.compile(
            Pattern.quote(TITLE) + "\nserial ([A-Z0-9-]{1,40})\nkey (\\S{1,300})\nmanifest\\.json ([0-9a-f]{64})\n");

    static final int MOST_BYTES = 4 * 1024;

    public String text() {
        return TITLE + "\nserial " + serial + "\nkey " + key + "\n" + Manifest.NAME + " " + manifest.hex() + "\n";
    }

    /// @throws UnreadableProof when the text is none
    static ManifestNote parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw new UnreadableProof("it does not say serial, key and digest of a manifest");
        }
        return new ManifestNote(found.group(1), VerifierKey.parse(found.group(2)), Sha256.ofHex(found.group(3)));
    }
}
