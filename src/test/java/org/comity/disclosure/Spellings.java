package org.comity.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A restricted value in the spellings in which it could slip out, and the eye that finds any of them.
final class Spellings {

    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\-.()/_,;:+@]+");
    private static final int BASE64_SHIFTS = 3;

    private final List<String> whole = new ArrayList<>();
    private final List<String> tight;

    /// @param values as they are kept
    Spellings(String... values) {
        this.tight = List.of(values).stream().map(Spellings::tight).toList();
        for (var value : values) {
            whole.add(value);
            whole.add(URLEncoder.encode(value, UTF_8));
            whole.add(value.replace("+", "&#43;").replace("@", "&#64;"));
            whole.add(new StringBuilder(value).reverse().toString());
            whole.add(HexFormat.of().formatHex(value.getBytes(UTF_8)));
            for (var shift = 0; shift < BASE64_SHIFTS; shift++) {
                whole.add(base64(value, shift));
                whole.add(base64(value, shift).replace('+', '-').replace('/', '_'));
            }
        }
    }

    /// What is the same wherever in a longer text the value stands.
    private static String base64(String value, int shift) {
        var encoded = Base64.getEncoder().withoutPadding().encodeToString(("x".repeat(shift) + value).getBytes(UTF_8));
        return encoded.substring(shift == 0 ? 0 : shift + 1, encoded.length() - 2);
    }

    private static String tight(String text) {
        return GAPS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// The first spelling found in a text, if any.
    Optional<String> in(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        var joined = tight(text);
        return whole.stream()
                .filter(spelling -> small.contains(spelling.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> tight.stream().filter(joined::contains).findFirst());
    }
}
