package org.comity.courseware;

import org.comity.identity.PersonId;

/// What came of a package for somebody changed. Published in the transaction of the change.
///
/// @param failed whether the package says that it was done, and not well enough
public record PackageReported(PackageId id, PersonId learner, Result result, boolean failed) {}
