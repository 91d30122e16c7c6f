/// Case data at rest: sealed with AES-256-GCM under a key per case, and every case key under a master key that is kept
/// outside the database.
///
/// Front doors: [Vault] seals and opens bytes, [SealedDocuments] keeps documents in the database,
/// [SealedFiles] files of any size on disk. Destroying a case's key ends its data, for every node and at
/// once; proofs in the audit log survive. A backup of the database from before, that still holds the
/// wrapped key can be opened by whoever also has the master key, so the two are backed up apart.
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {"vocabulary", "node", "audit", "audit :: database"})
@NullMarked
package org.comity.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
