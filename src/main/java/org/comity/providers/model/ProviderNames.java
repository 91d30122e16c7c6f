package org.comity.providers.model;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a provider is called, and the last part of its page's address that follows from it.
final class ProviderNames {

    private static final Pattern WITH_BRANDS = Pattern.compile("([^()]+)\\(([^()]*)\\)\\s*");
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final int LONGEST_SLUG = 60;

    /// Pages of the directory that are no provider's.
    private static final Set<String> TAKEN = Set.of("which", "checklist");

    private final Set<String> given = new HashSet<>(TAKEN);

    /// `Meta (Facebook, Instagram)` is called `Meta`, `Facebook` and `Instagram`; `X (formerly Twitter)` `X` and
    /// `Twitter`.
    static List<String> of(String written) {
        var parts = WITH_BRANDS.matcher(written);
        if (!parts.matches()) {
            return List.of(written.strip());
        }
        var names = new ArrayList<String>();
        names.add(parts.group(1).strip());
        for (var brand : parts.group(2).split(",", -1)) {
            names.add(brand.strip().replaceFirst("^formerly ", ""));
        }
        return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    /// A slug nobody has yet; names that come first keep the plain one.
    String slug(String name) {
        var plain = plain(name);
        var slug = plain;
        for (var number = 2; !given.add(slug); number++) {
            slug = plain + "-" + number;
        }
        return slug;
    }

    /// `mailbox.org` becomes `mailbox-org`.
    static String plain(String name) {
        var latin = LATIN.transliterate(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = latin.substring(0, Math.min(latin.length(), LONGEST_SLUG));
        return cut.isEmpty() ? "provider" : cut;
    }
}
