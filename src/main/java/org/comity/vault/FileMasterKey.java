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

/// A master key of 32 random bytes in a file only this node's user reads.
final class FileMasterKey implements MasterKey {

    private static final int BYTES = 32;
    private static final byte[] CHECK = "comity-master-key-check/1".getBytes(StandardCharsets.UTF_8);

    private final SecretKey key;
    private final byte[] bytes;
    private final AesGcm aes;

    private FileMasterKey(byte[] bytes, SecureRandom random) {
        this.bytes = bytes.clone();
        this.key = new SecretKeySpec(bytes, "AES");
        this.aes = new AesGcm(random);
    }

    /// The key in the file, made now when there is neither a file nor a key in use. A rotation that was cut off after
    /// its key came into use is finished.
    ///
    /// @param inUse the check value of the key the database's case keys are wrapped by, if there is one
    /// @throws KeyRefused when the database has such a key and the file is missing, damaged or another one
    static FileMasterKey open(KeyFile file, Optional<byte[]> inUse, SecureRandom random) {
        if (inUse.isPresent()) {
            finishRotation(file, inUse.get(), random);
        }
        var content = file.read();
        if (content.isEmpty() && inUse.isPresent()) {
            throw new KeyRefused("The case data in this database are sealed under a master key, but the key file "
                    + file.path() + " is missing: put it back from the backup.");
        }
        var key =
                new FileMasterKey(content.map(bytes -> whole(file, bytes)).orElseGet(() -> make(file, random)), random);
        if (inUse.isPresent() && !key.is(inUse.get())) {
            throw new KeyRefused("The key file " + file.path()
                    + " is not the master key this database's case data are sealed under: put the right one back from"
                    + " the backup.");
        }
        return key;
    }

    /// A new key beside the one in use, for a rotation; what an earlier attempt left there is used.
    static FileMasterKey openNext(KeyFile file, SecureRandom random) {
        var next = next(file);
        return new FileMasterKey(
                next.read().map(bytes -> whole(next, bytes)).orElseGet(() -> make(next, random)), random);
    }

    /// Puts the next key in the place of the one in the file, if it is the one in use; the old one is overwritten
    /// first.
    static void finishRotation(KeyFile file, byte[] inUse, SecureRandom random) {
        var next = next(file);
        var waiting = next.read().filter(bytes -> bytes.length == BYTES);
        if (waiting.isPresent() && new FileMasterKey(waiting.get(), random).is(inUse)) {
            file.destroyAndReplaceBy(next);
        }
    }

    private static KeyFile next(KeyFile file) {
        return new KeyFile(file.path().resolveSibling(file.path().getFileName() + ".next"));
    }

    private boolean is(byte[] checkValue) {
        return MessageDigest.isEqual(checkValue, checkValue());
    }

    /// HMAC-SHA-256 of a fixed text.
    @Override
    public byte[] checkValue() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac.doFinal(CHECK);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", absent);
        }
    }

    @Override
    public byte[] wrap(byte[] caseKey, byte[] associated) {
        return aes.seal(key, caseKey, associated);
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped, byte[] associated) {
        return aes.open(key, wrapped, associated);
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
