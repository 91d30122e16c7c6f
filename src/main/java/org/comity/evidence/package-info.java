/// Evidence on its way back: packages of files, each sealed as it arrives, with who held them, when and why, and the
/// conditions under which they may be used.
///
/// Front door: [org.comity.evidence.PackageId] names a package; the use cases tell its story: opening, taking in files,
/// sealing, handing over, receiving, exporting. What a package says of itself, and what anyone can check of it without
/// us, is in `proof`; how it is written to a file is in `archive`.
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "audit",
            "audit :: proof",
            "vault",
            "identity",
            "seals",
            "seals :: proof",
            "requests",
            "requests :: model"
        })
@NullMarked
package org.comity.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
