package org.comity.courseware;

import org.comity.identity.PersonId;

/// Says who may run a package because of a course they take. A module with courses offers a bean of it; without
/// one, packages that are not open to everyone are run by nobody but the secretariat.
public interface CourseAdmission {

    boolean admits(PersonId learner, PackageId id);
}
