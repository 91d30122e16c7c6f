package org.comity.offline.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.comity.directory.ContactKey;

/// The public keys that the listings hold, as the two files that other programs take in: one armoured keyring for
/// OpenPGP, one row of certificates in PEM. A key of which only the fingerprint is told is in neither.
public final class KeyFiles {

    private static final int LINE = 64;

    private final Map<String, byte[]> openPgp = new LinkedHashMap<>();
    private final Map<String, byte[]> certificates = new LinkedHashMap<>();

    public KeyFiles(List<ContactKey> keys) {
        for (var key : keys) {
            encoded(key)
                    .ifPresent(bytes -> (key.type() == ContactKey.Type.OPENPGP ? openPgp : certificates)
                            .put(key.fingerprint(), bytes));
        }
    }

    public boolean hasOpenPgp() {
        return !openPgp.isEmpty();
    }

    public boolean hasCertificates() {
        return !certificates.isEmpty();
    }

    /// One block for all keys (RFC 9580, section 6.2).
    public void writeOpenPgp(OutputStream out) throws IOException {
        try (var armour = ArmoredOutputStream.builder().clearHeaders().build(out)) {
            for (var ring : openPgp.values()) {
                armour.write(ring);
            }
        }
    }

    /// RFC 7468.
    public void writeCertificates(OutputStream out) throws IOException {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
        for (var certificate : certificates.values()) {
            out.write(("-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate)
                            + "\n-----END CERTIFICATE-----\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// The key as an address that holds it whole (RFC 2397); empty when only its fingerprint is told.
    static Optional<String> dataAddress(ContactKey key) {
        var type = switch (key.type()) {
            case OPENPGP -> "application/pgp-keys";
            case X509 -> "application/pkix-cert";
        };
        return encoded(key)
                .map(bytes -> "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
    }

    /// What was typed before keys were read may not be readable: then there is nothing to hand on.
    private static Optional<byte[]> encoded(ContactKey key) {
        if (key.material().isEmpty()) {
            return Optional.empty();
        }
        var typed = new ByteArrayInputStream(key.material().getBytes(StandardCharsets.US_ASCII));
        try {
            return switch (key.type()) {
                case OPENPGP ->
                    new BcPGPObjectFactory(PGPUtil.getDecoderStream(typed)).nextObject()
                                    instanceof PGPPublicKeyRing ring
                            ? Optional.of(ring.getEncoded())
                            : Optional.empty();
                case X509 ->
                    Optional.of(CertificateFactory.getInstance("X.509")
                            .generateCertificate(typed)
                            .getEncoded());
            };
        } catch (IOException | CertificateException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
