package org.comity.assessments;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of an assessment in addresses, such as `expedited-preservation-2027`. It never changes.
public record AssessmentId(String slug) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;
    private static final int LONGEST_TITLE = 60;

    /// @throws IllegalArgumentException when it has another form
    public AssessmentId {
        if (slug.length() > LONGEST || !FORM.matcher(slug).matches()) {
            throw new IllegalArgumentException("Not the name of an assessment: '" + slug + "'");
        }
    }

    /// What an address names; empty for what can be no name.
    public static Optional<AssessmentId> named(String slug) {
        return slug.length() <= LONGEST && FORM.matcher(slug).matches()
                ? Optional.of(new AssessmentId(slug))
                : Optional.empty();
    }

    /// After title and year of the deadline.
    public static AssessmentId of(String title, int year) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var stem = plain.isEmpty() ? "assessment" : plain;
        return new AssessmentId(
                stem.substring(0, Math.min(stem.length(), LONGEST_TITLE)).replaceFirst("-$", "") + "-" + year);
    }

    /// The same with a number behind it, where another assessment has the name.
    public AssessmentId numbered(int number) {
        return new AssessmentId(slug + "-" + number);
    }

    @Override
    public String toString() {
        return slug;
    }
}
