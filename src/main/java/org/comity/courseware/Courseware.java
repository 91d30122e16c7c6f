package org.comity.courseware;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.identity.PersonId;

/// Course packages: which there are, running them, and what came of it.
public interface Courseware {

    /// A package that was not withdrawn.
    Optional<CoursePackage> find(PackageId id);

    /// Every package that was not withdrawn, the newest first.
    List<CoursePackage> all();

    /// Begins or continues the learner's attempt. Addresses given for it before lead nowhere from now on. Whether
    /// the learner may run the package is asked before.
    ///
    /// @param language of the frame around the package
    /// @throws IllegalArgumentException where there is no such package
    /// @throws IllegalStateException where the node has no other origin
    LaunchAddress launch(PackageId id, PersonId learner, Locale language);

    /// What came of it so far, the best attempt; empty before the first.
    Optional<Result> result(PackageId id, PersonId learner);
}
