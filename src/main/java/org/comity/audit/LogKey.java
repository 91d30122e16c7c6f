package org.comity.audit;

import java.security.SecureRandom;
import java.util.Optional;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.ManifestNote;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.VerifierKey;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;

/// The key that signs the log's checkpoints and the node's packages, Ed25519, kept in a file only this
/// node's user reads. Its public half is what everyone who relies on a receipt must have seen published.
public final class LogKey {

    private static final String FORMAT = "comity-log-key/1";

    private final SigningKey key;

    private LogKey(SigningKey key) {
        this.key = key;
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
        var key = new LogKey(content.map(bytes -> SigningKey.read(file, bytes, FORMAT, "log key"))
                .orElseGet(() -> make(file, origin, random)));
        if (inForce.isPresent() && !key.verifierKey().equals(inForce.get())) {
            throw new KeyRefused("The log in this database is signed by " + inForce.get() + ", but the key file "
                    + file.path() + " holds " + key.verifierKey() + ": put the right one back from the backup.");
        }
        if (!key.origin().equals(origin)) {
            throw new KeyRefused("The key file " + file.path() + " belongs to the log " + key.origin()
                    + ", but this node's log is set to be " + origin + " (comity.audit.origin).");
        }
        return key;
    }

    public String origin() {
        return verifierKey().name();
    }

    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    public SignedNote sign(Checkpoint checkpoint) {
        return key.sign(checkpoint.text());
    }

    /// Signs what a package of this node says of itself.
    public SignedNote sign(ManifestNote note) {
        return key.sign(note.text());
    }

    byte[] signature(String text) {
        return key.signature(text);
    }

    private static SigningKey make(KeyFile file, String origin, SecureRandom random) {
        var made = SigningKey.make(origin, random);
        file.create(made.written(FORMAT));
        return made;
    }

    @Override
    public String toString() {
        return "LogKey[" + verifierKey() + "]";
    }
}
