package org.comity.directory.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.comity.directory.ContactKey;
import org.comity.directory.model.KeyText.Problem;
import org.comity.directory.model.KeyText.Reading;
import org.comity.vocabulary.EncryptionKey;
import org.comity.vocabulary.PastedKey;

/// Reads an OpenPGP public key in text form. The bytes are foreign: whatever cannot be read is no key, and a key is
/// taken only if others can encrypt to it.
public final class OpenPgpText implements KeyText.OpenPgp {

    @Override
    public Optional<Reading> read(String armour) {
        return Optional.of(
                switch (PastedKey.read(armour)) {
                    case PastedKey.Private() -> Reading.wrong(Problem.PRIVATE_KEY);
                    case PastedKey.Several() -> Reading.wrong(Problem.SEVERAL_KEYS);
                    case PastedKey.Unreadable() -> Reading.wrong(Problem.ARMOUR);
                    case PastedKey.Public key -> judged(key);
                });
    }

    private static Reading judged(PastedKey.Public pasted) {
        if (pasted.ring().getPublicKey().hasRevocation()) {
            return Reading.wrong(Problem.REVOKED);
        }
        try {
            var armoured = armoured(pasted.ring());
            return EncryptionKey.of(pasted.ring())
                    .map(key -> Reading.of(new ContactKey(
                            ContactKey.Type.OPENPGP,
                            pasted.fingerprint(),
                            Optional.ofNullable(key.expires()),
                            armoured)))
                    .orElseGet(() -> Reading.wrong(Problem.WEAK));
        } catch (IOException | PGPException | RuntimeException unreadable) {
            // The signatures within are foreign bytes, too.
            return Reading.wrong(Problem.ARMOUR);
        }
    }

    /// The key alone: what stood around it, and its comments, are not handed on.
    private static String armoured(PGPPublicKeyRing ring) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var armour = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
            ring.encode(armour);
        }
        return bytes.toString(StandardCharsets.US_ASCII).strip();
    }

    /// What a stored key encrypts with, such as `RSA 3072`; empty where that cannot be told.
    public static Optional<String> algorithm(String armour) {
        try {
            return PastedKey.read(armour) instanceof PastedKey.Public(var ring)
                    ? EncryptionKey.of(ring).map(EncryptionKey::algorithm)
                    : Optional.empty();
        } catch (PGPException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
