/// Publications: what the Convention Committee and its Secretariat have published, with its versions and languages, and
/// what weight each bears.
///
/// Front door: [org.comity.library.Library] finds works in memory, and [org.comity.library.Interpretations] says what
/// interprets a provision. A [org.comity.library.Work] has [org.comity.library.Edition]s, each in one or several
/// languages; from its [org.comity.library.WorkAuthority] follows the disclaimer that goes with it everywhere. The
/// works known from public sources come with the program (`publications.csv`); what editors publish stands in
/// insert-only tables.
@ApplicationModule(
        displayName = "Library",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "documents", "identity", "treaties", "search"})
@NullMarked
package org.comity.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
