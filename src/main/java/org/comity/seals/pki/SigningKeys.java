package org.comity.seals.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

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

    /// Of the two signatures that an elliptic curve allows over the same bytes, the one with the smaller
    /// number, in DER: so that nobody can put the other in its place. One by RSA is as it is.
    ///
    /// @throws IllegalArgumentException when it is no signature
    public static byte[] oneSpelling(byte[] signature, PublicKey by) {
        if (!(by instanceof ECPublicKey curve)) {
            return signature;
        }
        var read = ASN1Sequence.getInstance(signature);
        var r = ASN1Integer.getInstance(read.getObjectAt(0)).getValue();
        var s = ASN1Integer.getInstance(read.getObjectAt(1)).getValue();
        var order = curve.getParams().getOrder();
        var smaller = s.min(order.subtract(s));
        try {
            return new DERSequence(new ASN1Encodable[] {new ASN1Integer(r), new ASN1Integer(smaller)})
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
