package org.comity.seals.model;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.vocabulary.Sha256;

/// A certificate an authority has: what everybody may see of it.
///
/// @param chain the certificate first, then those that vouch for it
public record SealCertificate(UUID id, AuthorityId authority, SealOrigin origin, List<X509Certificate> chain) {

    /// @throws IllegalArgumentException for no certificate
    public SealCertificate {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("A chain begins with the certificate itself");
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    public Instant from() {
        return certificate().getNotBefore().toInstant();
    }

    public Instant until() {
        return certificate().getNotAfter().toInstant();
    }

    public boolean validAt(Instant at) {
        return !at.isBefore(from()) && at.isBefore(until());
    }

    public String subject() {
        return certificate().getSubjectX500Principal().getName();
    }

    public String issuer() {
        return certificate().getIssuerX500Principal().getName();
    }

    /// SHA-256 of the certificate: what people compare.
    public Sha256 fingerprint() {
        return fingerprint(certificate());
    }

    public static Sha256 fingerprint(X509Certificate certificate) {
        try {
            return Sha256.of(certificate.getEncoded());
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException("A certificate that was read can be written", broken);
        }
    }
}
