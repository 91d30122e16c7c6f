package org.comity.courseware.web;

import org.comity.courseware.CoursePackage;
import org.comity.courseware.LaunchAddress;

/// A package that runs.
public record RunPage(CoursePackage found, LaunchAddress launched) {

    /// What a package may do in its frame; the other origin says the same of itself.
    public String sandbox() {
        return "allow-scripts allow-forms allow-same-origin";
    }
}
