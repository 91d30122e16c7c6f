/// Tells people what waits for them and what happened: in the application, and by mail where there is a mail server and
/// the person wants it. Never what a case says, and never whom it is about.
///
/// Front door: [org.comity.notices.Notices]. What is told comes from events of other modules, heard in the transaction
/// of the act: the table [org.comity.notices.model.RequestTellings] says who is told of a request. A notice is kept in
/// that same transaction, and mailed afterwards: at once when it is urgent, else at eight in the reader's morning.
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "audit",
            "identity",
            "disclosure",
            "providers",
            "library",
            "profiles",
            "requests",
            "evidence",
            "clocks",
            "directory",
            "duty",
            "events",
            "guests",
            "training",
            "assessments",
            "cyberviolence",
            "desk"
        })
@NullMarked
package org.comity.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
