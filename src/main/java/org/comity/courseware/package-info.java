/// Course packages that other tools made: SCORM 1.2, SCORM 2004 and cmi5. The secretariat brings them; they
/// are checked, kept, and run from another origin than every page of this program, because what is in them
/// was written by strangers.
///
/// Front door: [org.comity.courseware.Courseware] finds packages, launches them and tells what came of it;
/// [org.comity.courseware.PackageReported] tells other modules; [org.comity.courseware.CourseAdmission] lets a
/// module say who may run a package because of a course. The other origin is
/// [org.comity.courseware.web.origin.PackageOrigin].
@ApplicationModule(
        displayName = "Courseware",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "identity", "library"})
@NullMarked
package org.comity.courseware;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
