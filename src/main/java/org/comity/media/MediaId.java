package org.comity.media;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of an item in addresses, such as `octopus-project-2021`. It never changes.
public record MediaId(String slug) implements Comparable<MediaId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;
    private static final int LONGEST_TITLE = 60;

    /// @throws IllegalArgumentException when it has another form
    public MediaId {
        if (slug.length() > LONGEST || !FORM.matcher(slug).matches()) {
            throw new IllegalArgumentException("Not the name of an item: '" + slug + "'");
        }
    }

    /// What an address names; empty for what can be no name.
    public static Optional<MediaId> named(String slug) {
        return slug.length() <= LONGEST && FORM.matcher(slug).matches()
                ? Optional.of(new MediaId(slug))
                : Optional.empty();
    }

    /// After title and date.
    ///
    /// @param date such as `2021-10`; may be empty
    public static MediaId of(String title, String date) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var stem = plain.isEmpty() ? "item" : plain;
        var year = date.isEmpty() ? "" : "-" + date.substring(0, 4);
        return new MediaId(
                stem.substring(0, Math.min(stem.length(), LONGEST_TITLE)).replaceFirst("-$", "") + year);
    }

    @Override
    public int compareTo(MediaId other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
