package org.comity.directory.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.directory.ContactKey;
import org.comity.vocabulary.Sha256;

/// Reads what somebody types for a key. Of a certificate fingerprint and end are computed here; of an OpenPGP key they
/// are read by what is handed in; where only the fingerprint is told, both are as typed.
public final class KeyText {

    /// Reads an OpenPGP public key.
    public interface OpenPgp {

        /// What there is without a library for it: fingerprint and end stay as they were typed.
        OpenPgp NONE = armour -> Optional.empty();

        /// Empty when there is nothing to read it with.
        Optional<Reading> read(String armour);
    }

    public enum Problem {
        FINGERPRINT,
        EXPIRED,
        CERTIFICATE,
        ARMOUR,
        TOO_LONG,
        /// The fingerprint typed is not that of the key.
        OTHER_KEY,
        /// It must never leave its owner's machine.
        PRIVATE_KEY,
        SEVERAL_KEYS,
        REVOKED,
        /// There is no part to encrypt to, it is not bound to the key, or it is weaker than RSA with 2048 bits.
        WEAK
    }

    public record Reading(Optional<ContactKey> key, Optional<Problem> problem) {

        static Reading of(ContactKey key) {
            return new Reading(Optional.of(key), Optional.empty());
        }

        static Reading wrong(Problem problem) {
            return new Reading(Optional.empty(), Optional.of(problem));
        }
    }

    private static final int LONGEST = 20_000;
    private static final Pattern GAPS = Pattern.compile("[\\s:]+");
    private static final Pattern HEX = Pattern.compile("[0-9A-F]{40}|[0-9A-F]{64}");
    private static final String ARMOUR = "-----BEGIN PGP PUBLIC KEY BLOCK-----";

    private final OpenPgp openPgp;

    public KeyText(OpenPgp openPgp) {
        this.openPgp = openPgp;
    }

    /// @param fingerprint as typed, with or without gaps; may be empty for a certificate
    /// @param expires empty when it has no end
    /// @param material in text form; may be empty for an OpenPGP key
    public Reading read(
            ContactKey.Type type, String fingerprint, Optional<Instant> expires, String material, Instant now) {
        if (material.length() > LONGEST) {
            return Reading.wrong(Problem.TOO_LONG);
        }
        var typed = GAPS.matcher(fingerprint).replaceAll("").toUpperCase(Locale.ROOT);
        var reading = switch (type) {
            case X509 -> certificate(material.strip());
            case OPENPGP -> openPgp(typed, expires, material.strip());
        };
        return reading.key().map(key -> checked(key, typed, now)).orElse(reading);
    }

    private static Reading checked(ContactKey key, String typed, Instant now) {
        if (!typed.isEmpty() && !typed.equals(key.fingerprint())) {
            return Reading.wrong(Problem.OTHER_KEY);
        }
        return key.expired(now) ? Reading.wrong(Problem.EXPIRED) : Reading.of(key);
    }

    private Reading openPgp(String typed, Optional<Instant> expires, String material) {
        var read = material.isEmpty() ? Optional.<Reading>empty() : openPgp.read(material);
        if (read.isPresent()) {
            return read.get();
        }
        if (!material.isEmpty() && !material.startsWith(ARMOUR)) {
            return Reading.wrong(Problem.ARMOUR);
        }
        return HEX.matcher(typed).matches()
                ? Reading.of(new ContactKey(ContactKey.Type.OPENPGP, typed, expires, material))
                : Reading.wrong(Problem.FINGERPRINT);
    }

    private static Reading certificate(String pem) {
        try {
            var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
            if (CertificateFactory.getInstance("X.509").generateCertificate(bytes) instanceof X509Certificate found) {
                return Reading.of(new ContactKey(
                        ContactKey.Type.X509,
                        Sha256.of(found.getEncoded()).hex().toUpperCase(Locale.ROOT),
                        Optional.of(found.getNotAfter().toInstant()),
                        pem));
            }
            return Reading.wrong(Problem.CERTIFICATE);
        } catch (CertificateException unreadable) {
            return Reading.wrong(Problem.CERTIFICATE);
        }
    }
}
