package org.comity.courseware.web;

import java.util.List;
import org.comity.courseware.model.PackageVersion;
import org.comity.web.FieldError;

/// The packages that the secretariat keeps.
///
/// @param largest in megabytes, a package may be
public record PackagesPage(List<PackageVersion> packages, long largest, List<FieldError> errors) {

    public PackagesPage {
        packages = List.copyOf(packages);
        errors = List.copyOf(errors);
    }
}
