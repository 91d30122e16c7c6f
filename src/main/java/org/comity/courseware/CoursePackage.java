package org.comity.courseware;

import java.time.Instant;

/// A package as it is now.
///
/// @param version counts from 1; a package that is replaced keeps its id
/// @param title in the language of the package
/// @param units how many parts it has that are run one by one
/// @param open whether everyone who is signed in may run it; else whoever a course lets
/// @param since when this version was brought
public record CoursePackage(
        PackageId id, int version, String title, CourseStandard standard, int units, boolean open, Instant since) {}
