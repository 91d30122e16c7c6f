/// Which lawful path leads from one State to the data in another: on a day, for a need, with every reason.
///
/// Front door: [org.comity.pathfinder.Paths] answers a [org.comity.pathfinder.Question] with an
/// [org.comity.pathfinder.Answer] from the law in use, the facts on treaties and what
/// the profiles say of procedure; [org.comity.pathfinder.PathsCommand] does the same from fact
/// files, without a node. The law itself stands in `model`: one rule is one small class or one line of a table, and
/// names its paragraph. The engine advises; a named person decides.
@ApplicationModule(
        displayName = "Pathfinder",
        allowedDependencies = {
            "vocabulary",
            "web",
            "search",
            "identity",
            "treaties",
            "directory",
            "library",
            "profiles",
            "providers"
        })
@NullMarked
package org.comity.pathfinder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
