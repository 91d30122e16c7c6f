package org.comity.certificates.model;

import java.time.Instant;
import java.util.UUID;
import org.comity.certificates.CertificateNumber;

/// A wish for another name, as the secretariat decides on it.
///
/// @param now the name on the certificate
/// @param wished the one that is wished for
public record WaitingWish(UUID id, CertificateNumber number, String now, String wished, Instant askedAt) {

    @Override
    public String toString() {
        return "WaitingWish[" + id + "]";
    }
}
