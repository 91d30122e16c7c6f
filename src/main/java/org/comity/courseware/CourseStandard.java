package org.comity.courseware;

/// By which standard a package is made.
public enum CourseStandard {
    /// ADL, SCORM 1.2 (2001).
    SCORM_12,
    /// ADL, SCORM 2004, 3rd and 4th edition: run-time environment and manifest. Of sequencing, a choice in order
    /// alone.
    SCORM_2004,
    /// AICC and ADL, cmi5 "Quartz" (2016).
    CMI5
}
