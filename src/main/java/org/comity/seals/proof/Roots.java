package org.comity.seals.proof;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.audit.proof.UnreadableProof;

/// Certificates in PEM (RFC 7468), with remarks between them.
public final class Roots {

    private static final int MOST = 100;
    private static final Pattern ONE =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]{1,16384})-----END CERTIFICATE-----");

    private Roots() {}

    /// @throws UnreadableProof when there is none in it, or one is damaged
    public static List<X509Certificate> read(String pem) {
        var read = new ArrayList<X509Certificate>();
        var found = ONE.matcher(pem);
        try {
            var factory = CertificateFactory.getInstance("X.509");
            while (found.find() && read.size() < MOST) {
                var bytes = Base64.getMimeDecoder().decode(found.group(1));
                read.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
            }
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new UnreadableProof("A root certificate is damaged", damaged);
        }
        if (read.isEmpty()) {
            throw new UnreadableProof("There is no certificate in what was given with --key: save /seals/roots.pem of"
                    + " the node and give that file");
        }
        return read;
    }
}
