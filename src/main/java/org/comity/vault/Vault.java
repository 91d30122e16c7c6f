package org.comity.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.comity.vault.store.CaseKeyStore;
import org.comity.vault.store.WrappedKey;

/// Seals and opens case data, each case under a key of its own. What was sealed for one case or purpose does not open
/// for another.
///
/// Case keys are read and unwrapped for every use, within a transaction once, and not kept in memory: a key destroyed
/// by
/// one node, even a moment ago, opens nothing on any other in what begins after it.
public final class Vault {

    private static final int KEY_BYTES = 32;
    static final String WRAPPING = "case-key";

    private final MasterKey.InUse masterKey;
    private final CaseKeyStore keys;
    private final AesGcm aes;
    private final Clock clock;
    private final SecureRandom random;

    Vault(MasterKey.InUse masterKey, CaseKeyStore keys, Clock clock, SecureRandom random) {
        this.masterKey = masterKey;
        this.keys = keys;
        this.aes = new AesGcm(random);
        this.clock = clock;
        this.random = random;
    }

    /// Makes the key of a new case, in the caller's transaction if there is one.
    public CaseKeyId newCaseKey() {
        var id = new CaseKeyId(UUID.randomUUID());
        keys.insert(id.value(), fresh(id), masterKey.generation(), clock.instant());
        return id;
    }

    /// Makes a key for what comes with a case: it is held with the case's key and destroyed with it, never later.
    ///
    /// @throws NotOpened when the case's key is destroyed or there is none
    public CaseKeyId newKeyUnder(CaseKeyId caseKey) {
        var id = new CaseKeyId(UUID.randomUUID());
        if (!keys.insertUnder(caseKey.value(), id.value(), fresh(id), masterKey.generation(), clock.instant())) {
            throw new NotOpened(NotOpened.Reason.NO_SUCH_KEY, "There is no case key " + caseKey + " to hang one on");
        }
        return id;
    }

    private byte[] fresh(CaseKeyId id) {
        var fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        var wrapped = masterKey.key().wrap(fresh, wrapping(id));
        Arrays.fill(fresh, (byte) 0);
        return wrapped;
    }

    /// @param purpose what the bytes are, such as `request.narrative`; the same is needed to open them
    /// @return one byte of version, the nonce, ciphertext and tag: 29 bytes more than the plain ones
    /// @throws NotOpened when the case's key is destroyed or there is none
    public byte[] seal(CaseKeyId caseKey, byte[] plain, String purpose) {
        return keys(Set.of(caseKey)).seal(caseKey, plain, purpose);
    }

    /// @throws NotOpened when the key is destroyed, or the bytes were altered or sealed for another case or purpose
    public byte[] open(CaseKeyId caseKey, byte[] sealed, String purpose) {
        return keys(Set.of(caseKey)).open(caseKey, sealed, purpose);
    }

    /// The keys of several cases, taken with one query, for one answer.
    public KeyRing keys(Set<CaseKeyId> cases) {
        var taken = TakenKeys.here();
        var others = cases.stream()
                .filter(id -> !taken.containsKey(id))
                .map(CaseKeyId::value)
                .toList();
        if (!others.isEmpty()) {
            keys.find(others)
                    .forEach((id, wrapped) -> taken.put(new CaseKeyId(id), unwrap(new CaseKeyId(id), wrapped)));
        }
        var asked = new HashMap<CaseKeyId, KeyRing.Key>();
        cases.forEach(id -> asked.computeIfAbsent(id, taken::get));
        return new KeyRing(asked, aes);
    }

    /// Ends the case's data for ever, in the caller's transaction if there is one. Doing it twice is harmless.
    public void destroy(CaseKeyId caseKey) {
        keys.destroy(caseKey.value(), clock.instant());
        TakenKeys.forget();
    }

    static byte[] wrapping(CaseKeyId id) {
        return KeyRing.associated(id, WRAPPING);
    }

    private KeyRing.Key unwrap(CaseKeyId id, WrappedKey stored) {
        return switch (stored) {
            case WrappedKey.Destroyed destroyed ->
                new KeyRing.Key.Destroyed(new Destruction(destroyed.at(), destroyed.rule()));
            case WrappedKey.Present present ->
                masterKey
                        .key()
                        .unwrap(present.wrapped(), wrapping(id))
                        .<KeyRing.Key>map(bytes -> new KeyRing.Key.Usable(new SecretKeySpec(bytes, "AES")))
                        .orElseThrow(() -> KeyRing.broken(id, WRAPPING));
        };
    }
}
