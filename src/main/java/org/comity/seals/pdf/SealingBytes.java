package org.comity.seals.pdf;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.comity.seals.Sealed.TimeStamp;
import org.comity.seals.model.SecretKeyOf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs bytes that stay as they are: CAdES baseline B beside them, or T where a service stamps the time.
public final class SealingBytes {

    private static final Logger LOG = LoggerFactory.getLogger(SealingBytes.class);

    private final Making making = new Making();
    private final Optional<TimeStamps> stamps;

    public SealingBytes(Optional<TimeStamps> stamps) {
        this.stamps = stamps;
        stamps.ifPresent(making::setTspSource);
    }

    /// @param timeStamp whether the time was stamped
    public record Signed(byte[] signature, TimeStamp timeStamp) {}

    public Signed sign(byte[] content, SecretKeyOf by, Instant at) {
        if (stamps.isEmpty()) {
            return new Signed(cms(content, by, at, SignatureLevel.CAdES_BASELINE_B), TimeStamp.NOT_WANTED);
        }
        if (stamps.get().answers()) {
            try {
                return new Signed(cms(content, by, at, SignatureLevel.CAdES_BASELINE_T), TimeStamp.GIVEN);
            } catch (DSSException | IllegalArgumentException refused) {
                stamps.get().failed();
                LOG.warn("The time was not stamped, the package goes out without: {}", refused.getMessage());
            }
        }
        return new Signed(cms(content, by, at, SignatureLevel.CAdES_BASELINE_B), TimeStamp.MISSING);
    }

    private byte[] cms(byte[] content, SecretKeyOf by, Instant at, SignatureLevel level) {
        var parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        var chain = by.chain().stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(at));
        var document = new InMemoryDocument(content);
        var value =
                SealingPdf.signature(making.getDataToSign(document, parameters).getBytes(), by);
        var algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(by.certificate().getPublicKey()), DigestAlgorithm.SHA256);
        try (var made = making.signDocument(document, parameters, new SignatureValue(algorithm, value))
                .openStream()) {
            return made.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// As in [SealingPdf]: the certificate was judged when it was taken into use.
    private static final class Making extends CAdESService {

        private static final long serialVersionUID = 1L;

        Making() {
            super(new CommonCertificateVerifier(true));
        }

        @Override
        protected void assertSigningCertificateValid(AbstractSignatureParameters<?> parameters) {
            // see above
        }
    }
}
