package org.comity.certificates.model;

import java.util.List;
import java.util.Locale;
import org.comity.certificates.Certificate;
import org.comity.certificates.proof.CertificateStatement;

/// Puts into words, for signing, what the node knows of a certificate and the name on it.
public final class Statements {

    private Statements() {}

    public static CertificateStatement of(Certificate certificate, String holder, boolean demonstration) {
        var length = certificate.length();
        var language = certificate.titleIn(certificate.language());
        return new CertificateStatement(List.of(
                certificate.number().text(),
                certificate.kind().name().toLowerCase(Locale.ROOT),
                holder,
                language.code() + " " + certificate.title(language),
                length.of() == 0 ? Integer.toString(length.minutes()) : length.minutes() + " of " + length.of(),
                certificate.days().from().toString(),
                certificate.days().until().toString(),
                certificate.issuedOn().toString(),
                certificate.issuer(),
                demonstration ? CertificateStatement.DEMONSTRATION : CertificateStatement.IN_EARNEST,
                certificate.key()));
    }
}
