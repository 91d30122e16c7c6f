package org.comity.seals.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.comity.seals.model.SecretKeyOf;
import org.comity.vocabulary.Sensitive;

/// Reads the certificate an authority brings, with its key: a PKCS#12 file, which is hostile until it was read.
public final class BroughtFile {

    public static final int MOST_BYTES = 64 * 1024;

    private static final int LONGEST_CHAIN = 6;
    private static final int WEAKEST_RSA = 2_048;
    private static final int STRONGEST_RSA = 8_192;
    private static final List<Integer> CURVES = List.of(256, 384, 521);
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private BroughtFile() {}

    /// What came of reading it.
    public sealed interface Outcome {
        record Read(SecretKeyOf brought) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    public enum Reason {
        /// No such file, or another password.
        UNREADABLE,
        /// Not exactly one private key with its certificate.
        NOT_ONE_KEY,
        /// Its locks take too long to open.
        LOCKS,
        /// Its certificates make no chain, or one that does not fit in the room that a document keeps for a seal.
        CHAIN,
        /// A kind or length of key that is not used any more, or not yet.
        KEY,
        /// It is not valid today.
        DAYS,
        /// It is for something else than signing.
        PURPOSE
    }

    public static Outcome read(byte[] file, Sensitive<char[]> password, Instant now) {
        try {
            if (!Effort.bearable(file)) {
                return new Outcome.Refused(Reason.LOCKS);
            }
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password.reveal());
            var found = onlyKey(store, password);
            return found.isPresent() ? judged(found.get(), now) : new Outcome.Refused(Reason.NOT_ONE_KEY);
        } catch (GeneralSecurityException | IOException | RuntimeException unreadable) {
            // Its message may name what is in the file.
            return new Outcome.Refused(Reason.UNREADABLE);
        } finally {
            Arrays.fill(password.reveal(), ' ');
        }
    }

    /// Keys are counted before one is opened: each costs its opening.
    private static Optional<SecretKeyOf> onlyKey(KeyStore store, Sensitive<char[]> password)
            throws GeneralSecurityException {
        var keys = new ArrayList<String>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            return Optional.empty();
        }
        var alias = keys.getFirst();
        var chain = store.getCertificateChain(alias);
        return store.getKey(alias, password.reveal()) instanceof PrivateKey secret && chain != null && chain.length > 0
                ? Optional.of(SecretKeyOf.of(secret, chain(chain)))
                : Optional.empty();
    }

    private static List<X509Certificate> chain(Certificate[] chain) {
        return Arrays.stream(chain)
                .limit(LONGEST_CHAIN)
                .map(X509Certificate.class::cast)
                .toList();
    }

    private static Outcome judged(SecretKeyOf brought, Instant now) throws GeneralSecurityException {
        var certificate = brought.certificate();
        if (!strong(certificate.getPublicKey()) || !belongs(brought)) {
            return new Outcome.Refused(Reason.KEY);
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())
                || !now.isBefore(certificate.getNotAfter().toInstant())) {
            return new Outcome.Refused(Reason.DAYS);
        }
        var usage = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() >= 0
                || (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION])) {
            return new Outcome.Refused(Reason.PURPOSE);
        }
        return new Outcome.Read(brought);
    }

    private static boolean strong(PublicKey key) {
        return switch (key) {
            case ECPublicKey curve ->
                CURVES.contains(curve.getParams().getCurve().getField().getFieldSize());
            case RSAPublicKey rsa -> {
                var bits = rsa.getModulus().bitLength();
                yield bits >= WEAKEST_RSA && bits <= STRONGEST_RSA;
            }
            default -> false;
        };
    }

    /// What the key signs, the certificate verifies.
    private static boolean belongs(SecretKeyOf brought) throws GeneralSecurityException {
        var name = SigningKeys.algorithm(brought.certificate());
        var asked = brought.certificate().getEncoded();
        var signing = Signature.getInstance(name);
        signing.initSign(brought.key().reveal());
        signing.update(asked);
        var checking = Signature.getInstance(name);
        checking.initVerify(brought.certificate().getPublicKey());
        checking.update(asked);
        return checking.verify(signing.sign());
    }
}
