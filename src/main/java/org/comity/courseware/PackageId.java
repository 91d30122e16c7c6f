package org.comity.courseware;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Names a package through all its versions.
public record PackageId(UUID value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// As it stands in an address; empty for anything else.
    public static Optional<PackageId> named(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PackageId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
