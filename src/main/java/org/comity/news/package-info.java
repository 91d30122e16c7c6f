/// News: what the secretariat tells everyone, each item in the languages it was written in, with what it is about.
///
/// Front door: [org.comity.news.NewsItem] is an item with all that became of it. Items stand in an insert-only table: a
/// correction is a new version that says what was corrected, and what was withdrawn leaves a page that says so.
@ApplicationModule(
        displayName = "News",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "identity", "treaties", "search"})
@NullMarked
package org.comity.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
