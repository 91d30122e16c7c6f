package org.comity.requests.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.vocabulary.PlainText;

/// The kinds of identifier, each with the form its values have.
public enum IdentifierKind {
    IP_ADDRESS("ip"),
    ACCOUNT("account"),
    EMAIL("email"),
    URL("url"),
    DOMAIN("domain"),
    PHONE("phone"),
    OTHER("other");

    private static final int LONGEST = 500;
    private static final Pattern BYTE = Pattern.compile("0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final Pattern DOMAIN_NAME = Pattern.compile(
            "(?=.{4,253}$)([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");

    private final String code;

    IdentifierKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<IdentifierKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /// Whether the moment of use is part of what it identifies.
    public boolean needsTime() {
        return this == IP_ADDRESS;
    }

    /// Whether a value has this kind's form.
    public boolean reads(String value) {
        if (value.isBlank()
                || value.contains("\n")
                || PlainText.problem(value, LONGEST).isPresent()) {
            return false;
        }
        return switch (this) {
            case IP_ADDRESS -> isVersion4(value) || isVersion6(value);
            case EMAIL -> value.matches("[^\\s@<>\"']{1,64}@[^\\s@<>\"']{3,253}");
            case URL -> isUrl(value);
            case DOMAIN -> DOMAIN_NAME.matcher(value).matches();
            case PHONE -> value.matches("\\+?[0-9 ()./-]{5,30}");
            case ACCOUNT, OTHER -> true;
        };
    }

    private static boolean isVersion4(String value) {
        var parts = value.split("\\.", -1);
        return parts.length == 4
                && Arrays.stream(parts).allMatch(part -> BYTE.matcher(part).matches());
    }

    /// RFC 4291, section 2.2, forms 1 and 2.
    private static boolean isVersion6(String value) {
        var gap = value.indexOf("::");
        if (gap < 0) {
            return groups(value) == 8;
        }
        if (value.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        var before = groups(value.substring(0, gap));
        var after = groups(value.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /// How many groups of hexadecimal digits there are; -1 if one is malformed.
    private static int groups(String part) {
        if (part.isEmpty()) {
            return 0;
        }
        var groups = part.split(":", -1);
        return Arrays.stream(groups).allMatch(group -> GROUP.matcher(group).matches()) ? groups.length : -1;
    }

    private static boolean isUrl(String value) {
        try {
            var uri = new URI(value);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
