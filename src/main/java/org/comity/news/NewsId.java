package org.comity.news;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of an item in addresses, such as `second-protocol-in-force-2027`. It never changes.
public record NewsId(String slug) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;
    private static final int LONGEST_TITLE = 60;

    /// @throws IllegalArgumentException when it has another form
    public NewsId {
        if (slug.length() > LONGEST || !FORM.matcher(slug).matches()) {
            throw new IllegalArgumentException("Not the name of an item: '" + slug + "'");
        }
    }

    /// What an address names; empty for what can be no name.
    public static Optional<NewsId> named(String slug) {
        return slug.length() <= LONGEST && FORM.matcher(slug).matches()
                ? Optional.of(new NewsId(slug))
                : Optional.empty();
    }

    /// After title and year. A title without a Latin letter gives `news-2026`.
    public static NewsId of(String title, int year) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var stem = plain.isEmpty() ? "news" : plain;
        return new NewsId(
                stem.substring(0, Math.min(stem.length(), LONGEST_TITLE)).replaceFirst("-$", "") + "-" + year);
    }

    /// The same with a number behind it, where another item has the name.
    public NewsId numbered(int number) {
        return new NewsId(slug + "-" + number);
    }

    @Override
    public String toString() {
        return slug;
    }
}
