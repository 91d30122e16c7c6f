/// Pages for people it happened to: no session, no cookie, nobody asked who they are, nothing of them kept.
///
/// Front door: [org.comity.help.Problem] names what may have happened. Everything below `/help` passes a chain of
/// security of its own and is shown in `help/layout`, with the button that leaves the page. Nothing here may need the
/// database at the moment it is read.
@ApplicationModule(
        displayName = "Help",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "identity", "treaties", "search"})
@NullMarked
package org.comity.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
