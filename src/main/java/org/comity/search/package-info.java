/// The search over everything public. It knows no other module: those that have something to be found offer it as a
/// [org.comity.search.Searchable], and say with [org.comity.search.DocumentsChanged] that it changed.
///
/// Front door: [org.comity.search.SearchIndex] answers what was [org.comity.search.Asked] with what was
/// [org.comity.search.Found]. Texts are taken apart into words here, language by language; the index,
/// Lucene in the home folder or an OpenSearch beside the node, only counts and ranks words. It can be
/// thrown away at any time: it is made anew from what the modules offer.
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"vocabulary", "node", "web"})
@NullMarked
package org.comity.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
