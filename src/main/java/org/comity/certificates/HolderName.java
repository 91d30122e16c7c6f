package org.comity.certificates;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.comity.documents.Printable;
import org.comity.vocabulary.PlainText;
import org.comity.vocabulary.Sha256;

/// A name as it stands on a certificate: one line, in one spelling (NFC), with single spaces, all of it
/// printable.
public record HolderName(String text) {

    private static final int LONGEST = 200;

    /// @throws IllegalArgumentException for anything else
    public HolderName {
        if (!text.equals(tidy(text)) || !good(text)) {
            throw new IllegalArgumentException("No name for a certificate");
        }
    }

    public static Optional<HolderName> read(String typed) {
        var tidy = tidy(typed);
        return good(tidy) ? Optional.of(new HolderName(tidy)) : Optional.empty();
    }

    private static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static boolean good(String text) {
        return !text.isEmpty()
                && PlainText.problem(text, LONGEST).isEmpty()
                && Printable.unprintable(text).isEmpty();
    }

    /// The digest by which a typed name is compared. The number is part of it, so that two certificates of
    /// one person are not told to be; capitals and spaces do not count.
    public static Sha256 digest(CertificateNumber number, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return Sha256.of((number + "\n" + plain).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
