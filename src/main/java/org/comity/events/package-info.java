/// Webinars and other events: who meets when, in which languages, who may come, and what stays afterwards.
///
/// Front door: [org.comity.events.Events] hands out every event from memory, and
/// [org.comity.events.EventsEvent] tells other modules. A time is what the clock on the wall of the event's
/// zone shows ([org.comity.events.When]). Where people meet is kept apart from everything public, and shown
/// to those who have a place. Conferencing itself is done by others: [org.comity.events.Conferencing].
@ApplicationModule(
        displayName = "Events",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "certificates", "identity", "search", "media"})
@NullMarked
package org.comity.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
