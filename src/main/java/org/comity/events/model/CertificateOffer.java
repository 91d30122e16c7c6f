package org.comity.events.model;

import java.util.Optional;
import org.comity.certificates.Certificate;
import org.comity.certificates.Certificates.Wish;

/// What somebody who attended can do about their certificate.
///
/// @param name that stands on it, or will
/// @param changes how many times the name may still be changed, while none is made
/// @param made the certificate, once it is made
/// @param wish what became of the wish for another name
public record CertificateOffer(String name, int changes, Optional<Certificate> made, Optional<Wish> wish) {

    /// Whether there is something to print.
    public boolean prints() {
        return made.map(Certificate::valid).orElse(true);
    }

    /// Whether another name can be typed, by the holder alone or for the secretariat to decide.
    public boolean renames() {
        return made.isPresent() ? prints() : changes > 0;
    }

    /// A name in a log would outlive its erasure.
    @Override
    public String toString() {
        return "CertificateOffer[" + made.map(Certificate::number) + "]";
    }
}
