package org.comity.providers.model;

import com.ibm.icu.text.IDNA;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The name of a host, as it was written and as the domain name system knows it (RFC 5891, UTS 46).
///
/// @param written as it was pasted
/// @param ascii in lower case, with `xn--` labels; empty when no such name can exist
/// @param shown in lower case, with the characters a reader sees
public record HostName(String written, String ascii, String shown) {

    private static final int LONGEST = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]");
    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.USE_STD3_RULES);

    /// Second levels under which many national registries register (`example.co.uk`). Not every one of them: what is
    /// shown as "the domain that counts" is a help for the eye, and nothing is decided by it.
    private static final Set<String> SHARED =
            Set.of("ac", "co", "com", "edu", "gob", "gouv", "gov", "mil", "ne", "net", "nom", "or", "org", "sch");

    /// Reads a name with at least one dot; empty when it is no name of a host.
    public static Optional<HostName> read(String written) {
        var name = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        if (name.isEmpty() || name.length() > LONGEST || !DOTS.matcher(name).find()) {
            return Optional.empty();
        }
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(character -> character < 0x80) ? ascii(name, lower) : international(name, lower);
    }

    private static Optional<HostName> ascii(String name, String lower) {
        if (!isName(lower)) {
            return Optional.empty();
        }
        if (Arrays.stream(lower.split("\\.", -1)).noneMatch(label -> label.startsWith("xn--"))) {
            return Optional.of(new HostName(name, lower, lower));
        }
        var shown = new StringBuilder();
        UTS46.nameToUnicode(lower, shown, new IDNA.Info());
        return Optional.of(new HostName(name, lower, shown.toString()));
    }

    private static Optional<HostName> international(String name, String lower) {
        if (lower.codePoints().anyMatch(point -> point <= ' ' || "\"<>\\^`{|}%/?#@[]".indexOf(point) >= 0)) {
            return Optional.empty();
        }
        var info = new IDNA.Info();
        var technical = new StringBuilder();
        UTS46.nameToASCII(lower, technical, info);
        var exists = !info.hasErrors() && isName(technical.toString());
        return Optional.of(new HostName(name, exists ? technical.toString() : "", lower));
    }

    private static boolean isName(String lower) {
        return Arrays.stream(lower.split("\\.", -1))
                .allMatch(label -> LABEL.matcher(label).matches());
    }

    /// Its labels as a reader sees them, the top level last.
    public List<String> labels() {
        return List.of(DOTS.split(shown, -1));
    }

    /// The host is the domain or lies below it, both as programs read it and as people do.
    public boolean isBelow(String domain) {
        return ends(ascii, domain) && ends(shown, domain);
    }

    private static boolean ends(String name, String domain) {
        return name.equals(domain) || name.endsWith("." + domain);
    }

    /// The domain somebody registered and is responsible for, as nearly as can be told without a register.
    public String counts() {
        var labels = labels();
        var last = labels.size() - 1;
        var shared = last >= 2 && labels.get(last).length() == 2 && SHARED.contains(labels.get(last - 1));
        return String.join(".", labels.subList(Math.max(0, last - (shared ? 2 : 1)), labels.size()));
    }
}
