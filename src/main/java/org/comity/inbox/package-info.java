/// What needs an authority now: its board, who has what in hand, and what one shift hands to the next.
///
/// [org.comity.inbox.usecase.KeepingBoard] keeps a row for each authority and request in the transaction of the act; it
/// finds and orders, and holds nothing of what a request says. What is shown is asked of
/// [org.comity.requests.Requests], under the policy, so that a row that were wrong would show nothing. Words are found
/// by keyed digests ([org.comity.inbox.usecase.IndexingWords]), those of letters, questions and reasons too
/// ([org.comity.inbox.usecase.IndexingLetters]). No other module asks this one.
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "audit",
            "vault",
            "identity",
            "treaties",
            "duty",
            "requests",
            "requests :: model",
            "requests :: lines",
            "clocks"
        })
@NullMarked
package org.comity.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
