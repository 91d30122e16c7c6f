package org.comity.seals.web;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import org.comity.seals.model.SealCertificate;
import org.comity.seals.usecase.KeepingRoot;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The roots of the node, for whoever wants a reader or `comity verify` to trust its seals.
@RestController
class RootsController {

    private static final MediaType PEM = new MediaType("application", "x-pem-file");
    private static final int LINE = 64;

    private final KeepingRoot roots;
    private final Clock clock;

    RootsController(KeepingRoot roots, Clock clock) {
        this.roots = roots;
        this.clock = clock;
    }

    @GetMapping("/seals/roots.pem")
    ResponseEntity<byte[]> roots() {
        var text = new StringBuilder();
        roots.published(clock.instant()).forEach(root -> text.append(pem(root)));
        return ResponseEntity.ok()
                .contentType(PEM)
                .header("Content-Disposition", "attachment; filename=\"seal-roots.pem\"")
                .cacheControl(CacheControl.noCache())
                .body(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /// RFC 7468, with the fingerprint to compare before it.
    private static String pem(X509Certificate root) {
        try {
            var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
            return "# SHA-256 " + SealCertificate.fingerprint(root).hex() + "\n-----BEGIN CERTIFICATE-----\n"
                    + lines.encodeToString(root.getEncoded()) + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException("A certificate that was read can be written", broken);
        }
    }
}
