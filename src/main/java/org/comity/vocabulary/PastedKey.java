package org.comity.vocabulary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;

/// What somebody pasted as an OpenPGP public key, taken apart. The bytes are foreign: whatever cannot be read is
/// no key. Whether others can encrypt to it is for [EncryptionKey] to say.
public sealed interface PastedKey {

    /// One key that may be shown to everyone.
    record Public(PGPPublicKeyRing ring) implements PastedKey {

        /// In capital hexadecimal digits.
        public String fingerprint() {
            return HexFormat.of()
                    .formatHex(ring.getPublicKey().getFingerprint())
                    .toUpperCase(Locale.ROOT);
        }
    }

    /// It must never leave its owner's machine.
    record Private() implements PastedKey {}

    record Several() implements PastedKey {}

    record Unreadable() implements PastedKey {}

    int LONGEST = 60_000;

    String BEGIN = "-----BEGIN PGP ";

    static PastedKey read(String armour) {
        if (armour.contains("PRIVATE KEY BLOCK")) {
            return new Private();
        }
        if (armour.length() > LONGEST || !armour.contains(BEGIN)) {
            return new Unreadable();
        }
        try {
            return parsed(armour);
        } catch (IOException | PGPException | RuntimeException unreadable) {
            // The parser of foreign bytes throws all kinds; none of them is a key.
            return new Unreadable();
        }
    }

    private static PastedKey parsed(String armour) throws IOException, PGPException {
        var objects = new BcPGPObjectFactory(
                PGPUtil.getDecoderStream(new ByteArrayInputStream(armour.getBytes(StandardCharsets.UTF_8))));
        var first = objects.nextObject();
        if (first instanceof PGPSecretKeyRing) {
            return new Private();
        }
        if (!(first instanceof PGPPublicKeyRing ring)) {
            return new Unreadable();
        }
        var several = objects.nextObject() != null || armour.indexOf(BEGIN) < armour.lastIndexOf(BEGIN);
        return several ? new Several() : new Public(ring);
    }
}
