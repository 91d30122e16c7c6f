package org.comity.notices.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.comity.notices.model.ReaderKey;
import org.comity.vocabulary.EncryptionKey;

/// Reads the OpenPGP public key somebody pastes. The bytes are foreign: whatever cannot be read is no key, and a key is
/// taken only if something can be encrypted to it now.
public final class ReadingKeys {

    private static final int LONGEST = 60_000;

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
        if (armored.length() > LONGEST || !armored.contains("-----BEGIN PGP ")) {
            return new Outcome.Refused(armored.contains("PRIVATE KEY BLOCK") ? Problem.PRIVATE_KEY : Problem.NO_KEY);
        }
        try {
            return parsed(armored, now);
        } catch (IOException | PGPException | RuntimeException unreadable) {
            // The parser of foreign bytes throws all kinds; none of them is a key.
            return new Outcome.Refused(Problem.NO_KEY);
        }
    }

    private static Outcome parsed(String armored, Instant now) throws IOException, PGPException {
        var bytes = PGPUtil.getDecoderStream(new ByteArrayInputStream(armored.getBytes(StandardCharsets.UTF_8)));
        var objects = new BcPGPObjectFactory(bytes);
        var first = objects.nextObject();
        if (first instanceof PGPSecretKeyRing) {
            return new Outcome.Refused(Problem.PRIVATE_KEY);
        }
        if (!(first instanceof PGPPublicKeyRing ring)) {
            return new Outcome.Refused(Problem.NO_KEY);
        }
        if (objects.nextObject() != null) {
            return new Outcome.Refused(Problem.SEVERAL_KEYS);
        }
        return judged(ring, now);
    }

    private static Outcome judged(PGPPublicKeyRing ring, Instant now) throws IOException, PGPException {
        var usable = EncryptionKey.of(ring);
        if (usable.isEmpty()) {
            return new Outcome.Refused(
                    ring.getPublicKey().hasRevocation() ? Problem.EXPIRED_OR_REVOKED : Problem.CANNOT_ENCRYPT);
        }
        var key = new ReaderKey(
                ring.getEncoded(),
                HexFormat.of().formatHex(ring.getPublicKey().getFingerprint()).toUpperCase(Locale.ROOT),
                usable.get().expires());
        return key.usable(now) ? new Outcome.Read(key) : new Outcome.Refused(Problem.EXPIRED_OR_REVOKED);
    }

    /// The part of a stored key that letters are encrypted to.
    static Optional<EncryptionKey> stored(ReaderKey key) throws IOException, PGPException {
        var object = new BcPGPObjectFactory(key.ring()).nextObject();
        return object instanceof PGPPublicKeyRing ring ? EncryptionKey.of(ring) : Optional.empty();
    }
}
