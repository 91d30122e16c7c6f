/// Exercises: a request between two States that exist in one exercise alone, on the real pages of requests, answered by
/// a script.
///
/// Front door: [org.comity.exercises.Exercises]; what came of one is told by
/// [org.comity.exercises.ExerciseFinished]. The request itself lives in the module of requests, by its
/// lifecycle and in its store, behind the wall that [org.comity.requests.Sandbox] describes. Scenarios are
/// files under `exercises/` of the program.
@ApplicationModule(
        displayName = "Exercises",
        allowedDependencies = {"vocabulary", "web", "audit", "identity", "treaties", "requests", "requests :: model"})
@NullMarked
package org.comity.exercises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
