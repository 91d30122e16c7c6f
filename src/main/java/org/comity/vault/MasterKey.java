package org.comity.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;

/// The key that wraps all case keys: 32 random bytes in a file only this node's user reads, never in the database.
public final class MasterKey {

    private static final int BYTES = 32;
    private static final byte[] CHECK = "comity-master-key-check/1".getBytes(StandardCharsets.UTF_8);

    private final SecretKey key;
    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes.clone();
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /// The key in the file, made now when there is neither a file nor a key in use.
    ///
    /// @param inUse the check value of the key the database's case keys are wrapped by, if there is one
    /// @throws KeyRefused when the database has such a key and the file is missing, damaged or another one
    public static MasterKey open(KeyFile file, Optional<byte[]> inUse, SecureRandom random) {
        var content = file.read();
        if (content.isEmpty() && inUse.isPresent()) {
            throw new KeyRefused("The case data in this database are sealed under a master key, but the key file "
                    + file.path() + " is missing: put it back from the backup.");
        }
        var key = new MasterKey(content.map(bytes -> whole(file, bytes)).orElseGet(() -> make(file, random)));
        if (inUse.isPresent() && !MessageDigest.isEqual(inUse.get(), key.checkValue())) {
            throw new KeyRefused("The key file " + file.path()
                    + " is not the master key this database's case data are sealed under: put the right one back from"
                    + " the backup.");
        }
        return key;
    }

    /// Tells this key from another without telling the key: HMAC-SHA-256 of a fixed text.
    public byte[] checkValue() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac.doFinal(CHECK);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", absent);
        }
    }

    SecretKey key() {
        return key;
    }

    private static byte[] whole(KeyFile file, byte[] content) {
        if (content.length != BYTES) {
            throw new KeyRefused("The key file " + file.path() + " is damaged: a master key has " + BYTES
                    + " bytes. Put it back from the backup.");
        }
        return content;
    }

    private static byte[] make(KeyFile file, SecureRandom random) {
        var fresh = new byte[BYTES];
        random.nextBytes(fresh);
        file.create(fresh);
        return fresh;
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
