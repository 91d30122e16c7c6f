package org.comity.notices.mail;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.comity.notices.model.ReaderKey;
import org.comity.vocabulary.EncryptionKey;
import org.comity.vocabulary.PastedKey;

/// Reads the OpenPGP public key somebody pastes. The bytes are foreign: whatever cannot be read is no key, and a key is
/// taken only if something can be encrypted to it now.
public final class ReadingKeys {

    /// What came of it.
    public sealed interface Outcome {
        record Read(ReaderKey key) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }

    public enum Problem {
        NO_KEY,
        /// It must never leave its owner's machine.
        PRIVATE_KEY,
        SEVERAL_KEYS,
        EXPIRED_OR_REVOKED,
        /// There is no part to encrypt to, it is not bound to the key, or it is weaker than RSA with 2048 bits.
        CANNOT_ENCRYPT
    }

    private ReadingKeys() {}

    public static Outcome read(String armored, Instant now) {
        return switch (PastedKey.read(armored)) {
            case PastedKey.Private() -> new Outcome.Refused(Problem.PRIVATE_KEY);
            case PastedKey.Several() -> new Outcome.Refused(Problem.SEVERAL_KEYS);
            case PastedKey.Unreadable() -> new Outcome.Refused(Problem.NO_KEY);
            case PastedKey.Public key -> judged(key, now);
        };
    }

    private static Outcome judged(PastedKey.Public pasted, Instant now) {
        try {
            return judged(pasted, EncryptionKey.of(pasted.ring()), now);
        } catch (IOException | PGPException | RuntimeException unreadable) {
            // The signatures within are foreign bytes, too.
            return new Outcome.Refused(Problem.NO_KEY);
        }
    }

    private static Outcome judged(PastedKey.Public pasted, Optional<EncryptionKey> usable, Instant now)
            throws IOException {
        var ring = pasted.ring();
        if (usable.isEmpty()) {
            return new Outcome.Refused(
                    ring.getPublicKey().hasRevocation() ? Problem.EXPIRED_OR_REVOKED : Problem.CANNOT_ENCRYPT);
        }
        var key = new ReaderKey(
                ring.getEncoded(), pasted.fingerprint(), usable.get().expires());
        return key.usable(now) ? new Outcome.Read(key) : new Outcome.Refused(Problem.EXPIRED_OR_REVOKED);
    }

    /// The part of a stored key that letters are encrypted to.
    static Optional<EncryptionKey> stored(ReaderKey key) throws IOException, PGPException {
        var object = new BcPGPObjectFactory(key.ring()).nextObject();
        return object instanceof PGPPublicKeyRing ring ? EncryptionKey.of(ring) : Optional.empty();
    }
}
