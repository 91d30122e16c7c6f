/// What a package of evidence says of itself, and how anyone checks it offline. No Spring, no database.
///
/// Front door: [org.comity.evidence.proof.EvidenceVerification]. What stands in the files of a package is made by
/// [org.comity.evidence.proof.PackagePapers], for writing and for checking alike; the bytes around them by
/// [org.comity.audit.proof.ArchivedFile]. docs/evidence-package.md says the same for people.
@NullMarked
package org.comity.evidence.proof;

import org.jspecify.annotations.NullMarked;
