package org.comity.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.comity.audit.proof.NoteSignature;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.VerifierKey;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;

/// An Ed25519 key with a name that signs notes (C2SP signed-note), as it is written to a key file: a line that
/// says what it is for, its public half, its secret half.
public final class SigningKey {

    private final VerifierKey verifierKey;
    private final PrivateKey privateKey;

    private SigningKey(VerifierKey verifierKey, PrivateKey privateKey) {
        this.verifierKey = verifierKey;
        this.privateKey = privateKey;
    }

    public static SigningKey make(String name, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            var pair = generator.generateKeyPair();
            return new SigningKey(VerifierKey.of(name, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has Ed25519", absent);
        }
    }

    /// @param format the first line, such as `comity-log-key/1`
    /// @param kind what such a key is called, for the person who reads the error
    /// @throws KeyRefused when the file holds no such key, or halves that do not fit
    public static SigningKey read(KeyFile file, byte[] content, String format, String kind) {
        var lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        try {
            if (lines.size() == 3 && lines.get(0).equals(format)) {
                var secret = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(2)));
                var key = new SigningKey(
                        VerifierKey.parse(lines.get(1)),
                        KeyFactory.getInstance("Ed25519").generatePrivate(secret));
                if (key.verifierKey.verifies(format, key.signature(format))) {
                    return key;
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException | UnreadableProof damaged) {
            throw new KeyRefused("The key file " + file.path() + " is damaged: put it back from the backup.", damaged);
        }
        throw new KeyRefused("The key file " + file.path() + " is not a " + kind + ": put it back from the backup.");
    }

    /// The content of a key file.
    public byte[] written(String format) {
        var secret = Base64.getEncoder().encodeToString(privateKey.getEncoded());
        return (format + "\n" + verifierKey + "\n" + secret + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /// @param text ends in a newline
    public SignedNote sign(String text) {
        return new SignedNote(text, List.of(NoteSignature.of(verifierKey, signature(text))));
    }

    byte[] signature(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The key does not sign", broken);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifierKey + "]";
    }
}
