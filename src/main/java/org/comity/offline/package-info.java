/// At night without network: a reader takes away, in one signed file, how to reach the authorities they need.
///
/// Front door: the page `/offline`. What goes into a snapshot is asked of the [org.comity.directory.ContactDirectory],
/// and less than it shows: nothing that was disclosed for a time, nothing for the secretariat. A snapshot is a package
/// of the module `audit`, checked offline by `comity verify`; that it was taken is in the record.
@ApplicationModule(
        displayName = "Offline",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "audit",
            "audit :: proof",
            "documents",
            "treaties",
            "identity",
            "directory"
        })
@NullMarked
package org.comity.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
