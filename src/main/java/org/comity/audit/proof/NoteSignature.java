package org.comity.audit.proof;

import java.nio.ByteBuffer;

/// One signature line of a note: `— name base64(key id || signature)`. The signature's form depends on its
/// key; those of unknown keys are kept as they are.
public record NoteSignature(String name, int keyId, String base64) {

    static final String PREFIX = "— ";

    /// @param signature the bytes after the key id
    public static NoteSignature of(VerifierKey key, byte[] signature) {
        return of(key.name(), key.keyId(), signature);
    }

    public static NoteSignature of(String name, int keyId, byte[] signature) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature);
        return new NoteSignature(name, keyId, StrictBase64.encode(bytes.array()));
    }

    /// @throws UnreadableProof when the line, without its newline, is none
    public static NoteSignature parse(String line) {
        var space = line.lastIndexOf(' ');
        if (!line.startsWith(PREFIX) || space <= PREFIX.length()) {
            throw new UnreadableProof("A signature line of the note does not read '— name base64'");
        }
        var name = line.substring(PREFIX.length(), space);
        SignedNote.requireKeyName(name);
        var base64 = line.substring(space + 1);
        var bytes = StrictBase64.decode(base64, "A signature of the note");
        if (bytes.length <= Integer.BYTES) {
            throw new UnreadableProof("A signature of the note is too short");
        }
        return new NoteSignature(name, ByteBuffer.wrap(bytes).getInt(), base64);
    }

    boolean namesKey(VerifierKey key) {
        return keyId == key.keyId() && name.equals(key.name());
    }

    /// The bytes after the key id.
    public byte[] signature() {
        var bytes = ByteBuffer.wrap(StrictBase64.decode(base64, "A signature of the note"));
        var signature = new byte[bytes.remaining() - Integer.BYTES];
        bytes.position(Integer.BYTES).get(signature);
        return signature;
    }

    /// The line with its newline.
    public String line() {
        return PREFIX + name + " " + base64 + "\n";
    }
}
