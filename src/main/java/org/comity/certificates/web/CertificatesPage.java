package org.comity.certificates.web;

import java.util.List;
import java.util.Optional;
import org.comity.certificates.Certificate;
import org.comity.certificates.HolderName;
import org.comity.certificates.paper.CertificateText;

/// What can be said of a certificate to whoever holds its number.
///
/// @param certificate empty for a number nobody has
/// @param number as it was typed or stands in the address
/// @param name that was typed to be compared; empty for none
/// @param keys all that certificates are verified by, with a space between them
public record CertificatesPage(
        CertificateText text, Optional<Certificate> certificate, String number, String name, String keys) {

    public boolean asked() {
        return !name.isEmpty();
    }

    public boolean fits() {
        return certificate
                .filter(known -> known.name().equals(HolderName.digest(known.number(), name)))
                .isPresent();
    }

    /// What a script shows for each of the values that are signed.
    public static List<String> shown() {
        return List.of("holder", "title", "number", "issued", "issuer");
    }
}
