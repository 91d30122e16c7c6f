/// Videos, podcasts and recordings of webinars: what there is to see and to hear, its captions and
/// chapters, and what is said in it, found and cited to the second.
///
/// Front door: [org.comity.media.Recordings] says what was recorded at an event. An [org.comity.media.Item] has
/// [org.comity.media.Variant]s, one for each language. What is known from public sources comes with the program
/// (`media.csv`); what editors publish stands in insert-only tables, and the bytes of recordings in the home folder.
@ApplicationModule(
        displayName = "Media",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "audit",
            "identity",
            "treaties",
            "search",
            "library",
            "profiles",
            "profiles :: picture"
        })
@NullMarked
package org.comity.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
