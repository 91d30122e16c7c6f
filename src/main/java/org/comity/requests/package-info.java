/// Requests from one authority to another, from the first word of a draft to the last answer.
///
/// Front door: [org.comity.requests.Requests]. What may happen to a request, and who may do it, is the table in
/// [org.comity.requests.model.Lifecycle]; what a request must contain is [org.comity.requests.model.RequiredElement].
/// The story of one request is told by the use cases: `StartingDraft`, `SavingDraft`, `ActingOnRequest`,
/// `PrintingRequest`, `SendingRequest`, `RecordingDelivery`, `LapsingPreservations`.
@ApplicationModule(
        displayName = "Requests",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "audit",
            "audit :: proof",
            "vault",
            "identity",
            "treaties",
            "directory",
            "pathfinder",
            "pathfinder :: wording",
            "profiles",
            "documents",
            "seals",
            "library",
            "exchange"
        })
@NullMarked
package org.comity.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
