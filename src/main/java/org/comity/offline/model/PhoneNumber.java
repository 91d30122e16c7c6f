package org.comity.offline.model;

import java.util.regex.Pattern;

/// A number of E.164 as it is read digit by digit: the country code, then groups of three.
public final class PhoneNumber {

    /// Country codes of one and two digits, as ITU-T has assigned them; all others have three.
    private static final Pattern PARTS =
            Pattern.compile("\\+([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\\d{3})(\\d+)");

    private static final Pattern GROUPS = Pattern.compile("(\\d{3})(?=\\d{2})");

    private PhoneNumber() {}

    /// @return as it is where it has not the form of E.164
    public static String grouped(String number) {
        var parts = PARTS.matcher(number);
        return parts.matches()
                ? "+" + parts.group(1) + " " + GROUPS.matcher(parts.group(2)).replaceAll("$1 ")
                : number;
    }
}
