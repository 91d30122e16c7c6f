/// The words every room of the house shares: States, languages, articles, digests, the standing of a fact.
///
/// Values that exist are valid. Nothing here knows Spring, SQL or HTTP, and nothing here depends on another module.
@ApplicationModule(
        displayName = "Vocabulary",
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package org.comity.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
