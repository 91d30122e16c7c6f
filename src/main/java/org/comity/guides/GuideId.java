package org.comity.guides;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a guide in addresses, such as `phishing`. It never changes.
public record GuideId(String slug) implements Comparable<GuideId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 40;

    /// @throws IllegalArgumentException when it has another form
    public GuideId {
        if (!isOne(slug)) {
            throw new IllegalArgumentException("not the name of a guide: '" + slug + "'");
        }
    }

    /// What an address names; empty for what can be no name.
    public static Optional<GuideId> named(String slug) {
        return isOne(slug) ? Optional.of(new GuideId(slug)) : Optional.empty();
    }

    private static boolean isOne(String slug) {
        return slug.length() <= LONGEST && FORM.matcher(slug).matches();
    }

    /// The address of its page, without the language.
    public String path() {
        return "/help/guides/" + slug;
    }

    @Override
    public int compareTo(GuideId other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
