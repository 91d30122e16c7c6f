package org.comity.courseware.web;

import java.util.List;
import org.comity.courseware.model.PackageVersion;
import org.comity.web.FieldError;

/// A package in all its versions, the newest first.
///
/// @param largest in megabytes, a package may be
public record PackagePage(List<PackageVersion> versions, long largest, List<FieldError> errors) {

    public PackagePage {
        versions = List.copyOf(versions);
        errors = List.copyOf(errors);
    }

    public PackageVersion newest() {
        return versions.getFirst();
    }
}
