/// The front door of the site: the public first page and the pages about the site itself.
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {"vocabulary", "node", "web", "search", "audit", "audit :: proof", "treaties"})
@NullMarked
package org.comity.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
