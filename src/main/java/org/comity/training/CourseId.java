package org.comity.training;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a course for good, in its address, its folder and in what is kept of learners: `first-preservation-request`.
public record CourseId(String slug) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    /// @throws IllegalArgumentException unless it is lower-case letters, digits and single hyphens, 60 at most
    public CourseId {
        if (slug.length() > LONGEST || !SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("A course is called by lower-case letters, digits and hyphens");
        }
    }

    /// As it stands in an address; empty for anything else.
    public static Optional<CourseId> named(String slug) {
        try {
            return Optional.of(new CourseId(slug));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return slug;
    }
}
