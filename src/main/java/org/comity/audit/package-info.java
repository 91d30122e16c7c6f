/// The record that proves itself: every act appends an entry to a Merkle log, in the transaction of the act.
///
/// The front door is [AuditTrail]: `append` says what was done, `receipt` proves it. The public log holds salted
/// commitments only; what was said is in the database and in the receipts of those concerned. Anyone reads the log as
/// C2SP tlog-tiles ([PublishedLog], served under `/log`), and checks receipts and exports offline with the package
/// `proof` or `comity verify`.
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"vocabulary"})
@NullMarked
package org.comity.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
