package org.comity.seals.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.comity.vocabulary.Sha256;

/// The room of a seal: a bracket, the signature in hexadecimal with small letters, and zeros to its end. A signature
/// does not cover everything in it, so what it leaves open is held against the one form in which a node writes it.
///
/// @param signature without the zeros
record Room(byte[] signature) {

    private static final int TAG_AND_LENGTH = 4;

    /// @param from the first byte that the seal does not cover
    /// @param to the first it covers again
    /// @return empty when there is something else in it
    static Optional<Room> in(byte[] pdf, int from, int to) {
        if (to > pdf.length || to - from < 2 || pdf[from] != '<' || pdf[to - 1] != '>') {
            return Optional.empty();
        }
        var hex = new String(pdf, from + 1, to - from - 2, StandardCharsets.ISO_8859_1);
        try {
            var room = HexFormat.of().parseHex(hex);
            var length = length(room);
            for (var at = length; at < room.length; at++) {
                if (room[at] != 0) {
                    return Optional.empty();
                }
            }
            return hex.equals(HexFormat.of().formatHex(room))
                    ? Optional.of(new Room(Arrays.copyOf(room, length)))
                    : Optional.empty();
        } catch (IllegalArgumentException noHex) {
            return Optional.empty();
        }
    }

    /// The certificate of this digest that it brings.
    Optional<byte[]> signerIn(Sha256 digest) {
        try {
            for (var certificate :
                    new CMSSignedData(signature).getCertificates().getMatches(null)) {
                if (Sha256.of(certificate.getEncoded()).equals(digest)) {
                    return Optional.of(certificate.getEncoded());
                }
            }
            return Optional.empty();
        } catch (CMSException | IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /// Whether what it brings are these certificates, and it is spelled as a node spells it, to the last byte.
    ///
    /// @param signer the certificate it is sealed by
    /// @param others digests of what may come with it
    boolean bringsOnly(byte[] signer, Set<Sha256> others) {
        try {
            var whole = new CMSSignedData(signature).toASN1Structure();
            var read = SignedData.getInstance(whole.getContent());
            for (var certificate : read.getCertificates()) {
                var encoded = certificate.toASN1Primitive().getEncoded(ASN1Encoding.DER);
                if (!standsIn(encoded) || (!Arrays.equals(encoded, signer) && !others.contains(Sha256.of(encoded)))) {
                    return false;
                }
            }
            var made = spelled(read, signer);
            // Twice: what it says, in any order of the certificates, and how the bytes say it.
            return CMSObjectIdentifiers.signedData.equals(whole.getContentType())
                    && read.getVersion().equals(made.getVersion())
                    && Arrays.equals(same(read), made.getEncoded(ASN1Encoding.DER))
                    && Arrays.equals(
                            signature, ASN1Primitive.fromByteArray(signature).getEncoded(ASN1Encoding.DL));
        } catch (CMSException | IOException | RuntimeException damaged) {
            return false;
        }
    }

    /// The same made anew of what the signature covers, and of nothing that was read beside it.
    private static SignedData spelled(SignedData read, byte[] signer) {
        var of = SignerInfo.getInstance(read.getSignerInfos().getObjectAt(0));
        var certificate = Certificate.getInstance(signer);
        var digest = of.getDigestAlgorithm();
        if (!NISTObjectIdentifiers.id_sha256.equals(digest.getAlgorithm()) || hasParameters(digest)) {
            throw new IllegalArgumentException("A node digests by SHA-256");
        }
        var made = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(
                        certificate.getIssuer(), certificate.getSerialNumber().getValue())),
                digest,
                of.getAuthenticatedAttributes(),
                of.getDigestEncryptionAlgorithm(),
                of.getEncryptedDigest(),
                of.getUnauthenticatedAttributes());
        return new SignedData(
                new DERSet(digest),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                read.getCertificates(),
                null,
                new DERSet(made));
    }

    /// Literally: a reader takes any byte but zero for `true`.
    private boolean standsIn(byte[] certificate) {
        for (var at = 0; at <= signature.length - certificate.length; at++) {
            if (Arrays.equals(signature, at, at + certificate.length, certificate, 0, certificate.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] same(SignedData read) throws IOException {
        return new SignedData(
                        read.getDigestAlgorithms(),
                        read.getEncapContentInfo(),
                        read.getCertificates(),
                        read.getCRLs(),
                        read.getSignerInfos())
                .getEncoded(ASN1Encoding.DER);
    }

    private static boolean hasParameters(AlgorithmIdentifier algorithm) {
        return algorithm.getParameters() != null && !DERNull.INSTANCE.equals(algorithm.getParameters());
    }

    /// As DER says it of itself; a sequence with a length of two bytes.
    private static int length(byte[] room) {
        if (room.length < TAG_AND_LENGTH || room[0] != 0x30 || (room[1] & 0xff) != 0x82) {
            throw new IllegalArgumentException("Not a signature of such a node");
        }
        var length = TAG_AND_LENGTH + ((room[2] & 0xff) << 8) + (room[3] & 0xff);
        if (length > room.length) {
            throw new IllegalArgumentException("Longer than its room");
        }
        return length;
    }
}
