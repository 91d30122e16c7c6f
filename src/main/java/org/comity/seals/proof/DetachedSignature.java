package org.comity.seals.proof;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.NotChecked;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.audit.proof.UnreadableProof;
import org.comity.seals.pki.SigningKeys;
import org.comity.seals.proof.DetachedVerification.Owner;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// A signature in a file of its own, and the certificate in it that it names. Whether anyone should believe that
/// certificate is not asked here.
///
/// @param encoded as it lies in its file
public record DetachedSignature(byte[] encoded, X509Certificate signer) {

    /// ECDSA and RSA with SHA-256, and RSA as some write it, each in DER.
    private static final Set<String> ALGORITHMS =
            Set.of("300a06082a8648ce3d040302", "300d06092a864886f70d01010b0500", "300d06092a864886f70d0101010500");

    private static final String OF_NODE = "Comity node ";
    private static final String FICTIONAL = "DEMONSTRATION ";
    /// X.520 bounds a name, and a node cuts it there.
    private static final int LONGEST_NAME = 64;

    /// @throws UnreadableProof when it is no signature, or brings no certificate
    public static DetachedSignature read(byte[] encoded) {
        try {
            var read = new CMSSignedData(encoded);
            var signers = read.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                throw new UnreadableProof("it is not by exactly one");
            }
            @SuppressWarnings("unchecked") // as Bouncy Castle declares it
            Selector<X509CertificateHolder> named = signers.iterator().next().getSID();
            var found = read.getCertificates().getMatches(named);
            if (found.size() != 1) {
                throw new UnreadableProof("it brings no certificate, or two, of the name it gives");
            }
            return new DetachedSignature(
                    encoded,
                    new JcaX509CertificateConverter()
                            .getCertificate(found.iterator().next()));
        } catch (CMSException | CertificateException damaged) {
            throw new UnreadableProof("it cannot be read as a signature", damaged);
        } catch (UnreadableProof known) {
            throw known;
        } catch (RuntimeException damaged) {
            // A hostile signature may break the parser anywhere.
            throw new UnreadableProof("it cannot be read as a signature", damaged);
        }
    }

    /// Whether it says it is over exactly this; whether that was signed, [#fits] says.
    public boolean speaksOf(byte[] content) {
        try {
            var attributes = new CMSSignedData(encoded)
                    .getSignerInfos()
                    .getSigners()
                    .iterator()
                    .next()
                    .getSignedAttributes();
            var digest = attributes.get(CMSAttributes.messageDigest).getAttributeValues()[0];
            return Arrays.equals(
                    ((ASN1OctetString) digest).getOctets(), Sha256.of(content).bytes());
        } catch (CMSException | RuntimeException altered) {
            return false;
        }
    }

    /// Whether the key of the certificate signed exactly this, and nothing stands beside that which no key signed.
    public boolean fits(byte[] content) {
        try {
            var signed = new CMSSignedData(new CMSProcessableByteArray(content), encoded);
            var by = signed.getSignerInfos().getSigners().iterator().next();
            return isPlain(by) && by.verify(new JcaSimpleSignerInfoVerifierBuilder().build(signer.getPublicKey()));
        } catch (CMSException | OperatorCreationException | IOException | RuntimeException altered) {
            return false;
        }
    }

    /// The signature covers neither its own spelling nor what was added behind it: there is one of each.
    private boolean isPlain(SignerInformation by) throws IOException {
        var written = by.toASN1Structure().getDigestEncryptionAlgorithm().getEncoded(ASN1Encoding.DER);
        var value = by.getSignature();
        return ALGORITHMS.contains(HexFormat.of().formatHex(written))
                && Arrays.equals(value, SigningKeys.oneSpelling(value, signer.getPublicKey()))
                && onlyStamped(by.getUnsignedAttributes());
    }

    private static boolean onlyStamped(@Nullable AttributeTable added) {
        if (added == null) {
            return true;
        }
        var stamp = added.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        return added.size() == 1 && stamp != null && stamp.getAttrValues().size() == 1;
    }

    /// Whether the certificate is in the name of an authority. What others than a node issued may name it
    /// otherwise: the reader, who trusts that root, compares.
    Check isOf(Owner owner) {
        var name = cut(owner.name());
        var organisation = part(BCStyle.O);
        var common = part(BCStyle.CN);
        if (organisation.filter(name::equals).isPresent()
                || common.map(one -> one.startsWith(FICTIONAL) ? one.substring(FICTIONAL.length()) : one)
                        .filter(name::equals)
                        .isPresent()) {
            return new Passed(Subject.CERTIFICATE, "it is in the name of " + owner.as() + ", " + name);
        }
        var other = organisation.or(() -> common).orElse("nobody");
        return issuedByNode()
                ? new Failed(
                        Subject.CERTIFICATE,
                        "foreign signature: the seal is that of " + other + ", and " + owner.as() + " is "
                                + owner.name())
                : new NotChecked(
                        Subject.CERTIFICATE,
                        "the certificate is in the name of " + other + ": compare it with " + owner.as() + ", "
                                + owner.name());
    }

    private boolean issuedByNode() {
        var issuer = X500Name.getInstance(signer.getIssuerX500Principal().getEncoded());
        return part(issuer, BCStyle.O).filter(name -> name.startsWith(OF_NODE)).isPresent();
    }

    private Optional<String> part(ASN1ObjectIdentifier kind) {
        return part(X500Name.getInstance(signer.getSubjectX500Principal().getEncoded()), kind);
    }

    private static Optional<String> part(X500Name name, ASN1ObjectIdentifier kind) {
        var parts = name.getRDNs(kind);
        return parts.length == 0
                ? Optional.empty()
                : Optional.of(((ASN1String) parts[0].getFirst().getValue()).getString());
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
