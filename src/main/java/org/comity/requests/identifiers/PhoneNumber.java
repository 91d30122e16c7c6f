package org.comity.requests.identifiers;

import java.util.Optional;
import java.util.regex.Pattern;

/// Telephone numbers: international ones by ITU-T E.164, others only as digits of which nobody abroad knows the
/// country.
public final class PhoneNumber {

    private static final Pattern TYPED = Pattern.compile("\\+?[0-9 ()./\\u00A0-]{5,30}");
    private static final Pattern BETWEEN = Pattern.compile("[ ()./\\u00A0-]");
    private static final Pattern TRUNK = Pattern.compile("\\(0\\)");
    private static final Pattern NATIONAL = Pattern.compile("\\d{3,15}");

    /// Codes of countries and of worldwide services that are assigned, and what may follow: fifteen digits in all.
    private static final Pattern INTERNATIONAL =
            Pattern.compile("(?=\\d{7,15}$)(1[2-9]\\d{9}|(7|20|27|3[0-469]|4[013-9]"
                    + "|5[1-8]|6[0-6]|8[1246]|9[0-58]|21[1-368]|22\\d|23\\d|24\\d|25[0-8]|26\\d|29[01789]|35\\d|37\\d|38[0-35-79]"
                    + "|42[013]|50\\d|59\\d|67[02-9]|68\\d|69[0-2]|800|808|85[02356]|870|878|88[0-368]|96[0-8]|97[0-79]"
                    + "|99[2-68])\\d+)");

    private PhoneNumber() {}

    public static Optional<Recognised> read(String value) {
        if (!TYPED.matcher(value).matches()) {
            return Optional.empty();
        }
        var digits = BETWEEN.matcher(value).replaceAll("");
        if (value.startsWith("+") || digits.startsWith("00")) {
            var number = BETWEEN.matcher(TRUNK.matcher(value).replaceFirst("")).replaceAll("");
            return international(number.replaceFirst("^(\\+|00)", ""));
        }
        return NATIONAL.matcher(digits).matches()
                ? Optional.of(Recognised.as(digits, Note.NATIONAL_NUMBER))
                : Optional.empty();
    }

    private static Optional<Recognised> international(String digits) {
        return INTERNATIONAL.matcher(digits).matches() ? Optional.of(Recognised.as("+" + digits)) : Optional.empty();
    }
}
