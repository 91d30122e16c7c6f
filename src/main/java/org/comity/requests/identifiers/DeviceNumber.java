package org.comity.requests.identifiers;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a mobile device (3GPP TS 23.003): an IMEI of fifteen digits, of which the last checks the others, or
/// an IMEISV of sixteen, which has no such digit.
public final class DeviceNumber {

    private static final Pattern BETWEEN = Pattern.compile("[ ./-]");
    private static final Pattern DIGITS = Pattern.compile("\\d{15,16}");

    private DeviceNumber() {}

    public static Optional<Recognised> read(String value) {
        var digits = BETWEEN.matcher(value).replaceAll("");
        return DIGITS.matcher(digits).matches() && (digits.length() == 16 || luhn(digits))
                ? Optional.of(Recognised.as(digits))
                : Optional.empty();
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
