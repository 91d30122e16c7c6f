package org.comity.guests.usecase;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.comity.guests.store.DigestKeyStore;
import org.comity.guests.store.DigestKeyStore.Sealed;
import org.comity.identity.EnrolmentSecret;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Digests links, codes and visits under a key of this purpose alone (HMAC with SHA-256). A code of nine digits is
/// worked out from a plain digest in seconds; without the key, which the vault holds sealed, not at all.
public class KeyedDigests {

    private static final String MAC = "HmacSHA256";
    private static final String PURPOSE = "guest.digest-key";

    private final DigestKeyStore keys;
    private final Vault vault;
    private final TransactionTemplate apart;
    private final SecureRandom random;
    private volatile @Nullable SecretKeySpec key;

    /// @param apart a transaction of its own: what a rolled-back one made would digest nothing that is kept
    public KeyedDigests(DigestKeyStore keys, Vault vault, TransactionTemplate apart, SecureRandom random) {
        this.keys = keys;
        this.vault = vault;
        this.apart = apart;
        this.random = random;
    }

    Sha256 link(EnrolmentSecret token) {
        return digest("link", token.text().reveal());
    }

    /// The same code of another link has another digest.
    Sha256 code(Sha256 link, String digits) {
        return digest("code " + link.hex(), digits);
    }

    Sha256 visit(EnrolmentSecret secret) {
        return digest("visit", secret.text().reveal());
    }

    /// In the same time wherever they differ.
    static boolean same(Sha256 one, Sha256 other) {
        return MessageDigest.isEqual(one.bytes(), other.bytes());
    }

    private Sha256 digest(String what, String secret) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key());
            mac.update(what.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Sha256.ofBytes(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-256", absent);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        return known == null ? opened() : known;
    }

    private SecretKeySpec opened() {
        var bytes = apart.execute(status -> open(keys.find().orElseGet(this::made)));
        var opened = new SecretKeySpec(bytes, MAC);
        key = opened;
        return opened;
    }

    private byte[] open(Sealed sealed) {
        return vault.open(sealed.caseKey(), sealed.bytes(), PURPOSE);
    }

    private Sealed made() {
        var bytes = new byte[Sha256.BYTES];
        random.nextBytes(bytes);
        var caseKey = vault.newCaseKey();
        keys.keep(new Sealed(caseKey, vault.seal(caseKey, bytes, PURPOSE)));
        Arrays.fill(bytes, (byte) 0);
        return keys.find().orElseThrow();
    }
}
