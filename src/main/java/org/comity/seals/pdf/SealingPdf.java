package org.comity.seals.pdf;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectGenerator;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.CMSForPAdESBuilderHelper;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.operator.ContentSigner;
import org.comity.seals.Sealed.TimeStamp;
import org.comity.seals.model.SecretKeyOf;
import org.comity.seals.pki.SigningKeys;
import org.comity.vocabulary.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs a document: PAdES baseline B, or T where a service stamps the time. DSS makes the signature
/// itself; the document is not laid out again, its room is filled.
public final class SealingPdf {

    private static final Logger LOG = LoggerFactory.getLogger(SealingPdf.class);

    /// What a signature with its chain takes, and one with a stamp, whose service sends a chain of its own.
    private static final int PLAIN = 10 * 1024;

    private static final int STAMPED = PLAIN + TimeStamps.MOST_BYTES;

    /// What stands in a signature beside its chain at most: an RSA signature of 8192 bits, digests and names of
    /// algorithms; and twice the name of the issuer.
    private static final int BESIDE_CHAIN = 2 * 1024;

    private final Making making = new Making();
    private final Optional<TimeStamps> stamps;
    /// As many as there are certificates that authorities of this node seal by.
    private final Map<List<X509Certificate>, List<CertificateToken>> tokens = new ConcurrentHashMap<>();

    public SealingPdf(Optional<TimeStamps> stamps) {
        this.stamps = stamps;
        stamps.ifPresent(making::setTspSource);
    }

    /// How many bytes a document keeps free for a signature.
    public int room() {
        return stamps.isPresent() ? STAMPED : PLAIN;
    }

    /// Whether a signature with this chain fits in every document.
    public static boolean fits(List<X509Certificate> chain) {
        var bytes = BESIDE_CHAIN + 2 * chain.getFirst().getIssuerX500Principal().getEncoded().length;
        try {
            for (var certificate : chain) {
                bytes += certificate.getEncoded().length;
            }
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException("A certificate that was read can be written", broken);
        }
        return bytes <= PLAIN;
    }

    /// Whether a seal by this key would stand in a document: tried before it is kept.
    public static boolean seals(SecretKeyOf by, Instant at) {
        try {
            return fits(by.chain())
                    && cms(new Making(), tokens(by), Sha256.of(new byte[0]), by, at, SignatureLevel.PAdES_BASELINE_B)
                                    .length
                            <= PLAIN;
        } catch (RuntimeException refused) {
            // DSS judges the chain, and says so in many ways.
            return false;
        }
    }

    /// @param timeStamp whether the time was stamped
    public record Signed(byte[] pdf, TimeStamp timeStamp) {}

    /// @param printed a document with room
    public Signed sign(byte[] printed, SecretKeyOf by, Instant at) {
        var room = FilledRoom.in(printed, at);
        if (stamps.isEmpty()) {
            return new Signed(
                    room.fill(cms(making, known(by), room.digest(), by, at, SignatureLevel.PAdES_BASELINE_B)),
                    TimeStamp.NOT_WANTED);
        }
        if (stamps.get().answers()) {
            try {
                return new Signed(
                        room.fill(cms(making, known(by), room.digest(), by, at, SignatureLevel.PAdES_BASELINE_T)),
                        TimeStamp.GIVEN);
            } catch (DSSException | IllegalArgumentException refused) {
                stamps.get().failed();
                LOG.warn("The time was not stamped, the document goes out without: {}", refused.getMessage());
            }
        }
        return new Signed(
                room.fill(cms(making, known(by), room.digest(), by, at, SignatureLevel.PAdES_BASELINE_B)),
                TimeStamp.MISSING);
    }

    /// A certificate token works out once whether it signed itself, which costs more than all else of a signature.
    private List<CertificateToken> known(SecretKeyOf by) {
        return tokens.computeIfAbsent(by.chain(), once -> tokens(by));
    }

    private static List<CertificateToken> tokens(SecretKeyOf by) {
        return by.chain().stream().map(CertificateToken::new).toList();
    }

    private static byte[] cms(
            Making making,
            List<CertificateToken> chain,
            Sha256 content,
            SecretKeyOf by,
            Instant at,
            SignatureLevel level) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(at));
        var digest = new DSSMessageDigest(DigestAlgorithm.SHA256, content.bytes());
        var value = signature(making.getDataToSign(digest, parameters).getBytes(), by);
        var algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(by.certificate().getPublicKey()), DigestAlgorithm.SHA256);
        try (var made = making.signMessageDigest(digest, parameters, new SignatureValue(algorithm, value))
                .openStream()) {
            return made.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] signature(byte[] content, SecretKeyOf by) {
        try {
            var signing = Signature.getInstance(SigningKeys.algorithm(by.certificate()));
            signing.initSign(by.key().reveal());
            signing.update(content);
            return SigningKeys.oneSpelling(signing.sign(), by.certificate().getPublicKey());
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("The key of a seal does not sign", refused);
        }
    }

    /// The certificate was judged when it was taken into use: it is not for every signature anew.
    private static final class Making extends ExternalCMSService {

        Making() {
            super(new CommonCertificateVerifier(true));
        }

        @Override
        protected void assertSigningCertificateValid(AbstractSignatureParameters<?> parameters) {
            // see above
        }

        @Override
        protected CMSForPAdESBuilderHelper initCMSBuilderHelper(
                DSSMessageDigest digest, PAdESSignatureParameters parameters, ContentSigner signer) {
            return new Assembly(digest, parameters, signer);
        }
    }

    /// What DSS makes, put together by the generator that this node ships. DSS itself would look for one through all
    /// libraries on the path, twice for each signature, which takes longer than signing.
    private static final class Assembly extends CMSForPAdESBuilderHelper {

        Assembly(DSSMessageDigest digest, PAdESSignatureParameters parameters, ContentSigner signer) {
            super(digest, parameters, signer);
        }

        @Override
        public CMS createCMS() {
            var signer = createSignerInfoGenerator();
            var generator = new CMSObjectGenerator();
            generator.setSignerInfoGenerator(signer);
            generator.setCertificates(certificates());
            generator.setDigestAlgorithmIDs(Set.of(signer.getDigestAlgorithm()));
            generator.setToBeSignedDocument(documentToSign);
            generator.setEncapsulate(isEncapsulateSignerData());
            return generator.generate();
        }

        private JcaCertStore certificates() {
            try {
                return new JcaCertStore(signatureParameters.getCertificateChain().stream()
                        .map(CertificateToken::getCertificate)
                        .toList());
            } catch (CertificateEncodingException broken) {
                throw new IllegalStateException("A certificate that was read can be written", broken);
            }
        }
    }
}
