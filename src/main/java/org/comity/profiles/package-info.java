/// What the law of each State says for each article, row by row, and what each State tells of itself in its wiki; kept
/// by the State, reviewed before it is published, and never without its source and its age.
///
/// Front door: [org.comity.profiles.LegalProfiles] hands out an immutable [org.comity.profiles.Profile] of a State from
/// memory. Everything a profile says is an [org.comity.profiles.Item]; every publication is a new
/// [org.comity.profiles.Version], so that what holds on a day and what was known before can both be asked. Changes come
/// in by proposals alone: the table in [org.comity.profiles.model.ProposalLifecycle].
/// [org.comity.profiles.ProfileEvent] tells other modules. A profile is not necessarily the position of the State.
@ApplicationModule(
        displayName = "Profiles",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "audit",
            "documents",
            "identity",
            "treaties",
            "search",
            "library"
        })
@NullMarked
package org.comity.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
