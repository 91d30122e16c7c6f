package org.comity.seals.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.comity.identity.Authority;
import org.comity.seals.model.SecretKeyOf;

/// Makes the node's root, and certificates of authorities under it: elliptic curve P-256, RFC 5280.
public final class Issuing {

    private static final String SIGNED = "SHA256withECDSA";
    private static final int SERIAL_BITS = 127;
    private static final int LONGEST_NAME = 64;
    private static final Duration ROOT = Duration.ofDays(3_652);
    /// Clocks differ.
    private static final Duration BEFORE = Duration.ofMinutes(10);

    /// RFC 9608: nobody tells of a revocation. Certificates of the node are short, and what is withdrawn is not sealed
    /// by.
    private static final ASN1ObjectIdentifier NO_REVOCATION = new ASN1ObjectIdentifier("2.5.29.56");

    /// RFC 9336: for documents.
    private static final KeyPurposeId DOCUMENTS =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));

    private static final String FICTIONAL = "DEMONSTRATION";

    private final SecureRandom random;

    public Issuing(SecureRandom random) {
        this.random = random;
    }

    /// A root that vouches for itself.
    ///
    /// @param host of the node
    public SecretKeyOf root(String host, boolean demonstration, Instant now) {
        var keys = keys();
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, cut("Comity node " + host))
                .addRDN(BCStyle.CN, cut((demonstration ? FICTIONAL + " " : "") + "Seal root of " + host))
                .build();
        try {
            var made = builder(name, name, keys.getPublic(), now, ROOT);
            var tools = new JcaX509ExtensionUtils();
            made.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            made.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            made.addExtension(
                    Extension.subjectKeyIdentifier, false, tools.createSubjectKeyIdentifier(keys.getPublic()));
            return SecretKeyOf.of(keys.getPrivate(), List.of(signed(made, keys.getPrivate())));
        } catch (GeneralSecurityException | CertIOException refused) {
            throw impossible(refused);
        }
    }

    /// A certificate of an authority under a root, with a key of its own.
    public SecretKeyOf seal(Authority authority, SecretKeyOf root, Duration valid, Instant now) {
        var keys = keys();
        var issuer = X500Name.getInstance(
                root.certificate().getSubjectX500Principal().getEncoded());
        try {
            var made = builder(issuer, name(authority), keys.getPublic(), now, valid);
            var tools = new JcaX509ExtensionUtils();
            made.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            made.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            made.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(DOCUMENTS));
            made.addExtension(
                    Extension.subjectKeyIdentifier, false, tools.createSubjectKeyIdentifier(keys.getPublic()));
            made.addExtension(
                    Extension.authorityKeyIdentifier, false, tools.createAuthorityKeyIdentifier(root.certificate()));
            made.addExtension(NO_REVOCATION, false, DERNull.INSTANCE);
            var certificate = signed(made, root.key().reveal());
            return SecretKeyOf.of(keys.getPrivate(), List.of(certificate, root.certificate()));
        } catch (GeneralSecurityException | CertIOException refused) {
            throw impossible(refused);
        }
    }

    private static X500Name name(Authority authority) {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, authority.country().code())
                .addRDN(BCStyle.O, cut(authority.name()));
        if (authority.demonstration()) {
            name.addRDN(BCStyle.OU, FICTIONAL);
        }
        return name.addRDN(BCStyle.CN, cut((authority.demonstration() ? FICTIONAL + " " : "") + authority.name()))
                .build();
    }

    /// X.520 bounds a name.
    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Instant now, Duration valid) {
        var at = now.truncatedTo(ChronoUnit.SECONDS);
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
                Date.from(at.minus(BEFORE)),
                Date.from(at.plus(valid)),
                subject,
                key);
    }

    private static X509Certificate signed(X509v3CertificateBuilder made, PrivateKey by)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(made.build(new JcaContentSignerBuilder(SIGNED).build(by)));
        } catch (OperatorCreationException refused) {
            throw new GeneralSecurityException("The key does not sign", refused);
        }
    }

    private KeyPair keys() {
        try {
            var made = KeyPairGenerator.getInstance("EC");
            made.initialize(new ECGenParameterSpec("secp256r1"), random);
            return made.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw impossible(absent);
        }
    }

    private static IllegalStateException impossible(Exception refused) {
        return new IllegalStateException("Every Java platform makes certificates of P-256", refused);
    }
}
