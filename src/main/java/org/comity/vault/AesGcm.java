package org.comity.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/// AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits, which is written before the ciphertext.
///
/// A random nonce is good for 2^32 seals under one key; a case needs a few thousand.
final class AesGcm {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// A document goes through the cipher in pieces: the virtual machine gives the processor's own instructions only to
    /// what it is often called for.
    private static final int PIECE = 4096;

    /// What a sealed text is longer than the plain one.
    static final int OVERHEAD = NONCE_BYTES + TAG_BITS / Byte.SIZE;

    private final SecureRandom random;
    private final @Nullable Provider provider;

    AesGcm(SecureRandom random) {
        this(random, null);
    }

    /// @param provider whose keys these are; null for Java's own
    AesGcm(SecureRandom random, @Nullable Provider provider) {
        this.random = random;
        this.provider = provider;
    }

    byte[] seal(SecretKey key, byte[] plain, byte[] associated) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = new byte[plain.length + OVERHEAD];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated);
            var from = 0;
            var to = NONCE_BYTES;
            for (; plain.length - from > PIECE; from += PIECE) {
                to += cipher.update(plain, from, PIECE, sealed, to);
            }
            cipher.doFinal(plain, from, plain.length - from, sealed, to);
            return sealed;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("AES-256-GCM does not work on this platform", absent);
        }
    }

    /// Empty when the bytes are not what this key sealed with this associated data.
    Optional<byte[]> open(SecretKey key, byte[] sealed, byte[] associated) {
        if (sealed.length < OVERHEAD) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE_BYTES];
        var ciphertext = new byte[sealed.length - NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce).get(ciphertext);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(ciphertext));
        } catch (AEADBadTagException broken) {
            return Optional.empty();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("AES-256-GCM does not work on this platform", absent);
        }
    }

    /// The same between buffers that are used again and again: for what is too long to be copied about.
    ///
    /// @param sealed has room for 28 bytes more than remain in the plain one
    void seal(SecretKey key, ByteBuffer plain, byte[] associated, ByteBuffer sealed) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        sealed.put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plain, sealed);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("AES-256-GCM does not work on this platform", absent);
        }
    }

    /// @return false when the bytes are not what this key sealed with this associated data; `plain` then holds nothing
    boolean open(SecretKey key, ByteBuffer sealed, byte[] associated, ByteBuffer plain) {
        if (sealed.remaining() < OVERHEAD) {
            return false;
        }
        var nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        try {
            cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(sealed, plain);
            return true;
        } catch (AEADBadTagException broken) {
            return false;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("AES-256-GCM does not work on this platform", absent);
        }
    }

    private Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        var cipher = provider == null
                ? Cipher.getInstance("AES/GCM/NoPadding")
                : Cipher.getInstance("AES/GCM/NoPadding", provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
