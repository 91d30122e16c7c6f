package org.comity.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.comity.vault.NotOpened.Reason;

/// The keys of some cases, taken for one answer and then forgotten.
public final class KeyRing {

    private static final byte VERSION = 1;
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9.:-]{0,99}");

    /// What a sealed text is longer than the plain one.
    static final int OVERHEAD = 1 + AesGcm.OVERHEAD;

    /// A key as it was found.
    sealed interface Key {
        record Usable(SecretKey key) implements Key {
            @Override
            public String toString() {
                return "[redacted]";
            }
        }

        record Destroyed(Destruction how) implements Key {}
    }

    private final Map<CaseKeyId, Key> keys;
    private final AesGcm aes;

    KeyRing(Map<CaseKeyId, Key> keys, AesGcm aes) {
        this.keys = Map.copyOf(keys);
        this.aes = aes;
    }

    /// @throws NotOpened when the case's key is destroyed or there is none
    public byte[] seal(CaseKeyId caseKey, byte[] plain, String purpose) {
        var sealed = aes.seal(usable(caseKey), plain, associated(caseKey, purpose));
        return ByteBuffer.allocate(1 + sealed.length).put(VERSION).put(sealed).array();
    }

    /// @throws NotOpened when the key is destroyed, or the bytes were altered or sealed for another case or purpose
    public byte[] open(CaseKeyId caseKey, byte[] sealed, String purpose) {
        var key = usable(caseKey);
        if (sealed.length == 0 || sealed[0] != VERSION) {
            throw broken(caseKey, purpose);
        }
        return aes.open(key, Arrays.copyOfRange(sealed, 1, sealed.length), associated(caseKey, purpose))
                .orElseThrow(() -> broken(caseKey, purpose));
    }

    /// The same between buffers: reads what remains of `plain`, and writes 29 bytes more.
    void seal(CaseKeyId caseKey, ByteBuffer plain, String purpose, ByteBuffer sealed) {
        var key = usable(caseKey);
        aes.seal(key, plain, associated(caseKey, purpose), sealed.put(VERSION));
    }

    /// The same between buffers: reads what remains of `sealed`, and writes 29 bytes less.
    void open(CaseKeyId caseKey, ByteBuffer sealed, String purpose, ByteBuffer plain) {
        var key = usable(caseKey);
        if (!sealed.hasRemaining()
                || sealed.get() != VERSION
                || !aes.open(key, sealed, associated(caseKey, purpose), plain)) {
            throw broken(caseKey, purpose);
        }
    }

    /// When the case's key was destroyed; empty while it is there.
    public Optional<Destruction> destruction(CaseKeyId caseKey) {
        return keys.get(caseKey) instanceof Key.Destroyed(var how) ? Optional.of(how) : Optional.empty();
    }

    /// @throws NotOpened when the case's key is destroyed or there is none
    void requireUsable(CaseKeyId caseKey) {
        usable(caseKey);
    }

    private SecretKey usable(CaseKeyId id) {
        return switch (keys.get(id)) {
            case null -> throw new NotOpened(Reason.NO_SUCH_KEY, "There is no case key " + id);
            case Key.Destroyed(var how) -> throw NotOpened.destroyed(id, how);
            case Key.Usable(var key) -> key;
        };
    }

    /// Version, key and purpose are sealed in with the bytes.
    static byte[] associated(CaseKeyId id, String purpose) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("A purpose reads like 'request.narrative', not '" + purpose + "'");
        }
        var words = purpose.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + 2 * Long.BYTES + words.length)
                .put(VERSION)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .put(words)
                .array();
    }

    static NotOpened broken(CaseKeyId id, String purpose) {
        return new NotOpened(
                Reason.SEAL_BROKEN,
                "The seal for '" + purpose + "' under case key " + id
                        + " is broken: altered, or sealed for another case or purpose");
    }
}
