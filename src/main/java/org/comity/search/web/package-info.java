/// The page, the feed and the address for programs.
@NullMarked
package org.comity.search.web;

import org.jspecify.annotations.NullMarked;
