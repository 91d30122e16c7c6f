package org.comity.certificates;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a certificate, `7KQM-2RXD-9F3H-W8TB-4VNE`: a hundred random bits, so that nobody comes
/// upon one who does not hold the sheet. Written without the letters that are mistaken for others (I, L, O,
/// U).
public record CertificateNumber(String text) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{4}(-[" + LETTERS + "]{4}){4}");

    /// @throws IllegalArgumentException for anything else
    public CertificateNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("No number of a certificate");
        }
    }

    public static CertificateNumber draw(SecureRandom random) {
        var letters = new StringBuilder();
        for (var at = 0; at < LENGTH; at++) {
            letters.append(at > 0 && at % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new CertificateNumber(letters.toString());
    }

    /// As somebody typed it from a sheet: small letters, spaces, and the usual mistakes are put right.
    public static Optional<CertificateNumber> read(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\u200e\u200f]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        var grouped = plain.replaceAll("(.{4})(?=.)", "$1-");
        return FORM.matcher(grouped).matches() ? Optional.of(new CertificateNumber(grouped)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
