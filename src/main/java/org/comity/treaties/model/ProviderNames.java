package org.comity.treaties.model;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The names by which a provider is looked up: its own, its name without the brackets, and each product in them.
/// `Meta (Facebook, Instagram, Threads)` answers to `Meta`, `Facebook`, `Instagram` and `Threads`.
public final class ProviderNames {

    private static final Pattern WITH_PRODUCTS = Pattern.compile("([^()]+)\\(([^()]*)\\)\\s*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ProviderNames() {}

    /// All names in their plain form.
    public static Set<String> of(String written) {
        var names = new LinkedHashSet<String>();
        names.add(plain(written));
        var parts = WITH_PRODUCTS.matcher(written);
        if (parts.matches()) {
            names.add(plain(parts.group(1)));
            for (var product : parts.group(2).split(",", -1)) {
                names.add(plain(product).replaceFirst("^formerly ", ""));
            }
        }
        names.remove("");
        return names;
    }

    /// Without case, accents and superfluous spaces, as people type it.
    public static String plain(String typed) {
        var bare = ACCENTS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD))
                .replaceAll("")
                .strip();
        return SPACES.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
