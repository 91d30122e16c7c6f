package org.comity.audit.proof;

import java.security.PublicKey;

/// The public key of a log in the C2SP signed-note form `name+keyid+base64`, Ed25519 (type 0x01) only.
public final class VerifierKey {

    private static final byte ED25519 = 1;

    private final NamedKey key;

    private VerifierKey(NamedKey key) {
        this.key = key;
    }

    /// @param raw the 32 bytes of RFC 8032
    /// @throws UnreadableProof when the name or the bytes are no key
    public static VerifierKey of(String name, byte[] raw) {
        return new VerifierKey(NamedKey.of(name, ED25519, raw));
    }

    public static VerifierKey of(String name, PublicKey key) {
        return new VerifierKey(NamedKey.of(name, ED25519, key));
    }

    /// @throws UnreadableProof when the text is not a verifier key or its key id is not that of its bytes
    public static VerifierKey parse(String text) {
        return new VerifierKey(NamedKey.parse(text, ED25519));
    }

    public String name() {
        return key.name();
    }

    /// The first four bytes of SHA-256(name || 0x0A || type || key), big-endian.
    public int keyId() {
        return key.keyId();
    }

    /// Whether this key made the signature over the text.
    public boolean verifies(String text, byte[] signature) {
        return key.verifies(text, signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && key.equals(that.key);
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
