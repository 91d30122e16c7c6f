/// The secretariat's desk: whoever wants something of it writes on one page, has a number, a day by which there
/// is an answer and a private page; and the secretariat sees in one list what waits for it on the whole node.
///
/// Front door: [org.comity.desk.DeskEvent] tells other modules that a ticket moved, never what it says. What
/// waits elsewhere comes from every [org.comity.identity.WaitingForSecretariat]. What people wrote is sealed
/// under a key of the ticket, which is destroyed when its time is over.
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "identity", "vault", "treaties"})
@NullMarked
package org.comity.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
