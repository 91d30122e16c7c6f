package org.comity.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.security.auth.login.FailedLoginException;
import org.comity.vocabulary.KeyRefused;
import org.comity.vocabulary.Sha256;

/// A master key in a PKCS#11 token: an AES key that cannot be taken out. Case keys go into the token and come back
/// wrapped.
final class TokenMasterKey implements MasterKey {

    private static final byte[] CHECK = Sha256.of("comity-master-key-check/1".getBytes(StandardCharsets.UTF_8))
            .bytes();

    private final Provider provider;
    private final SecretKey key;
    private final AesGcm aes;

    private TokenMasterKey(Provider provider, SecretKey key, SecureRandom random) {
        this.provider = provider;
        this.key = key;
        this.aes = new AesGcm(random, provider);
    }

    /// The key in the token, made now when there is neither one of that label nor a key in use.
    ///
    /// @param inUse the check value of the key the database's case keys are wrapped by, if there is one
    /// @throws KeyRefused when the token is missing, its PIN wrong, or its key missing, another one, or no secret
    static TokenMasterKey open(Pkcs11Settings settings, Optional<byte[]> inUse, SecureRandom random) {
        var provider = provider(settings);
        var store = login(provider, settings);
        var key = find(store, settings)
                .or(() -> inUse.isPresent() ? Optional.empty() : Optional.of(make(provider, store, settings)))
                .map(found -> new TokenMasterKey(provider, found, random))
                .orElseThrow(() -> new KeyRefused("The token has no key '" + settings.keyLabel()
                        + "', by which the case data in this database are sealed: is it the right token, and the right"
                        + " label (comity.vault.pkcs11.key-label)?"));
        if (inUse.isPresent() && !MessageDigest.isEqual(inUse.get(), key.checkValue())) {
            throw new KeyRefused("The key '" + settings.keyLabel()
                    + "' in the token is not the master key this database's" + " case data are sealed under.");
        }
        return key;
    }

    private static Provider provider(Pkcs11Settings settings) {
        var configuration = """
                --name=Comity
                library=%s
                slot=%d
                attributes(generate,CKO_SECRET_KEY,CKK_AES)={
                CKA_SENSITIVE=true
                CKA_EXTRACTABLE=false
                CKA_ENCRYPT=true
                CKA_DECRYPT=true
                }
                """.formatted(settings.library(), settings.slot());
        try {
            return Security.getProvider("SunPKCS11").configure(configuration);
        } catch (ProviderException | IllegalArgumentException absent) {
            throw new KeyRefused(
                    "There is no token in slot " + settings.slot() + " of " + settings.library()
                            + ": is it plugged in, and are comity.vault.pkcs11.library and slot right?",
                    absent);
        }
    }

    private static KeyStore login(Provider provider, Pkcs11Settings settings) {
        var pin = settings.requirePin().reveal();
        try {
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return store;
        } catch (IOException refused) {
            throw new KeyRefused(
                    wrongPin(refused)
                            ? "The token refuses the PIN. Correct it before trying again: most tokens lock after a few"
                                    + " wrong ones."
                            : "The token in slot " + settings.slot() + " does not open: " + refused.getMessage(),
                    refused);
        } catch (GeneralSecurityException | ProviderException absent) {
            throw new KeyRefused(
                    "There is no token in slot " + settings.slot() + " of " + settings.library()
                            + " that can be logged in to.",
                    absent);
        } finally {
            Arrays.fill(pin, '0');
        }
    }

    private static boolean wrongPin(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailedLoginException) {
                return true;
            }
        }
        return false;
    }

    private static Optional<SecretKey> find(KeyStore store, Pkcs11Settings settings) {
        try {
            if (!(store.getKey(settings.keyLabel(), null) instanceof SecretKey found)) {
                return Optional.empty();
            }
            if (found.getEncoded() != null) {
                throw new KeyRefused("The key '" + settings.keyLabel()
                        + "' can be taken out of the token. Make one that" + " is sensitive and not extractable.");
            }
            return Optional.of(found);
        } catch (GeneralSecurityException | ProviderException unreadable) {
            throw new KeyRefused("The token does not show its keys.", unreadable);
        }
    }

    private static SecretKey make(Provider provider, KeyStore store, Pkcs11Settings settings) {
        try {
            var generator = KeyGenerator.getInstance("AES", provider);
            generator.init(256);
            store.setKeyEntry(settings.keyLabel(), generator.generateKey(), null, null);
            return find(store, settings).orElseThrow(() -> new KeyStoreException("The token did not keep the key"));
        } catch (GeneralSecurityException | ProviderException refused) {
            throw new KeyRefused("The token did not make a key '" + settings.keyLabel() + "'.", refused);
        }
    }

    /// A fixed digest, encrypted in the token: tells keys apart, and is of no use for anything else.
    @Override
    @SuppressWarnings("InsecureCryptoUsage") // one fixed block pair, nothing secret is encrypted
    public byte[] checkValue() {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding", provider);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(CHECK);
        } catch (GeneralSecurityException | ProviderException broken) {
            throw new KeyRefused("The token does not work with its key.", broken);
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

    @Override
    public String toString() {
        return "[redacted]";
    }
}
