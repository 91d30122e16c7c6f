package org.comity.certificates.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.UnreadableProof;
import org.comity.vocabulary.Sha256;

/// What a node signs of the printed sheet as a file, so that nothing in the file can be altered beside the
/// statement: the digest of the file in which this very note is replaced by as many zeros.
///
/// @param statement the digest of the statement's text
/// @param sheet the digest of the file
/// @param key name and id of the key that signs
public record SheetNote(String number, Sha256 statement, Sha256 sheet, String key) {

    /// The first bytes of the note, by which it is found in a file.
    static final String TITLE = "Comity certificate sheet 1\n";

    /// Lines with the blank one and the signature.
    static final int LINES = 7;

    /// Four bytes of key id and 64 of signature.
    private static final int SIGNATURE_BASE64 = 92;
    private static final String DASH = "— ";
    private static final Pattern FORM = Pattern.compile(Pattern.quote(TITLE)
            + "number (\\S{24})\nstatement ([0-9a-f]{64})\nsheet ([0-9a-f]{64})\nkey (\\S{1,240})\n");

    public String text() {
        return TITLE + "number " + number + "\nstatement " + statement.hex() + "\nsheet " + sheet.hex() + "\nkey " + key
                + "\n";
    }

    /// How many bytes such a note has with its signature, whatever it says of this number by this key.
    public static int length(String number, String key) {
        var nothing = Sha256.of(new byte[0]);
        var name = key.substring(0, key.indexOf('+'));
        var line = "\n" + DASH + name + " " + "0".repeat(SIGNATURE_BASE64) + "\n";
        return bytes(new SheetNote(number, nothing, nothing, key).text() + line).length;
    }

    /// @throws UnreadableProof when the text is none
    static SheetNote parse(SignedNote note) {
        var found = FORM.matcher(note.text());
        if (!found.matches() || note.signatures().size() != 1) {
            throw new UnreadableProof("The sheet's own note does not say number, digests and key");
        }
        return new SheetNote(
                found.group(1), Sha256.ofHex(found.group(2)), Sha256.ofHex(found.group(3)), found.group(4));
    }

    /// What stands in the file until it is signed.
    public static byte[] blank(int length) {
        var zeros = new byte[length];
        Arrays.fill(zeros, (byte) '0');
        return zeros;
    }

    /// The digest of a file in which the note is blank.
    static Sha256 digest(byte[] file, int from, int until) {
        return Sha256.of(Arrays.copyOf(file, from), blank(until - from), Arrays.copyOfRange(file, until, file.length));
    }

    /// Puts the note in the place that was kept for it.
    ///
    /// @throws IllegalStateException when there is not exactly one such place
    public static byte[] placed(byte[] file, byte[] blank, byte[] note) {
        var from = Bytes.only(file, blank);
        if (from < 0 || note.length != blank.length) {
            throw new IllegalStateException("The file has no place for its note");
        }
        var signed = file.clone();
        System.arraycopy(note, 0, signed, from, note.length);
        return signed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
