/// Guides in plain language for the public: what a threat is, how to recognise it, what to do before and after,
/// what to keep, where to turn; by threat and by audience, as pages, as leaflets on paper, in four languages.
///
/// Front door: [org.comity.guides.Guides]. Texts come with the program (`guides/<name>/<language>.md`); what
/// editors publish instead stands in insert-only tables. All pages for the public are served from memory, so
/// that they answer while the database does not.
@ApplicationModule(
        displayName = "Guides",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "audit",
            "identity",
            "search",
            "documents",
            "treaties",
            "help"
        })
@NullMarked
package org.comity.guides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
