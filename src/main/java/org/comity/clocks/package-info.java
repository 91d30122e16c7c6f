/// The clocks of requests: what must be done by when, by whom, by which provision, and who is warned.
///
/// Front door: [org.comity.clocks.Clocks]. The clocks C1 to C10 are [org.comity.clocks.ClockKind], each
/// beside its paragraph; which act of a request begins, pauses, suspends or ends which of them is the table
/// [org.comity.clocks.model.ClockTable]. Clocks change in the transaction of the act they hear of. A clock
/// depends on no running process: what is due stands in its row, and whoever looks next raises it, once
/// ([org.comity.clocks.usecase.RaisingClocks]); [org.comity.clocks.ClockEvent] tells other modules.
@ApplicationModule(
        displayName = "Clocks",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "identity", "requests", "requests :: model"})
@NullMarked
package org.comity.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
