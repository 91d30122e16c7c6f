/// Who may come in and act: authorities enrolled on this node, their officers, everyone else with a place here, and how
/// they join and sign in.
///
/// Front door: [org.comity.identity.Person] and [org.comity.identity.Officer], which a controller simply
/// asks for as an argument, and [org.comity.identity.Directory], which finds authorities. People join by
/// vouching: the table in [org.comity.identity.model.ApplicationLifecycle]. Whoever lost every key comes
/// back as the same person: [org.comity.identity.model.RecoveryLifecycle].
/// [org.comity.identity.IdentityEvent] tells other modules. Signing in is by passkey with user
/// verification; a demonstration node also lets a visitor step into the shoes of a fictional person.
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "audit :: proof", "treaties"})
@NullMarked
package org.comity.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
