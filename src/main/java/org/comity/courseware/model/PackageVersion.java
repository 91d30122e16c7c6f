package org.comity.courseware.model;

import java.time.Instant;
import org.comity.courseware.CoursePackage;
import org.comity.courseware.PackageId;
import org.comity.vocabulary.Sha256;

/// A version of a package, as it is kept.
///
/// @param number in the order in which versions of all packages were brought
/// @param version counts the versions of this package
/// @param digest of the archive
public record PackageVersion(
        long number, PackageId id, int version, CourseContent content, Sha256 digest, Kept kept, Instant at) {

    /// How it was taken.
    ///
    /// @param size of the archive in bytes
    /// @param files how many it holds
    /// @param scanned whether a scanner looked through it
    /// @param open whether everyone who is signed in may run it
    public record Kept(long size, int files, boolean scanned, boolean open) {}

    public CoursePackage summary() {
        return new CoursePackage(
                id,
                version,
                content.title(),
                content.standard(),
                content.units().size(),
                kept.open(),
                at);
    }
}
