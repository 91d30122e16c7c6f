package org.comity.seals.pki;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;

/// Keys and certificates as bytes, and back.
public final class SigningKeys {

    private SigningKeys() {}

    /// The algorithm a certificate's key signs by, always over SHA-256.
    public static String algorithm(X509Certificate certificate) {
        return certificate.getPublicKey().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    public static PrivateKey secret(byte[] pkcs8, X509Certificate certificate) {
        try {
            return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException broken) {
            // Without the cause, which may quote the key.
            throw new IllegalStateException("A key in the database is not of its certificate: " + broken.getClass());
        }
    }

    /// Certificates one after another in DER.
    public static List<X509Certificate> chain(byte[] encoded) {
        try {
            var in = new ByteArrayInputStream(encoded);
            var read = new ArrayList<X509Certificate>();
            var factory = CertificateFactory.getInstance("X.509");
            while (in.available() > 0) {
                read.add((X509Certificate) factory.generateCertificate(in));
            }
            return read;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A certificate in the database cannot be read", broken);
        }
    }
}
