/// Who is on duty for an authority at this very hour, and drills that show whether somebody answers at night
/// (Article 35).
///
/// Front door: [org.comity.duty.DutyRoster] says whom to turn to now, and to whom next. A roster is planned by the
/// clock of the authority and kept as instants; every change is a new version. A drill calls whoever is on duty and
/// climbs the same ladder until somebody acknowledges: state lies in the database, so that a restart loses nothing and
/// tells nobody twice. What came of it belongs to the authority alone; others see figures of five and more.
@ApplicationModule(
        displayName = "Duty",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "identity", "treaties", "directory"})
@NullMarked
package org.comity.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
