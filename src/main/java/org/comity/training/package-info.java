/// Training: what others offer, the courses held here, and who learns what how far.
///
/// Front doors: [org.comity.training.Training] hands out every published course from memory;
/// [org.comity.training.Outcomes] takes what a learner reached elsewhere, in an exercise, a package or a file brought
/// back from a computer without network. A [org.comity.training.Course] is content: it is read from files, whether they
/// come with the program or were brought by the secretariat ([org.comity.training.model.CourseReader]), and it never
/// changes; what changes is a new version. What somebody has reached is kept by part, and stays theirs in the next
/// version where the part stayed the same.
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "audit",
            "certificates",
            "courseware",
            "exercises",
            "identity",
            "library",
            "search",
            "profiles"
        })
@NullMarked
package org.comity.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
