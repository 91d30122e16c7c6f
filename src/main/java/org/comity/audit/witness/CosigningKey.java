package org.comity.audit.witness;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.comity.audit.proof.NoteSignature;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.WitnessKey;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;

/// The key a witness cosigns with, Ed25519, kept in a file only its user reads.
final class CosigningKey {

    private static final String FORMAT = "comity-witness-key/1";

    private final WitnessKey witnessKey;
    private final PrivateKey privateKey;

    private CosigningKey(WitnessKey witnessKey, PrivateKey privateKey) {
        this.witnessKey = witnessKey;
        this.privateKey = privateKey;
    }

    /// The key in the file, made now when there is none.
    ///
    /// @param name the witness's name, by custom its address without `https://`
    /// @throws KeyRefused when the file holds no key, or that of a witness of another name
    static CosigningKey open(KeyFile file, String name, SecureRandom random) {
        var key = file.read().map(content -> read(file, content)).orElseGet(() -> make(file, name, random));
        if (!key.witnessKey.name().equals(name)) {
            throw new KeyRefused("The key file " + file.path() + " belongs to the witness " + key.witnessKey.name()
                    + ", not to " + name + ".");
        }
        return key;
    }

    WitnessKey witnessKey() {
        return witnessKey;
    }

    NoteSignature cosign(String noteText, Instant at) {
        return witnessKey.signature(at, signature(WitnessKey.message(at, noteText)));
    }

    private byte[] signature(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The witness's key does not sign", broken);
        }
    }

    private static CosigningKey make(KeyFile file, String name, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            var pair = generator.generateKeyPair();
            var key = new CosigningKey(WitnessKey.of(name, pair.getPublic()), pair.getPrivate());
            var secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
            file.create((FORMAT + "\n" + key.witnessKey + "\n" + secret + "\n").getBytes(StandardCharsets.UTF_8));
            return key;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has Ed25519", absent);
        }
    }

    private static CosigningKey read(KeyFile file, byte[] content) {
        var lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        try {
            if (lines.size() == 3 && lines.get(0).equals(FORMAT)) {
                var secret = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(2)));
                return new CosigningKey(
                        WitnessKey.parse(lines.get(1)),
                        KeyFactory.getInstance("Ed25519").generatePrivate(secret));
            }
        } catch (GeneralSecurityException | IllegalArgumentException | UnreadableProof damaged) {
            throw new KeyRefused("The key file " + file.path() + " is damaged: put it back from the backup.", damaged);
        }
        throw new KeyRefused("The key file " + file.path() + " is not a witness's key: put it back from the backup.");
    }

    @Override
    public String toString() {
        return "CosigningKey[" + witnessKey + "]";
    }
}
