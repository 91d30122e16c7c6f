/// Electronic seals: the documents an authority sends carry a signature that every PDF reader checks (PAdES, ETSI EN
/// 319 142-1).
///
/// Front door: [org.comity.seals.Seals] fills the room that [org.comity.documents.SealRoom] left in a document. Each
/// authority has a key of its own, sealed by the vault, and a certificate: issued by the node under a root of its own,
/// or brought by the authority. Bytes of any kind are sealed beside them (CAdES, ETSI EN 319 122-1).
/// [org.comity.seals.SealFiles] checks a sealed document without a node, for
/// `comity verify`.
@ApplicationModule(
        displayName = "Seals",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "audit :: proof", "vault", "documents", "identity"
        })
@NullMarked
package org.comity.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
