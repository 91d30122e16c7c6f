/// Figures on requests as a by-product of work: how many, how fast, refused why. Nobody fills in a form for them.
///
/// Front door: [org.comity.statistics.usecase.ReadingOwnFigures] for an authority's own requests in full,
/// [org.comity.statistics.usecase.ReadingFiguresOfAll] for what may be said across authorities. A few facts of each
/// request are kept in the transaction of the act they come from ([org.comity.statistics.model.CountedCase]); what
/// is counted, and how, is [org.comity.statistics.model.Count] and [org.comity.statistics.model.Dimension];
/// what is held back, and how nobody computes it, is [org.comity.statistics.model.Suppression]. What came
/// back from a State goes to the path engine as experience ([org.comity.pathfinder.PastOutcomes]).
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "identity",
            "treaties",
            "pathfinder",
            "requests",
            "requests :: model",
            "vault"
        })
@NullMarked
package org.comity.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
