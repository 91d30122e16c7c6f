package org.comity.testing;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who makes security keys, and certifies that a key is of a model of theirs (WebAuthn, section 8.2.1).
public final class Maker {

    /// Whom the shared node trusts.
    public static final Maker TRUSTED = new Maker("Demonstration Maker");

    static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR = Instant.parse("2040-01-01T00:00:00Z");
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static final String AAGUID_EXTENSION = "1.3.6.1.4.1.45724.1.1.4";

    private final String name;
    private final KeyPair root = keys();
    private final KeyPair batch = keys();

    public Maker(String name) {
        this.name = name;
    }

    /// The certificate that everything of this maker goes back to, as a PEM file.
    public String rootAsPem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder()
                            .encodeToString(certificate("Root", root.getPublic(), null, FAR)
                                    .getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The certificate of a batch of keys of one model.
    byte[] batchCertificate(UUID model, Instant until) {
        try {
            return certificate("Batch 7", batch.getPublic(), model, until).getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What a key of the batch signs to say so.
    byte[] sign(byte[] content) {
        return sign(batch.getPrivate(), content);
    }

    static byte[] sign(PrivateKey key, byte[] content) {
        try {
            var signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(key);
            signer.update(content);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Certificate certificate(String subject, PublicKey key, @Nullable UUID model, Instant until) {
        var content = Der.sequence(
                Der.of(0xA0, Der.number(2)),
                Der.number(subject.length()),
                ECDSA_WITH_SHA256,
                called("Root"),
                Der.sequence(Der.time(LONG_AGO), Der.time(until)),
                called(subject),
                key.getEncoded(),
                Der.of(0xA3, model == null ? Der.sequence(authority()) : Der.sequence(noAuthority(), of(model))));
        var signed = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(sign(root.getPrivate(), content)));
        try {
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed));
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] called(String subject) {
        return Der.sequence(
                part("2.5.4.6", "PT"),
                part("2.5.4.10", name),
                part("2.5.4.11", "Authenticator Attestation"),
                part("2.5.4.3", name + " " + subject));
    }

    private static byte[] part(String kind, String value) {
        return Der.set(Der.sequence(Der.oid(kind), Der.text(value)));
    }

    private static byte[] authority() {
        return Der.sequence(Der.oid("2.5.29.19"), Der.yes(), Der.bytes(Der.sequence(Der.yes())));
    }

    private static byte[] noAuthority() {
        return Der.sequence(Der.oid("2.5.29.19"), Der.yes(), Der.bytes(Der.sequence()));
    }

    private static byte[] of(UUID model) {
        return Der.sequence(Der.oid(AAGUID_EXTENSION), Der.bytes(Der.bytes(bytes(model))));
    }

    static byte[] bytes(UUID model) {
        return ByteBuffer.allocate(16)
                .putLong(model.getMostSignificantBits())
                .putLong(model.getLeastSignificantBits())
                .array();
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
