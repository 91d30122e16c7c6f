/// Who may act: authorities enrolled on this node, their officers, and how these sign in.
///
/// Front door: [org.comity.identity.Officer], which a controller simply asks for as an argument, and
/// [org.comity.identity.Directory], which finds authorities.
/// [org.comity.identity.EnrolCommand] invites officers by a one-time link. Signing in is by passkey with user
/// verification; a
/// demonstration node also lets a visitor step into the shoes of a fictional officer.
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"vocabulary", "node", "web", "audit"})
@NullMarked
package org.comity.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
