package org.comity.audit.proof;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.time.Instant;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;

/// The public key of a witness, `name+keyid+base64` of type 0x04: Ed25519, C2SP tlog-cosignature, `cosignature/v1`.
public final class WitnessKey {

    private static final byte COSIGNATURE_V1 = 4;
    private static final int SIGNATURE_BYTES = 64;

    private final NamedKey key;

    private WitnessKey(NamedKey key) {
        this.key = key;
    }

    public static WitnessKey of(String name, PublicKey key) {
        return new WitnessKey(NamedKey.of(name, COSIGNATURE_V1, key));
    }

    /// @throws UnreadableProof when the text is not a witness's key or its key id is not that of its bytes
    public static WitnessKey parse(String text) {
        return new WitnessKey(NamedKey.parse(text, COSIGNATURE_V1));
    }

    public String name() {
        return key.name();
    }

    int keyId() {
        return key.keyId();
    }

    /// What a witness signs: the note's text, at a moment.
    public static String message(Instant at, String noteText) {
        return "cosignature/v1\ntime " + at.getEpochSecond() + "\n" + noteText;
    }

    /// A cosignature as a line of the note.
    ///
    /// @param signature 64 bytes over [#message]
    public NoteSignature signature(Instant at, byte[] signature) {
        var bytes = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(at.getEpochSecond())
                .put(signature);
        return NoteSignature.of(key.name(), key.keyId(), bytes.array());
    }

    /// Whether the line is this witness's cosignature of the text.
    public boolean cosigned(String noteText, NoteSignature line) {
        if (!names(line)) {
            return false;
        }
        var bytes = ByteBuffer.wrap(line.signature());
        if (bytes.remaining() != Long.BYTES + SIGNATURE_BYTES) {
            return false;
        }
        var seconds = bytes.getLong();
        var signature = new byte[SIGNATURE_BYTES];
        bytes.get(signature);
        return seconds >= 0
                && seconds <= Instant.MAX.getEpochSecond()
                && key.verifies(message(Instant.ofEpochSecond(seconds), noteText), signature);
    }

    /// Whether a line of the note names this witness.
    boolean named(SignedNote note) {
        return note.signatures().stream().anyMatch(this::names);
    }

    /// Whether the note carries this witness's cosignature, and no false one.
    Check check(SignedNote note, String what) {
        var lines = note.signatures().stream().filter(this::names).toList();
        if (lines.isEmpty()) {
            return new Failed(Subject.WITNESS, what + " carries no cosignature by the witness " + key);
        }
        if (!lines.stream().allMatch(line -> cosigned(note.text(), line))) {
            return new Failed(Subject.WITNESS, what + " carries a cosignature by " + name() + " that does not fit it");
        }
        return new Passed(Subject.WITNESS, what + " is cosigned by " + name() + ", at " + at(lines.getFirst()));
    }

    private boolean names(NoteSignature line) {
        return line.keyId() == key.keyId() && line.name().equals(key.name());
    }

    private static Instant at(NoteSignature line) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(line.signature()).getLong());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WitnessKey that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
