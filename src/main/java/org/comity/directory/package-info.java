/// The living directory of authorities: whom a State named for what, when they can be reached, and how, kept by those
/// it speaks of.
///
/// Front door: [org.comity.directory.ContactDirectory] finds [org.comity.directory.Listing]s, says how
/// fresh they are, and shows channels only as far as the reader may see them. Everything a listing says is
/// an [org.comity.directory.Item]; every change is a new version, so that what was true on a day and what
/// was known on a day can both be asked. Channels that are not for everyone are sealed under the listing's
/// own key; whether somebody was given those on request, for now, it asks of
/// [org.comity.directory.ChannelGrants].
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "search",
            "audit",
            "audit :: proof",
            "vault",
            "identity",
            "treaties"
        })
@NullMarked
package org.comity.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
