package org.comity.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a work in addresses, such as `t-cy-2015-16`. It never changes.
public record WorkId(String slug) implements Comparable<WorkId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;
    private static final int LONGEST_TITLE = 60;

    /// @throws IllegalArgumentException when it has another form
    public WorkId {
        if (slug.length() > LONGEST || !FORM.matcher(slug).matches()) {
            throw new IllegalArgumentException("Not the name of a work: '" + slug + "'");
        }
    }

    /// What an address names; empty for what can be no name.
    public static Optional<WorkId> named(String slug) {
        return slug.length() <= LONGEST && FORM.matcher(slug).matches()
                ? Optional.of(new WorkId(slug))
                : Optional.empty();
    }

    /// After the reference, or, where there is none, after title and year.
    public static WorkId of(Optional<DocumentReference> reference, String title, int year) {
        return new WorkId(reference
                .map(known -> slug(known.text().replaceAll("(?<=\\d)\\s+(?=REV|rev)", "")))
                .orElseGet(() -> shortened(slug(title)) + "-" + year));
    }

    private static String shortened(String slug) {
        return slug.substring(0, Math.min(slug.length(), LONGEST_TITLE)).replaceFirst("-$", "");
    }

    private static String slug(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "work" : plain;
    }

    @Override
    public int compareTo(WorkId other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
