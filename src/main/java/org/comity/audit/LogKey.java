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
import java.util.Optional;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.ManifestNote;
import org.comity.audit.proof.NoteSignature;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.VerifierKey;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;

/// The key that signs the log's checkpoints and the node's packages, Ed25519, kept in a file only this node's user
/// reads. Its public half is
/// what everyone who relies on a receipt must have seen published.
public final class LogKey {

    private static final String FORMAT = "comity-log-key/1";

    private final VerifierKey verifierKey;
    private final PrivateKey privateKey;

    private LogKey(VerifierKey verifierKey, PrivateKey privateKey) {
        this.verifierKey = verifierKey;
        this.privateKey = privateKey;
    }

    /// The key in the file, made now when there is neither a file nor a log.
    ///
    /// @param origin the log's name, and the key's
    /// @param inForce the key of the newest checkpoint in the database, if there is one
    /// @throws KeyRefused when there is a log and the file is missing or holds another key, or is no key
    public static LogKey open(KeyFile file, String origin, Optional<VerifierKey> inForce, SecureRandom random) {
        var content = file.read();
        if (content.isEmpty() && inForce.isPresent()) {
            throw new KeyRefused("The log in this database is signed by " + inForce.get() + ", but the key file "
                    + file.path() + " is missing: put it back from the backup.");
        }
        var key = content.map(bytes -> read(file, bytes)).orElseGet(() -> make(file, origin, random));
        if (inForce.isPresent() && !key.verifierKey.equals(inForce.get())) {
            throw new KeyRefused("The log in this database is signed by " + inForce.get() + ", but the key file "
                    + file.path() + " holds " + key.verifierKey + ": put the right one back from the backup.");
        }
        if (!key.origin().equals(origin)) {
            throw new KeyRefused("The key file " + file.path() + " belongs to the log " + key.origin()
                    + ", but this node's log is set to be " + origin + " (comity.audit.origin).");
        }
        return key;
    }

    public String origin() {
        return verifierKey.name();
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    public SignedNote sign(Checkpoint checkpoint) {
        return new SignedNote(checkpoint.text(), List.of(NoteSignature.of(verifierKey, signature(checkpoint.text()))));
    }

    /// Signs what a package of this node says of itself.
    public SignedNote sign(ManifestNote note) {
        return new SignedNote(note.text(), List.of(NoteSignature.of(verifierKey, signature(note.text()))));
    }

    private byte[] signature(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The log's key does not sign", broken);
        }
    }

    private static LogKey make(KeyFile file, String origin, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            var pair = generator.generateKeyPair();
            var key = new LogKey(VerifierKey.of(origin, pair.getPublic()), pair.getPrivate());
            file.create(key.written().getBytes(StandardCharsets.UTF_8));
            return key;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has Ed25519", absent);
        }
    }

    private String written() {
        var secret = Base64.getEncoder().encodeToString(privateKey.getEncoded());
        return FORMAT + "\n" + verifierKey + "\n" + secret + "\n";
    }

    private static LogKey read(KeyFile file, byte[] content) {
        var lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        try {
            if (lines.size() == 3 && lines.get(0).equals(FORMAT)) {
                var secret = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(2)));
                var key = new LogKey(
                        VerifierKey.parse(lines.get(1)),
                        KeyFactory.getInstance("Ed25519").generatePrivate(secret));
                if (key.halvesFit()) {
                    return key;
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException | UnreadableProof damaged) {
            throw new KeyRefused("The key file " + file.path() + " is damaged: put it back from the backup.", damaged);
        }
        throw new KeyRefused("The key file " + file.path() + " is not a log key: put it back from the backup.");
    }

    private boolean halvesFit() {
        return verifierKey.verifies(FORMAT, signature(FORMAT));
    }

    @Override
    public String toString() {
        return "LogKey[" + verifierKey + "]";
    }
}
