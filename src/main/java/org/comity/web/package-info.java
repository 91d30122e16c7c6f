/// Everything pages have in common, and nothing of any subject.
///
/// Front door: a controller takes a [org.comity.web.View] and answers a [org.comity.web.Page]; texts come from
/// [org.comity.web.Messages], times are shown by [org.comity.web.Moments], static files by [org.comity.web.Assets].
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"vocabulary", "node"})
@NullMarked
package org.comity.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
