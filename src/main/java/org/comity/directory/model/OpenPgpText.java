package org.comity.directory.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.comity.directory.ContactKey;
import org.comity.directory.model.KeyText.Problem;
import org.comity.directory.model.KeyText.Reading;
import org.comity.vocabulary.EncryptionKey;

/// Reads an OpenPGP public key in text form. The bytes are foreign: whatever cannot be read is no key, and a key is
/// taken only if others can encrypt to it.
public final class OpenPgpText implements KeyText.OpenPgp {

    private static final String BEGIN = "-----BEGIN PGP ";
    private static final String PRIVATE = "PRIVATE KEY BLOCK";

    @Override
    public Optional<Reading> read(String armour) {
        if (armour.contains(PRIVATE)) {
            return Optional.of(Reading.wrong(Problem.PRIVATE_KEY));
        }
        try {
            return Optional.of(parsed(armour));
        } catch (IOException | PGPException | RuntimeException unreadable) {
            // The parser of foreign bytes throws all kinds; none of them is a key.
            return Optional.of(Reading.wrong(Problem.ARMOUR));
        }
    }

    private static Reading parsed(String armour) throws IOException, PGPException {
        var objects = objects(armour);
        var first = objects.nextObject();
        if (first instanceof PGPSecretKeyRing) {
            return Reading.wrong(Problem.PRIVATE_KEY);
        }
        if (!(first instanceof PGPPublicKeyRing ring)) {
            return Reading.wrong(Problem.ARMOUR);
        }
        if (objects.nextObject() != null || armour.indexOf(BEGIN) < armour.lastIndexOf(BEGIN)) {
            return Reading.wrong(Problem.SEVERAL_KEYS);
        }
        if (ring.getPublicKey().hasRevocation()) {
            return Reading.wrong(Problem.REVOKED);
        }
        var armoured = armoured(ring);
        return EncryptionKey.of(ring)
                .map(key -> Reading.of(new ContactKey(
                        ContactKey.Type.OPENPGP,
                        HexFormat.of()
                                .formatHex(ring.getPublicKey().getFingerprint())
                                .toUpperCase(Locale.ROOT),
                        Optional.ofNullable(key.expires()),
                        armoured)))
                .orElseGet(() -> Reading.wrong(Problem.WEAK));
    }

    /// The key alone: what stood around it, and its comments, are not handed on.
    private static String armoured(PGPPublicKeyRing ring) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var armour = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
            ring.encode(armour);
        }
        return bytes.toString(StandardCharsets.US_ASCII).strip();
    }

    private static BcPGPObjectFactory objects(String armour) throws IOException {
        return new BcPGPObjectFactory(
                PGPUtil.getDecoderStream(new ByteArrayInputStream(armour.getBytes(StandardCharsets.UTF_8))));
    }

    /// What a stored key encrypts with, such as `RSA 3072`; empty where that cannot be told.
    public static Optional<String> algorithm(String armour) {
        try {
            return objects(armour).nextObject() instanceof PGPPublicKeyRing ring
                    ? EncryptionKey.of(ring).map(EncryptionKey::algorithm)
                    : Optional.empty();
        } catch (IOException | PGPException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
