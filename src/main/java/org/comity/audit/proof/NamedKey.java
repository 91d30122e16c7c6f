package org.comity.audit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.comity.vocabulary.Sha256;

/// An Ed25519 key with a name and a signature type, in the C2SP signed-note form `name+keyid+base64`.
final class NamedKey {

    private static final int RAW_BYTES = 32;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte type;
    private final byte[] raw;
    private final PublicKey publicKey;

    private NamedKey(String name, byte type, byte[] raw) {
        this.name = name;
        this.type = type;
        this.raw = raw;
        this.publicKey = decode(raw);
    }

    /// @param raw the 32 bytes of RFC 8032
    /// @throws UnreadableProof when the name or the bytes are no key
    static NamedKey of(String name, byte type, byte[] raw) {
        SignedNote.requireKeyName(name);
        if (raw.length != RAW_BYTES) {
            throw new UnreadableProof("An Ed25519 key has 32 bytes, not " + raw.length);
        }
        return new NamedKey(name, type, raw.clone());
    }

    static NamedKey of(String name, byte type, PublicKey key) {
        var encoded = ByteBuffer.wrap(key.getEncoded()).position(X509_PREFIX.length);
        var raw = new byte[RAW_BYTES];
        encoded.get(raw);
        return of(name, type, raw);
    }

    /// @throws UnreadableProof when the text is not a key of this type or its key id is not that of its bytes
    static NamedKey parse(String text, byte type) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new UnreadableProof("A verifier key reads like name+keyid+base64");
        }
        var typed = StrictBase64.decode(parts[2], "The verifier key");
        if (typed.length != RAW_BYTES + 1 || typed[0] != type) {
            throw new UnreadableProof(
                    "The verifier key is not an Ed25519 key of type " + type + (type == 1 ? "" : " (a witness's)"));
        }
        var raw = new byte[RAW_BYTES];
        ByteBuffer.wrap(typed, 1, RAW_BYTES).get(raw);
        var key = of(parts[0], type, raw);
        if (!key.keyIdHex().equals(parts[1])) {
            throw new UnreadableProof("The key id " + parts[1] + " is not that of the verifier key's bytes");
        }
        return key;
    }

    String name() {
        return name;
    }

    /// The first four bytes of SHA-256(name || 0x0A || type || key), big-endian.
    int keyId() {
        var digest = Sha256.of((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {type}, raw);
        return ByteBuffer.wrap(digest.bytes()).getInt();
    }

    /// Whether this key made the signature over the text.
    boolean verifies(String text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has Ed25519", absent);
        }
    }

    private static PublicKey decode(byte[] raw) {
        var encoded = ByteBuffer.allocate(X509_PREFIX.length + RAW_BYTES)
                .put(X509_PREFIX)
                .put(raw);
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.array()));
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (GeneralSecurityException noPoint) {
            throw new UnreadableProof("The verifier key is not a point of the curve", noPoint);
        }
    }

    private String keyIdHex() {
        return HexFormat.of().toHexDigits(keyId());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        var typed = ByteBuffer.allocate(RAW_BYTES + 1).put(type).put(raw).array();
        return name + "+" + keyIdHex() + "+" + StrictBase64.encode(typed);
    }
}
