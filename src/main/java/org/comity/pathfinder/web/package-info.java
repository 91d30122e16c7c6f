/// The pages and the interface for programs through which people ask for a path.
@NullMarked
package org.comity.pathfinder.web;

import org.jspecify.annotations.NullMarked;
