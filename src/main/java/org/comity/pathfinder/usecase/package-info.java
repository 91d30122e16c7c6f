/// What people do with the engine: ask, and read the question first.
@NullMarked
package org.comity.pathfinder.usecase;

import org.jspecify.annotations.NullMarked;
