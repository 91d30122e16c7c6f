package org.comity.events.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.comity.vocabulary.Sha256;

/// The digest of a name on a certificate. The id of the certificate is part of it, so that two certificates of one
/// person are not told to be; capitals and spaces do not count.
public final class CertificateName {

    private CertificateName() {}

    public static Sha256 digest(UUID certificate, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        return Sha256.of((certificate + "\n" + plain).getBytes(StandardCharsets.UTF_8));
    }
}
