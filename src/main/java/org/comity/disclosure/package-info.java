/// Restricted contact details, given on request: Articles 24(7), 27(2) and 35 leave them to be had from each other.
///
/// Somebody asks for what the directory lists "on request"; the authority itself decides, or the secretariat where
/// it does not in time. What is given is seen for a limited time, on one page, by whoever asked. In an emergency
/// the glass is broken: the details are there at once, both sides know at once, and somebody says afterwards
/// whether it was right.
///
/// The table in [org.comity.disclosure.model.Lifecycle] says what may happen; `policy/access.txt` says to whose
/// hands. The directory alone opens a channel: this module only answers, through
/// [org.comity.directory.ChannelGrants], whether somebody holds a running disclosure.
@ApplicationModule(
        displayName = "Disclosure",
        allowedDependencies = {"vocabulary", "web", "audit", "vault", "identity", "treaties", "directory"})
@NullMarked
package org.comity.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
